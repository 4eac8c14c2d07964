import Dialogue

enum DialoguePages {
    static let routes: [Route] = []
}

import Dialogue

enum DeskPages {
    static let routes: [Route] = []
}

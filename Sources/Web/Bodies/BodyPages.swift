import Dialogue

enum BodyPages {
    static let routes: [Route] = []
}

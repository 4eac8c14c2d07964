import Dialogue

enum ClosingPages {
    static let routes: [Route] = []
}

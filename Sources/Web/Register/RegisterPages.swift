import Dialogue

enum RegisterPages {
    static let routes: [Route] = []
}

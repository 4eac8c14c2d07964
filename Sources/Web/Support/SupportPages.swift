import Dialogue

enum SupportPages {
    static let routes: [Route] = []
}

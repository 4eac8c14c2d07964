import Dialogue

enum SittingPages {
    static let routes: [Route] = []
}

import Dialogue

enum AreaPages {
    static let routes: [Route] = []
}

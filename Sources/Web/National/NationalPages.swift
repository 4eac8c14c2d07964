import Dialogue

enum NationalPages {
    static let routes: [Route] = []
}

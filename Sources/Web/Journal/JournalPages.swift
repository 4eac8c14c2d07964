import Dialogue

enum JournalPages {
    static let routes: [Route] = []
}

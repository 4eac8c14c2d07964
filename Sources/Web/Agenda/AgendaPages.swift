import Dialogue

enum AgendaPages {
    static let routes: [Route] = []
}

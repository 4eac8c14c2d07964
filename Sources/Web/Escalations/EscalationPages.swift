import Dialogue

enum EscalationPages {
    static let routes: [Route] = []
}

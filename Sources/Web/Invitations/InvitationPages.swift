import Dialogue

enum InvitationPages {
    static let routes: [Route] = []
}

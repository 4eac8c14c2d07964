import Dialogue

enum ParticipantPages {
    static let routes: [Route] = []
}

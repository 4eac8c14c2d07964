/// What a province cannot solve: sent up by the secretariat, answered on the national desk.
enum EscalationPages {
    static let routes: [Route] = SendUp.routes + NationalDesk.routes
}

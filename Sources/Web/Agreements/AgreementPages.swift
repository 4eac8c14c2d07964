import Dialogue

enum AgreementPages {
    static let routes: [Route] = ChallengePage.routes + SettleAlonePart.routes
}

import Dialogue

enum SittingPages {
    static let routes: [Route] =
        SittingPage.routes + BellPart.routes + JoinInputs.routes + CheckIn.routes + HallScreen.routes
        + LiveEvents.routes
}

/// The action plan after the dialogue: links for the bodies, and the pages they report on.
enum ActionPlanPages {
    static let routes: [Route] = FollowUp.routes + ReportByBody.routes + ReportSignedIn.routes
}

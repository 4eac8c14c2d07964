import Dialogue

enum ActionPlanPages {
    static let routes: [Route] = []
}

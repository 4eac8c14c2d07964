import Dialogue

enum InputPages {
    static let routes: [Route] = RaiseInput.routes
}

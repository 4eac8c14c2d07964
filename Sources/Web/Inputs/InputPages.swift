import Dialogue

enum InputPages {
    static let routes: [Route] = RaiseInput.routes + InputList.routes + EnterInput.routes + ShowInput.routes
}

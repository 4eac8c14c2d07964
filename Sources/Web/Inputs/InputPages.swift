import Dialogue

enum InputPages {
    static let routes: [Route] = RaisePage.routes + InputList.routes + EnterInput.routes + ShowInput.routes
}

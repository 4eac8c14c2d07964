import Dialogue

enum AgreementPages {
    static let routes: [Route] = []
}

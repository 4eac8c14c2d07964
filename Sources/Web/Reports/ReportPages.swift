import Dialogue

enum ReportPages {
    static let routes: [Route] = []
}

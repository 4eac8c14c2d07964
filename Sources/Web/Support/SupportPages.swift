import Dialogue

enum SupportPages {
    static let routes: [Route] = SupportImports.routes + StagedSupport.routes + ActivityPage.routes
}

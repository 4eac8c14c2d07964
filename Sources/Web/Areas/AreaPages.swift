import Dialogue

enum AreaPages {
    static let routes: [Route] = GazetteerImports.routes + StagedGazetteer.routes + Districts.routes
}

enum PaperSettings {
    static let routes: [Route] = []
}

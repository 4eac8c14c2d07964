enum LetterSettings {
    static let routes: [Route] = []
}

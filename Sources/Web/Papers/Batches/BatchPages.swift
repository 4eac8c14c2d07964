enum BatchPages {
    static let routes: [Route] = []
}

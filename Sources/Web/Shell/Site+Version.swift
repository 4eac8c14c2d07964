extension Site {
    /// What this program is called among its versions (semver.org): the newest heading of CHANGELOG.md.
    package static let version = "0.3.0"
}

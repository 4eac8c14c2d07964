extension Schema {
    /// Imported aid activities, staged before they are applied.
    static let support = Migration("0005 support is staged, shown and applied") { _ in "" }
}

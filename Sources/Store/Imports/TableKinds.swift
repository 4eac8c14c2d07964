extension TableKind {
    /// Every kind of table, in the order pages list them. A new kind adds its line here, its word to `FileImport.Kind`
    /// and its name to the phrases of `Web/Imports`.
    package static let all: [TableKind] = [oda, ngo, priorities, organisations, contacts, councillors]
}

struct TagPatch {
    let bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }
    func patched(elements: [Tag], language: Document.Language, title: String) throws(Press.Failure) -> [UInt8] { bytes }
}

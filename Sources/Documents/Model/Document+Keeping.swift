import Foundation

/// A published paper is kept as what it says, not as it was drawn: the same words can be printed, edited and shown on
/// a page for ever, and never others. A value added to the model later must be optional, so that what was kept
/// before can still be read; a test holds a paper kept in this form.
extension Document {
    /// What was kept is no document of ours.
    package struct NotKept: Error, Hashable, Sendable {}

    /// The document as JSON, its keys in order: the same document always gives the same text.
    package func kept() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "∞", negativeInfinity: "-∞", nan: "?")
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    package init(kept text: String) throws(NotKept) {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "∞", negativeInfinity: "-∞", nan: "?")
        do { self = try decoder.decode(Document.self, from: Data(text.utf8)) } catch { throw NotKept() }
    }
}

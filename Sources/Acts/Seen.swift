package import Dialogue
import Store

/// The mark of what somebody saw before they decide. The form brings it back; where the same values have another mark
/// by then, somebody else was faster.
///
/// As with `If-Match` of HTTP, a call that brings no mark asks for no such check; every form of ours that changes what
/// is there brings one.
package struct Seen: Hashable, Sendable {
    /// How the mark is called in a form.
    package static let name = "seen"

    package let mark: String

    /// - Parameter value: everything the act can change, and what its maker must know to decide; values only, no
    ///   sets and no dictionaries, whose order differs from process to process.
    package init<each Value: Hashable & Sendable>(_ value: repeat each Value) {
        var text = ""
        for part in repeat each value {
            let words = String(reflecting: part)
            text += "\(words.utf8.count):\(words)"
        }
        mark = Array(Digest.sha256(text).prefix(12)).base64URL
    }
}

extension SeenList {
    /// How the list is called in a form.
    package static let name = "list"
}

import Dialogue
import Foundation
import HTTPTypes
import Store

/// The form of a request that may fail for no fault of the visitor's: what was typed is given back, to be sent again.
final class SentForm: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var read: Form?
    private var isBegun = false

    /// A body can be read once.
    func begin() { lock.withLock { isBegun = true } }
    func become(_ form: Form) { lock.withLock { read = form } }

    /// A body can be read once, and its form asked for by whoever needs it.
    var form: Form? { state.form }

    fileprivate var state: (form: Form?, isBegun: Bool) { lock.withLock { (read, isBegun) } }
}

extension Visit {
    /// The page for an error; after a form that could not be taken now, with the form, to be sent once more.
    func show(_ error: any Error) async -> Answer {
        let page = ErrorPage(error)
        let mayPass = (error as? StoreError)?.mayPass ?? (error as? RequestFault)?.mayPass ?? false
        guard request.method == .post, mayPass else { return show(page) }
        let (read, isBegun) = sent.state
        let form = isBegun ? read : try? await form()
        return show(page, givingBack: form ?? Form())
    }

    /// The same form with the same key: it is taken once, however often it is sent.
    func again(_ form: Form) -> HTML {
        let words = form.fields.filter { !Self.isSecret($0.name) }.map(\.value).filter(Self.isWritten)
        let written: HTML? =
            words.isEmpty
            ? nil
            : "<h2>\(.whatYouWrote, language)</h2><blockquote>\(words.html { "<p>\($0)</p>" })</blockquote>"
        guard Visit.isKey(form["key"]), form.files.isEmpty, !form.fields.contains(where: { Self.isSecret($0.name) })
        else { return "<p>\(.goBackAndSend, language)</p>\(written)" }
        return """
            <p>\(.notTakenText, language)</p>
            <form method="post" action="\(path)">
            \(form.fields.html { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
            <div class="actions"><button>\(.sendAgain, language)</button></div></form>
            \(written)
            """
    }

    /// Passwords and codes are not given back, and nothing is sent again without them.
    private static func isSecret(_ name: String) -> Bool { name.contains("password") || name == "code" }

    /// Words rather than a mark, a number or a choice.
    private static func isWritten(_ value: String) -> Bool {
        value.unicodeScalars.contains { !$0.isASCII } || value.contains(" ")
    }
}

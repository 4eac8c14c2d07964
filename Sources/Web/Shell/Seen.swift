import Dialogue
import HTTPTypes
import Store

/// The mark of what somebody saw when a form was made for them. The form brings it back; where the same values have
/// another mark by then, somebody else was faster, and the form is shown again beside what stands now.
///
/// As with `If-Match` of HTTP, a request that brings no mark asks for no such check; every form of ours that changes
/// what is there brings one.
struct Seen: Hashable, Sendable {
    let mark: String

    /// - Parameter value: everything the form can change, and what its maker must know to decide; values only, no
    ///   sets and no dictionaries, whose order differs from process to process.
    init<each Value: Hashable & Sendable>(_ value: repeat each Value) {
        var text = ""
        for part in repeat each value {
            let words = String(reflecting: part)
            text += "\(words.utf8.count):\(words)"
        }
        mark = Array(Digest.sha256(text).prefix(12)).base64URL
    }

    /// The hidden field of a form that is made anew each time the page is shown: one button, nothing typed.
    var field: HTML { field(as: Form.seen) }

    /// The same, for one of several things a form speaks of.
    func field(as name: String) -> HTML { "<input type=\"hidden\" name=\"\(name)\" value=\"\(mark)\">" }
}

/// Something ticked in a list, with what stood beside it when the list was made: `17:refused`. The value of the box
/// says both, so that a list of hundreds is as good as a form of one.
struct Ticked<Thing>: Hashable, Sendable {
    let id: ID<Thing>
    /// Nothing asks for no check, as a form without a mark does.
    let seen: String?

    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let id = parts.first.flatMap({ ID<Thing>(text: String($0)) }) else { return nil }
        self.id = id
        seen = parts.count == 2 ? String(parts[1]) : nil
    }

    static func value(_ id: ID<Thing>, _ seen: some RawRepresentable<String>) -> String { "\(id):\(seen.rawValue)" }

    /// In the act: is it still what was ticked?
    func require(_ now: (some RawRepresentable<String>)?) throws(StoreError) {
        guard let seen, seen != now?.rawValue else { return }
        throw .changedMeanwhile
    }
}

extension Form {
    static let seen = "seen"

    /// Before anything is changed, in the same transaction: is it still what the maker of the form saw?
    /// - Parameter name: of the field, where a form speaks of several things.
    func require(_ now: Seen, as name: String = seen) throws(StoreError) {
        guard has(name), self[name] != now.mark else { return }
        throw .changedMeanwhile
    }
}

extension Entered {
    /// Somebody else was faster: the form comes again with what was typed and, beside it, what stands now.
    /// - Parameter fieldsStand: whether the fields of the form hold what it changes; those of a form that only adds to
    ///   it have nothing to be compared with.
    mutating func somebodyWasFaster(_ phrase: Phrase = .changedMeanwhile, fieldsStand: Bool = true) {
        isStale = true
        comparesFields = fieldsStand
        refuse("", phrase)
    }

    var status: HTTPResponse.Status { isStale ? .conflict : faults.isEmpty ? .ok : .unprocessableContent }
}

extension Fields {
    /// What was typed into a form that is not there any more, to be read and copied.
    func typed(into names: String...) -> HTML? {
        let words = names.map { entered.form[$0] }.filter { !$0.isEmpty }
        guard !words.isEmpty else { return nil }
        return "<h2>\(.yourWords, language)</h2><blockquote>\(words.html { "<p>\($0)</p>" })</blockquote>"
    }

    /// The hidden field of a form that changes what is there. A form that was refused for another reason keeps what
    /// its maker saw first; one that was too late has by now shown the newer state.
    func seen(_ now: Seen) -> HTML {
        let before = entered.form[Form.seen]
        return """
            <input type="hidden" name="\(Form.seen)" \
            value="\(entered.isStale || before.isEmpty ? now.mark : before)">
            """
    }
}

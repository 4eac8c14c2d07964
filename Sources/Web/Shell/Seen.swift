import Acts
import Dialogue
import HTTPTypes
import Store

typealias Seen = Acts.Seen

extension Seen {
    /// The hidden field of a form that is made anew each time the page is shown: one button, nothing typed.
    var field: HTML { field(as: Form.seen) }

    /// The same, for one of several things a form speaks of.
    func field(as name: String) -> HTML { "<input type=\"hidden\" name=\"\(name)\" value=\"\(mark)\">" }
}

typealias Ticked = Acts.Ticked

extension Form {
    static let seen = Seen.name

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

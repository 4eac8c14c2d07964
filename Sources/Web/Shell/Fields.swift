import Dialogue

/// What was typed into a form, and what is wrong with it, so that the same form can be shown again.
struct Entered: Sendable {
    var form: Form
    /// Field names with what to do about them; an empty name speaks of the form as a whole.
    var faults: [(field: String, phrase: Phrase)]
    /// What the form changes was changed by somebody else since it was made (`Seen`).
    var isStale = false
    /// What refused the form, where its faults do not say all of it.
    var why: (any Error)?
    /// Then each field says what stands now, where that is not what was typed.
    var comparesFields = false

    init(_ form: Form = Form(), faults: [(field: String, phrase: Phrase)] = []) {
        self.form = form
        self.faults = faults
    }

    func fault(of field: String) -> Phrase? { faults.first { $0.field == field }?.phrase }
    mutating func refuse(_ field: String, _ phrase: Phrase) { faults.append((field, phrase)) }
}

/// The fields of forms, each with its label, hint, fault and what was typed (docs/pages.md).
struct Fields: Sendable {
    let language: Language
    let entered: Entered

    init(_ entered: Entered, in language: Language) {
        self.entered = entered
        self.language = language
    }

    /// What stands above a form that was refused; links lead to the fields.
    var summary: HTML? {
        guard !entered.faults.isEmpty else { return nil }
        return """
            <div class="notice refusal" role="alert" tabindex="-1" id="errors">
            <h2>\(entered.isStale ? .conflictTitle : .thingsToMend(entered.faults.count), language)</h2>
            <ul>\(entered.faults.html { line($0.field, $0.phrase) })</ul>
            </div>
            """
    }

    private func line(_ field: String, _ phrase: Phrase) -> HTML {
        field.isEmpty ? "<li>\(phrase, language)</li>" : "<li><a href=\"#\(field)\">\(phrase, language)</a></li>"
    }

    enum Kind: String {
        case text, date, time, number, search, password, file, email
    }

    /// A line to type in. `typed` is what stands there before anything was typed.
    func line(
        _ name: String, _ label: Phrase, kind: Kind = .text, typed: String = "", hint: Phrase? = nil,
        required: Bool = false, languageTyped: Language? = nil, range: ClosedRange<Int>? = nil, list: String? = nil
    ) -> HTML {
        let value: HTML = kind == .password || kind == .file ? "" : " value=\"\(value(name, typed))\""
        let typing: HTML? = languageTyped.map { " lang=\"\($0.rawValue)\"" }
        let bounds: HTML? = range.map { " min=\"\($0.lowerBound)\" max=\"\($0.upperBound)\" inputmode=\"numeric\"" }
        let suggestions: HTML? = list.map { " list=\"\($0)\"" }
        return field(name, label, hint: hint, required: required, now: typed) { attributes in
            """
            <input type="\(kind.rawValue)" id="\(name)" name="\(name)"\
            \(value)\(attributes)\(typing)\(bounds)\(suggestions)>
            """
        }
    }

    func paragraph(
        _ name: String, _ label: Phrase, typed: String = "", hint: Phrase? = nil, required: Bool = false,
        languageTyped: Language? = nil
    ) -> HTML {
        let typing: HTML? = languageTyped.map { " lang=\"\($0.rawValue)\"" }
        return field(name, label, hint: hint, required: required, now: typed) { attributes in
            "<textarea id=\"\(name)\" name=\"\(name)\"\(attributes)\(typing)>\n\(value(name, typed))</textarea>"
        }
    }

    /// The same words in Khmer and English: `name_km`, `name_en`.
    func bilingual(
        _ name: String, _ label: Phrase, typed: Bilingual? = nil, hint: Phrase? = nil, required: Bool = false,
        long: Bool = false
    ) -> HTML {
        Language.allCases.html { typing in
            let inLanguage = typing == .khmer ? Phrase.inKhmer : Phrase.inEnglish
            let label = Phrase(
                "\(label.khmer) (\(inLanguage.khmer))", "\(label.english) (\(inLanguage.english))")
            let before = (typing == .khmer ? typed?.khmer : typed?.english) ?? ""
            let name = "\(name)_\(typing.rawValue)"
            let needed = required && typing == .khmer
            return long
                ? paragraph(name, label, typed: before, hint: hint, required: needed, languageTyped: typing)
                : line(name, label, typed: before, hint: hint, required: needed, languageTyped: typing)
        }
    }

    /// One of a list, folded away. An empty first choice asks to choose.
    func choice(
        _ name: String, _ label: Phrase, _ choices: [(value: String, label: HTML)], chosen: String = "",
        empty: Phrase? = .chooseOne, hint: Phrase? = nil, required: Bool = false
    ) -> HTML {
        choice(
            name, label, groups: [(title: nil, choices: choices)], chosen: chosen, empty: empty, hint: hint,
            required: required)
    }

    /// One of many, in groups of which those with a title are named.
    func choice(
        _ name: String, _ label: Phrase, groups: [(title: HTML?, choices: [(value: String, label: HTML)])],
        chosen: String = "", empty: Phrase? = .chooseOne, hint: Phrase? = nil, required: Bool = false
    ) -> HTML {
        let now = value(name, chosen)
        let standing = groups.lazy.flatMap(\.choices).first { $0.value == chosen }?.label
        return field(name, label, hint: hint, required: required, now: chosen, as: standing) { attributes in
            """
            <select id="\(name)" name="\(name)"\(attributes)>
            \(empty.map { "<option value=\"\">\($0, language)</option>" as HTML })
            \(groups.html { group in
                let options = group.choices.html { choice in
                    let chosen = choice.value == now ? " selected" : ""
                    return "<option value=\"\(choice.value)\"\(chosen)>\(choice.label)</option>"
                }
                return group.title.map { "<optgroup label=\"\($0)\">\(options)</optgroup>" } ?? options
            })
            </select>
            """
        }
    }

    /// One of a few, all in sight.
    func chips(
        _ name: String, _ label: Phrase, _ choices: [(value: String, label: HTML)], chosen: String = "",
        required: Bool = false, long: Bool = false
    ) -> HTML {
        let now = value(name, chosen)
        let fault = entered.fault(of: name)
        let standing = choices.first { $0.value == chosen }?.label
        return """
            <fieldset class="field" id="\(name)"\(fault == nil ? nil : " aria-describedby=\"\(name)-error\"" as HTML)>
            <legend>\(label, language)\(required ? mark : nil)</legend>
            \(standsNow(name, chosen, as: standing))
            \(fault.map { "<p class=\"error\" id=\"\(name)-error\">\($0, language)</p>" as HTML })
            <div class="choices\(long ? " long" : "")">
            \(choices.html { choice in
                """
                <label class="choice"><input type="radio" name="\(name)" value="\(choice.value)"\
                \(choice.value == now ? " checked" : "")\(required ? " required" : "")> \
                <span>\(choice.label)</span></label>

                """
            })
            </div></fieldset>
            """
    }

    /// Below a form marked `data-keep`: what keep.js says of it.
    var kept: HTML {
        """
        <p class="kept" role="status" data-saved="\(.keptSaved, language)" data-restored="\(.keptRestored, language)" \
        data-sending="\(.keptSending, language)" data-waiting="\(.keptWaiting, language)" \
        data-full="\(.keptFull, language)"></p>
        """
    }

    var forget: HTML {
        "<button type=\"button\" class=\"quiet\" data-forget hidden>\(.keptForget, language)</button>"
    }

    private var mark: HTML { " <span class=\"required\">(\(.required, language))</span>" }

    private func value(_ name: String, _ typed: String) -> String {
        entered.form.has(name) ? entered.form[name] : typed
    }

    /// What somebody else made of the field while another was typing; nothing where both say the same.
    private func standsNow(_ name: String, _ now: String, as label: HTML?) -> HTML? {
        guard entered.comparesFields, entered.form.has(name), entered.form[name] != now.trimmingBlanks else {
            return nil
        }
        let value: HTML = now.isEmpty ? "\(.nothingThere, language)" : "<q>\(label ?? "\(now)")</q>"
        return "<p class=\"hint\" id=\"\(name)-now\"><strong>\(.standsNow, language) \(value)</strong></p>"
    }

    private func field(
        _ name: String, _ label: Phrase, hint: Phrase?, required: Bool, now: String, as standing: HTML? = nil,
        _ control: (HTML) -> HTML
    ) -> HTML {
        let fault = entered.fault(of: name)
        let other = standsNow(name, now, as: standing)
        let notes = [
            hint.map { _ in "\(name)-hint" }, other.map { _ in "\(name)-now" }, fault.map { _ in "\(name)-error" },
        ].compactMap(\.self)
        let described: HTML? =
            notes.isEmpty ? nil : " aria-describedby=\"\(notes.joined(separator: " "))\""
        let attributes: HTML =
            "\(required ? " required" : "")\(fault == nil ? "" : " aria-invalid=\"true\"" as HTML)\(described)"
        return """
            <div class="field"><label for="\(name)">\(label, language)\(required ? mark : nil)</label>
            \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0, language)</p>" as HTML })
            \(other)
            \(fault.map { "<p class=\"error\" id=\"\(name)-error\">\($0, language)</p>" as HTML })
            \(control(attributes))</div>
            """
    }
}

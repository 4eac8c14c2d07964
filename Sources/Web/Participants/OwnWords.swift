import Dialogue
import HTTPTypes
import Store

/// What somebody says of themselves, where they wish: the marks the balance is counted by, and whether they live in
/// the country. Asked for by those who choose, and shown to nobody else.
struct OwnWords: Sendable {
    let fields: Fields
    let language: Language

    private static let groups: [BalanceGroup] = [.youth, .disability, .indigenous]

    /// - Parameter known: what was said before.
    func html(_ known: Balance.Marks = Balance.Marks(), isRural: Bool? = nil) -> HTML {
        """
        \(marks(known))
        \(fields.chips("living", .placeOfLiving, Self.livings(language), chosen: Self.living(isRural)))
        <p class="hint">\(.placeOfLivingMeans, language)</p>
        """
    }

    func marks(_ known: Balance.Marks = Balance.Marks()) -> HTML {
        // A box that is not ticked is not sent: a form that came back says what it says.
        let isTyped = fields.entered.form.has("key")
        return """
            <fieldset class="field"><legend>\(.marksOfPerson, language)</legend>
            <p class="hint">\(.marksAreFree, language)</p><div class="choices">\(Self.groups.html { group in
                let before = Balance.Person(party: .communities, marks: known).belongs(to: group) == true
                let isTicked = isTyped ? fields.entered.form[group.rawValue] == "1" : before
                let ticked: HTML? = isTicked ? " checked" : nil
                return """
                    <label class="choice"><input type="checkbox" name="\(group.rawValue)" value="1"\(ticked)> \
                    <span>\(group.phrase, language)</span></label>

                    """
            })</div></fieldset>
            """
    }

    /// Not ticked means not known, never no.
    static func marks(in form: Form) -> Balance.Marks {
        func mark(_ group: BalanceGroup) -> Bool? { form[group.rawValue] == "1" ? true : nil }
        return Balance.Marks(youth: mark(.youth), disability: mark(.disability), indigenous: mark(.indigenous))
    }

    /// Nothing where it goes by the unit they are from.
    static func isRural(in form: Form) -> Bool? {
        switch form["living"] {
        case "rural": true
        case "urban": false
        default: nil
        }
    }

    private static func living(_ isRural: Bool?) -> String { isRural.map { $0 ? "rural" : "urban" } ?? "unit" }

    private static func livings(_ language: Language) -> [(value: String, label: HTML)] {
        [
            (value: "unit", label: "\(.livingByUnit, language)"), (value: "rural", label: "\(.livingRural, language)"),
            (value: "urban", label: "\(.livingUrban, language)"),
        ]
    }
}

/// `/{province}/{year}/participants/{participant}/said`: what somebody on the list has said of themselves.
enum KeepOwnWords {
    static let routes: [Route] = [
        .post("/{province}/{year}/participants/{participant}/said", .proposeParticipants, keep)
    ]

    private static func keep(_ visit: Visit) async throws -> Answer {
        let (name, scope) = (try visit.dialogueName(), visit.scope)
        let id: ID<Participant> = try visit.id("participant")
        let form = try await visit.form()
        let (marks, isRural) = (OwnWords.marks(in: form), OwnWords.isRural(in: form))
        do {
            return try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                try form.require(seen(try writer.choices(of: dialogue.id)[id] ?? Choice()))
                try writer.keep(marks, isRural: isRural, of: id, in: dialogue)
                return "/\(name)/participants/\(id)"
            }
        } catch StoreError.changedMeanwhile {
            return try await OneParticipant.late(visit, form)
        }
    }

    private static func seen(_ choice: Choice) -> Seen { Seen(choice.marks, choice.isRural) }

    /// Folded away on the page of somebody; for those who choose alone.
    static func html(_ choice: Choice, of id: ID<Participant>, _ dialogue: DialogueName, _ visit: Visit) -> HTML {
        let language = visit.language
        let words = OwnWords(fields: Fields(Entered(), in: language), language: language)
        return """
            <details><summary>\(.saidOfThemselves, language)</summary>
            <form method="post" action="/\(dialogue)/participants/\(id)/said">\(visit.keyField)\(seen(choice).field)
            \(words.html(choice.marks, isRural: choice.isRural))
            <div class="actions"><button class="quiet">\(.save, language)</button></div></form></details>
            """
    }
}

import Acts
import Dialogue
import Store

/// `/{province}/{year}/sitting/end` and `…/reopen`: the bell. The room may always go home; what is still open is
/// listed, and settled before the report is sealed. A sitting that was ended goes on for a reason.
enum BellPart {
    static let routes: [Route] = [
        .post("/{province}/{year}/sitting/end", EndSitting.self) { visit in
            try await ring(visit, EndSitting.self, leadingTo: "")
        },
        .post("/{province}/{year}/sitting/reopen", ReopenSitting.self) { visit in
            try await ring(visit, ReopenSitting.self, leadingTo: "/sitting")
        },
    ]

    /// Inputs without a disposition that the form names one by one.
    private static let named = 40

    static func form(_ dialogue: PartnershipDialogue, open: [InputNumber], _ visit: Visit) -> HTML? {
        guard dialogue.stage == .inSession else { return nil }
        let language = visit.language
        let words: HTML =
            open.isEmpty
            ? "<p>\(.everyInputHasEnd, language)</p>"
            : "<p>\(.stillWithoutEnd(open.count), language)</p>\(list(open, dialogue, language))"
        return """
            <form class="confirm card" method="post" action="/\(dialogue.name)/sitting/end" id="end">\
            \(visit.keyField)<h2>\(.endSitting, language)</h2>\(words)<p class="hint">\(.endCanBeUndone, language)</p>
            <div class="actions"><button class="danger">\(.endSitting, language)</button></div></form>
            """
    }

    private static func list(_ open: [InputNumber], _ dialogue: PartnershipDialogue, _ language: Language) -> HTML {
        let more: HTML? =
            open.count > named ? "<p>\(.andMoreInputs(open.count - named), language)</p>" : nil
        return """
            <ul>\(open.prefix(named).html { "<li>\(SittingPage.link($0, dialogue))</li>" })</ul>\(more)
            """
    }

    /// Nothing while the sitting is open, and nothing once the report is sealed.
    static func reopening(
        _ dialogue: PartnershipDialogue, _ before: [SittingReopening], _ entered: Entered, _ visit: Visit
    ) -> HTML? {
        let language = visit.language
        let history: HTML? =
            before.isEmpty
            ? nil
            : """
            <h2>\(.reopenedBefore, language)</h2>
            <ul>\(before.html { "<li>\(language.instant($0.at)): \($0.reason)</li>" })</ul>
            """
        guard dialogue.stage == .reporting else { return history }
        let fields = Fields(entered, in: language)
        return """
            \(history)
            <form class="card" method="post" action="/\(dialogue.name)/sitting/reopen" id="reopen" novalidate>\
            \(visit.keyField)<h2>\(.reopenSitting, language)</h2><p>\(.reopeningMeans, language)</p>
            \(fields.line("reason", .reason, required: true))
            <div class="actions"><button class="quiet">\(.reopenSitting, language)</button></div></form>
            """
    }

    private static func ring<A: Acts.Act>(_ visit: Visit, _: A.Type, leadingTo next: String) async throws -> Answer {
        let name = try visit.dialogueName()
        return try await visit.take(A.self) { _ in
            "/\(name)\(next)"
        } refused: { entered in
            try await SittingPage.show(visit, entered)
        }
    }
}

extension Phrase {
    static let endCanBeUndone = Phrase(
        "បញ្ចប់ហើយ នៅអាចបើកឡើងវិញបាន ហើយមតិដែលមកដល់យឺតនៅតែទទួល រហូតដល់ផ្សាយរបាយការណ៍។",
        "It can be opened again, and inputs that come late are still taken, until the report is published.")
    static let reopenSitting = Phrase("បើកអង្គប្រជុំឡើងវិញ", "Open the sitting again")
    static let reopeningMeans = Phrase(
        "អង្គប្រជុំបន្តដូចមុនពេលបញ្ចប់។ ហេតុផលបង្ហាញក្នុងកំណត់ត្រា។",
        "The sitting goes on as before it was ended. The reason is kept with the record.")
    static let reopenedBefore = Phrase("អង្គប្រជុំបានបើកឡើងវិញ", "The sitting was opened again")

    static func stillWithoutEnd(_ count: Int) -> Phrase {
        Phrase(
            "នៅមានមតិ \(Language.khmer.number(count)) ដែលមិនទាន់មានលទ្ធផល។ "
                + "អង្គប្រជុំអាចបញ្ចប់បាន ប៉ុន្តែត្រូវកត់ត្រាលទ្ធផលនៃមតិទាំងនេះ មុនផ្សាយរបាយការណ៍៖",
            count == 1
                ? "One input has no disposition yet. The sitting can end; it needs one before the report is published:"
                : "\(count) inputs have no disposition yet. The sitting can end; each needs one before the report is "
                    + "published:")
    }

    static func andMoreInputs(_ count: Int) -> Phrase {
        Phrase("និងមតិ \(Language.khmer.number(count)) ទៀត", "and \(count) more")
    }
}

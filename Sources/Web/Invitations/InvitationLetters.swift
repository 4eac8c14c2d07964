import Dialogue
import Documents
import HTTPTypes
import Store

/// `/{province}/{year}/invitations/{participant}/letter` and `…/invitations/letters`: letters to print, sign and stamp.
enum InvitationLetters {
    static let routes: [Route] = [
        .get("/{province}/{year}/invitations/letters", .release, all),
        .get("/{province}/{year}/invitations/{participant}/letter", .release, one),
    ]

    /// The letter of one; before its release it can be read, but it has no link yet.
    private static func one(_ visit: Visit) async throws -> Answer {
        let id: ID<Participant> = try visit.id("participant")
        let work = try await PaperPages.paperwork(visit)
        guard let row = work.people.first(where: { $0.id == id }) else { throw StoreError.missing }
        let isDraft = row.participant.releasedAt == nil
        let draft: HTML? =
            isDraft ? "<div class=\"notice warning\"><p>\(.letterIsDraft, visit.language)</p></div>" : nil
        return visit.show(
            visit.page(
                of: work.dialogue, .participants, .invitation,
                """
                <h1 class="unseen">\(.invitation, visit.language): \(row.personName(visit.language))</h1>
                \(draft)
                \(tools(visit, work.dialogue, path: "\(id)/letter"))
                \(sheets(visit, work, of: row))
                """))
    }

    /// A letter with its agenda takes some thirty kilobytes: so many stand on one page. All of them at once come as
    /// a batch.
    static let size = 10

    private static func all(_ visit: Visit) async throws -> Answer {
        let work = try await PaperPages.paperwork(visit)
        let (rows, language) = (work.invited, visit.language)
        let page = PageOfMany(visit.query.number("page"), size: size, of: rows.count)
        let base = "/\(work.dialogue.name)/invitations/letters"
        let next = visit.query.address(base, keeping: ["english"])
        let letters: HTML = """
            <p class="hint">\(.importShown(page), language)</p>
            \(page.part(of: rows).html { sheets(visit, work, of: $0) })
            """
        return visit.show(
            visit.page(
                of: work.dialogue, .participants, .allLetters,
                """
                <h1 class="unseen">\(.allLetters, language)</h1>
                \(tools(visit, work.dialogue, path: "letters"))
                \(rows.isEmpty ? nil : book(visit, work.dialogue))
                \(rows.isEmpty ? "<p class=\"empty\">\(.nothingLeftYet, language)</p>" : letters)
                \(page.links(language) { "\(next)page=\($0)" })
                """))
    }

    /// All letters in one file to print, made in the background.
    private static func book(_ visit: Visit, _ dialogue: PartnershipDialogue) -> HTML {
        """
        <div class="actions">\(BatchPages.form(.letterBook, dialogue, visit))
        <a class="button quiet" href="/\(dialogue.name)/batches">\(.batches, visit.language)</a></div>
        """
    }

    /// The letter and what is attached: the very documents that are printed as PDF and written for Word.
    private static func sheets(_ visit: Visit, _ work: Paperwork, of row: ParticipantRow) -> HTML {
        visit.site.invitationPaper(work, at: visit.now)
            .sheets(to: row, withEnglish: visit.query["english"] == "1")
            .html { "<div class=\"letter\">\(HTML(trusted: $0.html(headingLevel: 2)))</div>\n" }
    }

    private static func tools(_ visit: Visit, _ dialogue: PartnershipDialogue, path: String) -> HTML {
        let language = visit.language
        let base = "/\(dialogue.name)/invitations"
        let back = path.hasSuffix("/letter") ? "\(base)/\(path.dropLast(7))" : base
        let english: HTML =
            visit.query["english"] == "1"
            ? "<a class=\"button quiet\" href=\"\(base)/\(path)\">\(.khmerOnly, language)</a>"
            : "<a class=\"button quiet\" href=\"\(base)/\(path)?english=1\">\(.withEnglish, language)</a>"
        return """
            <p class="actions"><a class="button quiet" href="\(back)">\(.goBack, language)</a> \(english)
            \(PaperLinks.letter(base: base, path: path, isWithEnglish: visit.query["english"] == "1", language))</p>
            """
    }
}

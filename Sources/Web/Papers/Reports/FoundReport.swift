package import Dialogue
import Documents
package import Store

/// The report of a dialogue as far as a visitor may see it: published for everybody, as a draft for those inside.
struct FoundReport: Sendable {
    let dialogue: PartnershipDialogue
    /// The whole sitting, or one forum of a combined one.
    let forum: Forum
    let published: PublishedReport?
    /// What a draft is made from; nothing once it is published, and before the sitting.
    let record: ReportRecord?
    let today: Day
    /// The device of the visitor, where they may publish it.
    var factor: SecondFactor?

    static func find(_ visit: Visit) async throws -> FoundReport {
        let name = try visit.dialogueName()
        let inside = visit.worksIn(name.province) && (visit.may(.report) || visit.may(.hold))
        let today = visit.today
        let publisher = visit.may(.publishReport) ? visit.visitor?.account : nil
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            var found = try reader.report(of: dialogue, visit.forum(of: dialogue), drafts: inside, today: today)
            guard found.published != nil || inside else { throw StoreError.missing }
            found.factor = try publisher.flatMap { try reader.secondFactor(of: $0) }
            return found
        }
    }

    /// What somebody has read who publishes the draft: every word that is kept of it, whatever it was made from.
    static func seen(_ record: ReportRecord, on today: Day) throws -> Seen {
        Seen(
            try PublishedReport.kept(record, on: today, in: .khmer),
            try PublishedReport.kept(record, on: today, in: .english))
    }

    /// The report in a language; nothing while there is none.
    func document(in language: Language) throws -> Document? {
        if let published { return try published.document(in: language) }
        return record.map { ReportPaper(record: $0, today: today, language: language).document }
    }
}

extension Reader {
    /// The report as it was published; before that a draft, where one may be seen and the sitting has begun.
    func report(
        of dialogue: PartnershipDialogue, _ forum: Forum, drafts: Bool, today: Day
    ) throws -> FoundReport {
        let published = try publishedReport(of: dialogue.id, forum: forum)
        let isOpen = try published == nil && publishedReport(of: dialogue.id) == nil
        let isDrafted = isOpen && drafts && dialogue.stage >= .inSession
        return FoundReport(
            dialogue: dialogue, forum: forum, published: published,
            record: isDrafted ? try reportRecord(of: dialogue, forum: forum) : nil, today: today)
    }
}

extension PublishedReport {
    /// What was published, as it was.
    func document(in language: Language) throws -> Document {
        do {
            return try Document(kept: text(in: language))
        } catch {
            throw StoreError.unreadable("report published \(publishedAt)")
        }
    }
}

extension PublishedReport {
    /// The text that publishing keeps of a report.
    package static func kept(_ record: ReportRecord, on today: Day, in language: Language) throws -> String {
        try ReportPaper(record: record, today: today, language: language).document.kept()
    }
}

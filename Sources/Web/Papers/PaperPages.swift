import Dialogue
import Documents
import HTTPTypes
import Store

/// The papers of a dialogue as files, each under the page it belongs to.
enum PaperPages {
    static let routes: [Route] =
        [
            .get("/{province}/{year}/invitations/{participant}/letter.pdf", .release, letter),
            .get("/{province}/{year}/invitations/{participant}/letter.docx", .release, letterInWord),
            .get("/{province}/{year}/agenda.pdf", .look) { try await agenda($0, .pdf) },
            .get("/{province}/{year}/agenda.docx", .look) { try await agenda($0, .docx) },
            .get("/{province}/{year}/participants/sheet.pdf", .seeParticipants, sheet),
            .get("/{province}/{year}/participants/sheet.xlsx", .seeParticipants, workbook),
            .get("/{province}/{year}/badges.pdf", .seeParticipants, badges),
            .get("/{province}/{year}/slips.pdf", .receive, slips),
        ] + BatchPages.routes + PaperSettings.routes + LetterSettings.routes

    static func paperwork(_ visit: Visit) async throws -> Paperwork {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { try $0.paperwork(of: $0.dialogue(name, for: scope)) }
    }

    private static func invitation(_ visit: Visit) async throws -> (InvitationPaper, ParticipantRow) {
        let id: ID<Participant> = try visit.id("participant")
        let work = try await paperwork(visit)
        guard let row = work.people.first(where: { $0.id == id }) else { throw StoreError.missing }
        return (visit.site.invitationPaper(work, at: visit.now), row)
    }

    private static func letter(_ visit: Visit) async throws -> Answer {
        let (paper, row) = try await invitation(visit)
        let withEnglish = visit.query["english"] == "1"
        let bytes = try await visit.site.print { try $0.pdf(paper.sheets(to: row, withEnglish: withEnglish)) }
        return .pdf(bytes, "\(paper.work.dialogue.name.fileName)-letter-\(row.participant.number).pdf")
    }

    private static func letterInWord(_ visit: Visit) async throws -> Answer {
        let (paper, row) = try await invitation(visit)
        let withEnglish = visit.query["english"] == "1"
        let bytes = try await visit.site.print { try $0.docx(paper.whole(to: row, withEnglish: withEnglish)) }
        return .docx(bytes, "\(paper.work.dialogue.name.fileName)-letter-\(row.participant.number).docx")
    }

    /// Public when the agenda is. It bears the moment of its approval, a draft the day, so that it is set once for
    /// everybody who asks.
    private static func agenda(_ visit: Visit, _ format: PaperFormat) async throws -> Answer {
        let name = try visit.dialogueName()
        let inside = visit.worksIn(name.province)
        let (language, today) = (visit.language, visit.today)
        let paper = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            guard dialogue.stage.showsAgenda || inside else { throw StoreError.missing }
            let approvedAt = dialogue.stage == .planned ? nil : try reader.lastApproval(of: dialogue.id)
            return AgendaPaper(
                dialogue: dialogue, agenda: try reader.agenda(of: dialogue),
                style: try reader.paperStyle(of: dialogue.province), language: language,
                made: approvedAt?.moment ?? today.moment, forum: visit.forum(of: dialogue))
        }
        let bytes = try await visit.site.paper(paper.document, as: format)
        let file = "\(name.fileName)-agenda.\(format)"
        return format == .pdf ? .pdf(bytes, file) : .docx(bytes, file)
    }

    private static func sheet(_ visit: Visit) async throws -> Answer {
        let paper = AttendancePaper(work: try await paperwork(visit), language: visit.language, now: visit.now)
        let bytes = try await visit.site.print { try $0.pdf(paper.document) }
        return .pdf(bytes, "\(paper.work.dialogue.name.fileName)-attendance.pdf")
    }

    private static func workbook(_ visit: Visit) async throws -> Answer {
        let paper = AttendancePaper(work: try await paperwork(visit), language: visit.language, now: visit.now)
        let bytes = try await visit.site.pressRoom.beside { try paper.workbook.xlsx() }
        return .xlsx(bytes, "\(paper.work.dialogue.name.fileName)-attendance.xlsx")
    }

    private static func badges(_ visit: Visit) async throws -> Answer {
        let badges = Badges(
            work: try await paperwork(visit), address: visit.site.settings.address, language: .khmer, now: visit.now)
        // A sheet without a badge is no paper.
        guard !badges.work.people.isEmpty else { throw StoreError.missing }
        let bytes = try await visit.site.print { try $0.pdf(badges.sheets) }
        return .pdf(bytes, "\(badges.work.dialogue.name.fileName)-badges.pdf")
    }

    /// `?count=`, 20 without one, and `?from=` to go on after a stack that is used up.
    private static func slips(_ visit: Visit) async throws -> Answer {
        let count = min(max(visit.query.number("count") ?? 20, 1), Slips.most)
        let first = min(max(visit.query.number("from") ?? 1, 1), 9_999)
        let slips = Slips(
            work: try await paperwork(visit), address: visit.site.settings.address, numbers: first...first + count - 1,
            language: .khmer, now: visit.now)
        let bytes = try await visit.site.print { try $0.pdf(slips.document) }
        return .pdf(bytes, "\(slips.work.dialogue.name.fileName)-slips.pdf")
    }
}

extension Site {
    func invitationPaper(_ work: Paperwork, at now: Instant) -> InvitationPaper {
        InvitationPaper(work: work, address: settings.address, links: links, now: now)
    }
}

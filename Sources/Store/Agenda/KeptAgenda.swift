import Dialogue
import Foundation
import Synchronization

/// An agenda as a text, with everything in it: what was approved reads the same for ever.
struct KeptAgenda: Codable {
    let plan: KeptPlan
    let items: [KeptItem]

    struct KeptWords: Codable {
        let km: String?
        let en: String?
    }

    struct KeptName: Codable {
        let id: Int64
        let name: KeptWords
    }

    struct KeptPlan: Codable {
        let title: KeptWords
        let opensOn, endsOn, startsAt, endsAt: String
        let venue: KeptWords
        let hostForum: KeptWords?
    }

    struct KeptItem: Codable {
        let id: Int64
        let theme: String
        let title: KeptWords
        let minutes: Int
        let presenter: KeptWords?
        let presenters, expected: [KeptName]
        let sectors: [String]
        let forum: String
        let room: KeptName?
        let isParallel: Bool
        let startsAt: String?
    }

    init(_ agenda: Agenda) {
        let plan = agenda.plan
        self.plan = KeptPlan(
            title: KeptWords(plan.title), opensOn: plan.opensOn.description, endsOn: plan.endsOn.description,
            startsAt: plan.startsAt.description, endsAt: plan.endsAt.description, venue: KeptWords(plan.venue),
            hostForum: plan.hostForum.map(KeptWords.init))
        items = agenda.items.map(KeptItem.init)
    }

    /// Agendas that were read before: a version never changes, and every look at an agenda reads the one in force.
    private static let read = Mutex<[[UInt8]: Agenda]>([:])
    private static let most = 500

    /// The agenda that `text` keeps.
    static func agenda(text: String) throws -> Agenda {
        let bytes = Array(text.utf8)
        if let agenda = read.withLock({ $0[bytes] }) { return agenda }
        let agenda = try KeptAgenda(text: text).agenda()
        read.withLock { known in
            if known.count >= most { known = [:] }
            known[bytes] = agenda
        }
        return agenda
    }

    init(text: String) throws {
        guard let kept = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
            throw StoreError.unreadable("agenda version")
        }
        self = kept
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    func agenda() throws -> Agenda { Agenda(items: try items.map { try $0.item() }, plan: try plan.plan()) }
}

extension KeptAgenda.KeptWords {
    init(_ words: Bilingual) { self.init(km: words.khmer, en: words.english) }

    func words() throws -> Bilingual {
        guard let words = Bilingual(khmer: km, english: en) else { throw StoreError.unreadable("agenda words") }
        return words
    }
}

extension KeptAgenda.KeptPlan {
    func plan() throws -> PartnershipDialogue.Plan {
        guard let opens = Day(opensOn), let ends = Day(endsOn), let starts = TimeOfDay(startsAt),
            let dayEnds = TimeOfDay(endsAt),
            let plan = try? PartnershipDialogue.Plan(
                title: title.words(), opensOn: opens, endsOn: ends, startsAt: starts, endsAt: dayEnds,
                venue: venue.words(), hostForum: hostForum?.words())
        else { throw StoreError.unreadable("agenda plan") }
        return plan
    }
}

extension KeptAgenda.KeptItem {
    init(_ item: AgendaItem) {
        self.init(
            id: item.id.number, theme: item.theme.rawValue, title: .init(item.title), minutes: item.minutes,
            presenter: item.presenter.map { .init($0) }, presenters: item.presenters.map(Self.kept),
            expected: item.expected.map(Self.kept), sectors: item.sectors.map(\.rawValue), forum: item.forum.rawValue,
            room: item.room.map { .init(id: $0.id.number, name: .init($0.name)) }, isParallel: item.isParallel,
            startsAt: item.startsAt?.description)
    }

    func item() throws -> AgendaItem {
        guard let theme = Theme(rawValue: theme), let forum = Forum(rawValue: forum) else {
            throw StoreError.unreadable("agenda item")
        }
        return AgendaItem(
            id: ID(id), theme: theme, title: try title.words(), minutes: minutes, presenter: try presenter?.words(),
            presenters: try presenters.map(Self.person), expected: try expected.map(Self.person),
            sectors: sectors.compactMap(Sector.init(rawValue:)), forum: forum,
            room: try room.map { AgendaItem.Place(id: ID($0.id), name: try $0.name.words()) }, isParallel: isParallel,
            startsAt: startsAt.flatMap { TimeOfDay($0) })
    }

    private static func kept(_ person: AgendaItem.Person) -> KeptAgenda.KeptName {
        .init(id: person.id.number, name: .init(person.name))
    }

    private static func person(_ kept: KeptAgenda.KeptName) throws -> AgendaItem.Person {
        AgendaItem.Person(id: ID(kept.id), name: try kept.name.words())
    }
}

import Dialogue
import Store

/// The lines of a page of the journal in words: what they are about, and who did it.
struct JournalWords: Sendable {
    private let names: JournalNames
    private let dialogue: DialogueName
    private let visit: Visit
    private var language: Language { visit.language }

    /// Looks up, once for all lines, everything they name; people and papers of the conveners only for those who may
    /// see the list of participants.
    init(_ reader: Reader, _ lines: [JournalLine], of dialogue: DialogueName, for visit: Visit) throws {
        self.dialogue = dialogue
        self.visit = visit
        var (accounts, subjects) = (Set<ID<Account>>(), Set<JournalSubject>())
        for line in lines {
            switch Actor(line.actor) {
            case .account(let id): accounts.insert(id)
            case .participant(let id): subjects.insert(.participant(id))
            case .body(let id): subjects.insert(.body(id))
            case .nominator, .protected, .program, nil: break
            }
            if let subject = JournalSubject(words: line.about) { subjects.insert(subject.itself) }
        }
        if !visit.may(.seeParticipants) { subjects = subjects.filter { !$0.namesThoseInside } }
        names = try reader.journalNames(accounts: accounts, subjects: subjects)
    }

    func about(_ line: JournalLine) -> HTML {
        JournalSubject(words: line.about).map(about) ?? "\(line.about)"
    }

    private func about(_ subject: JournalSubject) -> HTML {
        switch subject {
        case .dialogue(let name): "\(.dialogueOf(name), language)"
        case .input(let number): InputLinks.html([number])
        case .action(let number): "<span class=\"number\">\(number.description)</span>"
        case .challenge(let number, let disposition, let inputs):
            "\(challenge(number)) \(disposition?.phrase, language) \(InputLinks.html(inputs))"
        case .one(let thing, let id): one(thing, id)
        case .content(of: let document, hash: _): one(.document, document.number)
        case .step(let step): "\(.preparationTask, language) · \(step.phrase, language)"
        case .row(let row, of: let file): "\(one(.fileImport, file.number)) · \(.fileRow(row), language)"
        case .matches(let count, of: let file):
            "\(one(.fileImport, file.number)) · \(.matchesDecidedTogether(count), language)"
        case .exchange(let incoming, for: let leaving):
            "\(one(.participant, incoming.number)) · \(.insteadOf, language) \(one(.participant, leaving.number))"
        case .area(let code): area(code)
        case .communes(of: let code, for: let item):
            "\(.communesOf, language) \(area(code)) · \(names.items[item], language)"
        case .project(let identifier): project(identifier)
        case .projects(let first, let second): "\(project(first)) · \(project(second))"
        case .supporter: "\(.supportOrganisation, language)"
        case .records(let kind, let gone, let kept): "\(kind.phrase(Int(gone), Int(kept)), language)"
        case .rules(let rules, let province): "\(rules.phrase, language) · \(province.name, language)"
        case .count(let count, let counted): "\(counted.phrase, language): \(count, language)"
        case .nominators(let count, let party):
            "\(.nominators, language): \(count, language) · \(party.phrase, language)"
        case .members(let count, of: let party):
            "\(.participants, language): \(count, language) · \(party.phrase, language)"
        case .posted(let taken, let later, let never):
            "\(.messagesPosted(taken: taken, later: later, never: never), language)"
        case .times(let count, let account):
            "\(account.map { one(.account, $0.number) }) × \(count, language)"
        case .actor(let actor): by(actor) ?? "\(subject.words)"
        case .renewing(let subject, let links): "\(about(subject)) · \(.linksRenewed(links), language)"
        }
    }

    private func one(_ thing: JournalSubject.Thing, _ id: Int64) -> HTML {
        let name = names.things[.one(thing, id)]
        return switch thing {
        case .participant: named(name, .oneParticipant)
        case .body: named(name, .responsibleBody)
        case .account:
            names.accounts[ID(id)].map { "\($0.office(in: language))" } ?? "\(thing.phrase, language)"
        default:
            if let name {
                "\(thing.phrase, language) · \(name, language)"
            } else {
                "\(thing.phrase, language) \(Int(id), language)"
            }
        }
    }

    private func area(_ code: AreaCode) -> HTML {
        names.areas[code].map { "\($0, language)" } ?? "\(language.year(Int(code.text) ?? 0))"
    }

    private func project(_ identifier: String) -> HTML { "<span class=\"number\">\(identifier)</span>" }

    private func challenge(_ number: Int) -> HTML {
        guard visit.may(.hold) else { return "\(.challengeNumber(number), language)" }
        return "<a href=\"/\(dialogue)/challenges/\(number)\">\(.challengeNumber(number), language)</a>"
    }

    /// Whose an input is stands with the input, for those who may read it there: here it is somebody with a link.
    func by(_ line: JournalLine) -> HTML {
        guard let actor = Actor(line.actor) else { return "\(line.actor)" }
        if case .participant = actor, line.kind == .inputRaised { return "\(.oneParticipant, language) \(throughLink)" }
        return by(actor) ?? "\(line.actor)"
    }

    /// Nothing for an account that is gone.
    private func by(_ actor: Actor) -> HTML? {
        switch actor {
        case .account(let id): names.accounts[id].map { "\($0.office(in: language))" }
        case .participant(let id): "\(named(names.things[.participant(id)], .oneParticipant)) \(throughLink)"
        case .body(let id): "\(named(names.things[.body(id)], .responsibleBody)) \(throughLink)"
        case .nominator: "\(.oneNominator, language) \(throughLink)"
        case .protected: "\(.protectedActor, language)"
        case .program: "\(.programItself, language)"
        }
    }

    private var throughLink: HTML { "<small>\(.throughLink, language)</small>" }

    private func named(_ name: Bilingual?, _ otherwise: Phrase) -> HTML {
        name.map { "\($0, language)" } ?? "\(otherwise, language)"
    }
}

extension JournalSubject {
    /// What the act was about, whatever else it brought about.
    fileprivate var itself: JournalSubject {
        if case .renewing(let subject, _) = self { subject } else { self }
    }

    /// People of the list, and papers that may be for the conveners alone.
    fileprivate var namesThoseInside: Bool {
        switch self {
        case .one(let thing, _): [.participant, .message, .nominee, .document].contains(thing)
        case .content, .exchange: true
        default: false
        }
    }
}

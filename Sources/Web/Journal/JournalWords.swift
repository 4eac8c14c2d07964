import Dialogue
import Store

/// What a line of the journal is about, read back from its few words, which are kept and never change.
enum JournalSubject: Hashable, Sendable {
    case dialogue(DialogueName)
    case input(InputNumber)
    case action(ActionNumber)
    /// With how it was settled, and the inputs it was about.
    case challenge(Int, Challenge.Disposition?, [InputNumber])
    case participant(ID<Participant>)
    case body(ID<Body>)
    case participants(Int)
    case invitations(Int)
    /// Words of a kind that has no sentence here.
    case other(String)

    init(_ about: String) {
        let words = about.split(whereSeparator: { $0 == " " || $0 == ":" }).map(String.init)
        self = Self.subject(words) ?? .other(about)
    }

    private static func subject(_ words: [String]) -> JournalSubject? {
        guard let first = words.first else { return nil }
        if words.count == 1 { return DialogueName(first).map(Self.dialogue) }
        let second = words[1]
        switch (first, words.count) {
        case ("input", 2): return InputNumber(second).map(Self.input)
        case ("action", 2): return ActionNumber(second).map(Self.action)
        case ("participant", 2): return ID(text: second).map(Self.participant)
        case ("body", 2): return ID(text: second).map(Self.body)
        case ("challenge", _):
            let rest = words.dropFirst(2)
            let disposition = rest.first.flatMap(Challenge.Disposition.init(rawValue:))
            let inputs = rest.dropFirst(disposition == nil ? 0 : 1)
            let numbers = inputs.compactMap { InputNumber($0) }
            guard let number = Int(second), numbers.count == inputs.count else { return nil }
            return .challenge(number, disposition, numbers)
        case (_, 2) where second == "participants": return Int(first).map(Self.participants)
        case (_, 2) where second == "invitations": return Int(first).map(Self.invitations)
        default: return nil
        }
    }
}

/// The lines of a page of the journal in words: what they are about, and who did it.
struct JournalWords: Sendable {
    private let names: JournalNames
    private let dialogue: DialogueName
    private let visit: Visit
    private var language: Language { visit.language }

    /// Looks up, once for all lines, everybody they name; participants only for those who may see their list.
    init(_ reader: Reader, _ lines: [JournalLine], of dialogue: DialogueName, for visit: Visit) throws {
        self.dialogue = dialogue
        self.visit = visit
        var (accounts, participants, bodies) = (Set<ID<Account>>(), Set<ID<Participant>>(), Set<ID<Body>>())
        for line in lines {
            switch Actor(line.actor) {
            case .account(let id): accounts.insert(id)
            case .participant(let id): participants.insert(id)
            case .body(let id): bodies.insert(id)
            case .nominator, .protected, .program, nil: break
            }
            if case .participant(let id) = JournalSubject(line.about) { participants.insert(id) }
            if case .body(let id) = JournalSubject(line.about) { bodies.insert(id) }
        }
        names = try reader.journalNames(
            accounts: accounts, participants: visit.may(.seeParticipants) ? participants : [], bodies: bodies)
    }

    func about(_ line: JournalLine) -> HTML {
        switch JournalSubject(line.about) {
        case .dialogue(let name): "\(.dialogueOf(name), language)"
        case .input(let number): InputLinks.html([number])
        case .action(let number): "<span class=\"number\">\(number.description)</span>"
        case .challenge(let number, let disposition, let inputs):
            "\(challenge(number)) \(disposition?.phrase, language) \(InputLinks.html(inputs))"
        case .participant(let id): named(names.participants[id], .oneParticipant)
        case .body(let id): named(names.bodies[id], .responsibleBody)
        case .participants(let count): "\(.participants, language): \(count, language)"
        case .invitations(let count): "\(.invitations, language): \(count, language)"
        case .other(let words): "\(words)"
        }
    }

    private func challenge(_ number: Int) -> HTML {
        guard visit.may(.hold) else { return "\(.challengeNumber(number), language)" }
        return "<a href=\"/\(dialogue)/challenges/\(number)\">\(.challengeNumber(number), language)</a>"
    }

    /// Whose an input is stands with the input, for those who may read it there: here it is somebody with a link.
    func by(_ line: JournalLine) -> HTML {
        switch Actor(line.actor) {
        case .account(let id): names.accounts[id].map { "\($0.office(in: language))" } ?? "\(line.actor)"
        case .participant where line.kind == .inputRaised: "\(.oneParticipant, language) \(throughLink)"
        case .participant(let id): "\(named(names.participants[id], .oneParticipant)) \(throughLink)"
        case .body(let id): "\(named(names.bodies[id], .responsibleBody)) \(throughLink)"
        case .nominator: "\(.oneNominator, language) \(throughLink)"
        case .protected: "\(.protectedActor, language)"
        case .program: "\(.programItself, language)"
        case nil: "\(line.actor)"
        }
    }

    private var throughLink: HTML { "<small>\(.throughLink, language)</small>" }

    private func named(_ name: Bilingual?, _ otherwise: Phrase) -> HTML {
        name.map { "\($0, language)" } ?? "\(otherwise, language)"
    }
}

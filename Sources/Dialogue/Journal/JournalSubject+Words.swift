extension JournalSubject {
    /// As the journal keeps it.
    package var words: String {
        switch self {
        case .dialogue(let name): name.description
        case .input(let number): "input \(number)"
        case .action(let number): "action \(number)"
        case .challenge(let number, let disposition, let inputs):
            "challenge \(number)" + (disposition.map { " \($0.rawValue)" } ?? "")
                + (inputs.isEmpty ? "" : ": " + inputs.map(\.description).joined(separator: " "))
        case .one(let thing, let id): "\(thing.rawValue) \(id)"
        case .row(let row, of: let file): "import \(file) row \(row)"
        case .matches(let count, of: let file): "import \(file) \(count) matches"
        case .exchange(let incoming, for: let leaving): "participant \(incoming) for participant \(leaving)"
        case .step(let step): "task \(step.rawValue)"
        case .content(of: let document, let hash): "document \(document) \(hash)"
        case .area(let code): "area \(code)"
        case .communes(of: let area, for: let item): "communes of \(area) for item \(item)"
        case .project(let identifier): "project \(identifier)"
        case .projects(let one, let other): "projects \(one) and \(other)"
        case .supporter(let key): "support \(key)"
        case .records(let kind, let gone, let kept): "\(kind.rawValue) \(gone) \(kept)"
        case .rules(let rules, let province): "\(rules.rawValue) of \(province.short)"
        case .count(let count, let counted): "\(count) \(counted.rawValue)"
        case .nominators(let count, let party): "\(count) nominators of class \(party.letter)"
        case .members(let count, of: let party): "\(count) participants of class \(party.letter)"
        case .posted(let taken, let later, let never):
            "\(taken) handed over, \(later) to be tried again, \(never) failed"
        case .times(let count, let account): "\(count) times" + (account.map { " account \($0)" } ?? "")
        case .actor(let actor): actor.description
        case .renewing(let subject, let links): "\(subject.words), \(links)\(Self.linksRenewed)"
        }
    }

    /// Reads `words`; nothing for words that no act writes.
    package init?(words text: String) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == ":" || $0 == "," }).map(String.init)
        guard
            let subject = Self.quoted(text) ?? Self.renewing(text) ?? Self.numbered(words) ?? Self.counted(words)
                ?? Self.placed(words) ?? Self.challenge(words)
        else { return nil }
        self = subject
    }

    private static let linksRenewed = " links renewed"

    private static func renewing(_ text: String) -> Self? {
        guard text.hasSuffix(linksRenewed), let comma = text.lastIndex(of: ","),
            let links = Int(text[comma...].dropFirst(2).dropLast(linksRenewed.count)), links > 0
        else { return nil }
        return Self(words: String(text[..<comma])).map { .renewing($0, links: links) }
    }

    /// Identifiers of other data bases, which may hold any sign, and whoever acted.
    private static func quoted(_ text: String) -> Self? {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return Actor(text).map(Self.actor) }
        switch parts[0] {
        case "project": return .project(parts[1])
        case "support": return .supporter(parts[1])
        case "projects":
            let both = parts[1].split(separator: " and ", maxSplits: 1).map(String.init)
            return both.count == 2 ? .projects(both[0], both[1]) : nil
        default: return nil
        }
    }

    private static func numbered(_ words: [String]) -> Self? {
        switch words.count {
        case 1: return DialogueName(words[0]).map(Self.dialogue)
        case 2:
            if let thing = Thing(rawValue: words[0]), let id = Int64(words[1]), id > 0 { return .one(thing, id) }
            switch words[0] {
            case "input": return InputNumber(words[1]).map(Self.input)
            case "action": return ActionNumber(words[1]).map(Self.action)
            case "task": return GuidelineStep(rawValue: words[1]).map(Self.step)
            case "area": return AreaCode(words[1]).map(Self.area)
            default: return nil
            }
        case 3:
            if let kind = Merge.Kind(rawValue: words[0]), let gone = Int64(words[1]), let kept = Int64(words[2]) {
                return .records(kind, gone, kept)
            }
            guard words[0] == "document", let id = ID<AgendaDocument>(text: words[1]) else { return nil }
            return .content(of: id, hash: words[2])
        default: return nil
        }
    }

    private static func counted(_ words: [String]) -> Self? {
        guard let first = words.first, let count = Int(first), count >= 0 else { return nil }
        switch words.count {
        case 2 where words[1] == "times": return .times(count, nil)
        case 4 where words[1...2] == ["times", "account"]:
            return ID<Account>(text: words[3]).map { .times(count, $0) }
        case 2: return Counted(rawValue: words[1]).map { .count(count, $0) }
        case 5 where words[1...3] == ["nominators", "of", "class"]:
            return ParticipantClass(rawValue: words[4]).map { .nominators(count, $0) }
        case 5 where words[1...3] == ["participants", "of", "class"]:
            return ParticipantClass(rawValue: words[4]).map { .members(count, of: $0) }
        case 10 where words[1...2] == ["handed", "over"]:
            guard let later = Int(words[3]), let never = Int(words[8]), words[9] == "failed" else { return nil }
            return .posted(taken: count, later: later, never: never)
        default: return nil
        }
    }

    private static func placed(_ words: [String]) -> Self? {
        switch words.count {
        case 3 where words[1] == "of":
            guard let rules = Rules(rawValue: words[0]), let province = Province.of(short: words[2]) else { return nil }
            return .rules(rules, province)
        case 4 where words[0] == "import" && words[2] == "row":
            guard let file = ID<FileImport>(text: words[1]), let row = Int(words[3]) else { return nil }
            return .row(row, of: file)
        case 4 where words[0] == "import" && words[3] == "matches":
            guard let file = ID<FileImport>(text: words[1]), let count = Int(words[2]) else { return nil }
            return .matches(count, of: file)
        case 5 where words[2...3] == ["for", "participant"]:
            guard let incoming = ID<Participant>(text: words[1]), let leaving = ID<Participant>(text: words[4]) else {
                return nil
            }
            return .exchange(incoming, for: leaving)
        case 6 where words[0] == "communes":
            guard let area = AreaCode(words[2]), let item = ID<AgendaItem>(text: words[5]) else { return nil }
            return .communes(of: area, for: item)
        default: return nil
        }
    }

    private static func challenge(_ words: [String]) -> Self? {
        guard words.count > 1, words[0] == "challenge", let number = Int(words[1]) else { return nil }
        let rest = words.dropFirst(2)
        let disposition = rest.first.flatMap(Challenge.Disposition.init(rawValue:))
        let inputs = rest.dropFirst(disposition == nil ? 0 : 1)
        let numbers = inputs.compactMap { InputNumber($0) }
        return numbers.count == inputs.count ? .challenge(number, disposition, numbers) : nil
    }
}

package import Dialogue

/// An input with everything a list shows of it.
package struct InputRow: Hashable, Sendable, Identifiable {
    package let input: Input
    package internal(set) var areaName: Bilingual?
    package let agendaItem: Bilingual?
    /// As far as the speaker wants to be seen. Whoever protects the name is not even read.
    package internal(set) var speaker: Speaker
    package let challenge: JoinedIn?

    /// The challenge an input was joined into.
    package struct JoinedIn: Hashable, Sendable {
        package let id: Dialogue.ID<Challenge>
        package let number: Int
        package let title: Bilingual
        package let disposition: Challenge.Disposition?
        package let response: Bilingual?
        package let settledAt: Instant?
    }

    package var id: ID<Input> { input.id }
    package var number: InputNumber { input.number }
    package var disposition: Challenge.Disposition? { challenge?.disposition }
}

/// Which inputs a list shows.
package struct InputFilter: Hashable, Sendable {
    package var state: State?
    package var sector: Sector?

    package init(state: State? = nil, sector: Sector? = nil) {
        self.state = state
        self.sector = sector
    }

    /// What became of it so far.
    package enum State: Hashable, Sendable, RawRepresentable {
        /// Not joined yet.
        case open
        /// Joined, not settled.
        case joined
        case settled(Challenge.Disposition)

        package init?(rawValue: String) {
            switch rawValue {
            case "open": self = .open
            case "joined": self = .joined
            default:
                guard let disposition = Challenge.Disposition(rawValue: rawValue) else { return nil }
                self = .settled(disposition)
            }
        }

        package var rawValue: String {
            switch self {
            case .open: "open"
            case .joined: "joined"
            case .settled(let disposition): disposition.rawValue
            }
        }

        package static let all: [State] = [.open, .joined] + Challenge.Disposition.allCases.map(State.settled)
    }
}

extension InputRow {
    /// Reads the columns of `inputColumns`, in their order.
    init(_ row: inout Row) throws {
        input = try Input(&row)
        areaName = try row.areaName(of: input.content.area)
        agendaItem = try row.bilingualIfAny()
        let party: ParticipantClass? = try row.next(wordOrNil: ParticipantClass.self)
        let name = try row.bilingualIfAny()
        let office = try row.bilingualIfAny()
        let typed: String? = try row.next()
        let body = try row.bilingualIfAny()
        speaker = Speaker(
            input.content.attribution, party: party,
            name: typed.flatMap { Bilingual(written: $0) } ?? name ?? office, body: body)
        challenge = try JoinedIn(&row)
    }
}

extension InputRow.JoinedIn {
    fileprivate init?(_ row: inout Row) throws {
        let id: ID<Challenge>? = try row.next()
        let number: Int? = try row.next()
        let title = try row.bilingualIfAny()
        let disposition: Challenge.Disposition? = try row.next(wordOrNil: Challenge.Disposition.self)
        let response = try row.bilingualIfAny()
        let settledAt: Instant? = try row.next()
        guard let id, let number, let title else { return nil }
        self.init(
            id: id, number: number, title: title, disposition: disposition, response: response, settledAt: settledAt)
    }
}

extension Speaker {
    /// What may be shown under an attribution. A body that is not known leaves the class.
    init(_ attribution: Input.Attribution, party: ParticipantClass?, name: Bilingual?, body: Bilingual?) {
        switch attribution {
        case .named:
            if let name {
                self = .named(name, body: body)
            } else {
                self = body.map(Speaker.body) ?? .party(party)
            }
        case .body: self = body.map(Speaker.body) ?? .party(party)
        case .party: self = .party(party)
        }
    }
}

extension Bilingual {
    /// A name as somebody wrote it down once, in whichever script.
    package init?(written name: String) {
        let isKhmer = Language(mostOf: name) == .khmer
        self.init(khmer: isKhmer ? name : nil, english: isKhmer ? nil : name)
    }
}

extension Input {
    /// Reads the columns of an input, in the order of `inputColumns`.
    init(_ row: inout Row) throws {
        let id: ID = try row.next()
        let number = InputNumber(province: try row.next(), year: try row.next(), running: try row.next())
        let kind = try row.next(word: Kind.self)
        let words: String = try row.next()
        let language = try row.next(word: Language.self)
        let sector = try row.next(wordOrNil: Sector.self)
        let area: AreaCode? = try row.next()
        let item: Dialogue.ID<AgendaItem>? = try row.next()
        let attribution = try row.next(word: Attribution.self)
        guard
            let content = try? Content(
                kind: kind, words: words, language: language, sector: sector, area: area, agendaItem: item,
                attribution: attribution)
        else { throw StoreError.unreadable("input \(number)") }
        self.init(
            id: id, number: number, content: content, raisedAt: try row.next(),
            channel: try row.next(word: Channel.self), isLate: try row.next(), challenge: try row.next())
    }
}

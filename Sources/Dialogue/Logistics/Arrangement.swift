/// Something that has to be ordered and paid for: a meal, a bus, interpreters, a hall.
package struct Arrangement: Hashable, Sendable {
    package let id: ID<Arrangement>
    package var kind: Kind
    package var words: Bilingual
    /// For whom: one class of participants, or everybody.
    package var party: ParticipantClass?
    /// How many; nothing where it goes by those who have said they come.
    package var persons: Int?
    /// How often for each: meals go by the breaks of the agenda.
    package var times: Int
    package var price: Price
    /// Who pays for it.
    package var payer: String

    package init(
        id: ID<Arrangement>, kind: Kind, words: Bilingual, party: ParticipantClass?, persons: Int?, times: Int,
        price: Price, payer: String
    ) {
        self.id = id
        self.kind = kind
        self.words = words
        self.party = party
        self.persons = persons
        self.times = times
        self.price = price
        self.payer = payer
    }

    package enum Kind: String, CaseIterable, Sendable {
        case meal, transport, interpretation, hall, lodging, other

        /// A hall and interpreters cost the same for few and for many.
        package var goesByPersons: Bool {
            switch self {
            case .meal, .transport, .lodging, .other: true
            case .interpretation, .hall: false
            }
        }
    }

    /// What one costs, in the smallest whole unit used: riels, or cents of a dollar.
    package struct Price: Hashable, Sendable {
        package let amount: Int
        package let currency: Currency

        package init(amount: Int, currency: Currency) {
            self.amount = amount
            self.currency = currency
        }
    }

    package enum Currency: String, CaseIterable, Sendable {
        case riel = "KHR"
        case dollar = "USD"
    }

    package enum Refusal: Error, Hashable, Sendable {
        case kindMissing
        case wordsMissing
        case payerMissing
        case personsOutOfRange
        case timesOutOfRange
        case priceOutOfRange
    }

    package static let mostPersons = 5000
    package static let mostTimes = 50
    package static let mostAmount = 1_000_000_000

    package func requireSensible() throws(Refusal) {
        guard !payer.trimmingBlanks.isEmpty else { throw .payerMissing }
        guard persons.map({ (0...Self.mostPersons).contains($0) }) ?? true else { throw .personsOutOfRange }
        guard (1...Self.mostTimes).contains(times) else { throw .timesOutOfRange }
        guard (0...Self.mostAmount).contains(price.amount) else { throw .priceOutOfRange }
    }

    /// How many portions, seats or nights.
    /// - Parameter coming: those who have said that they, or somebody for them, will come.
    package func count(coming: [ParticipantClass: Int]) -> Int {
        guard kind.goesByPersons else { return times }
        let persons = persons ?? party.map { coming[$0] ?? 0 } ?? coming.values.reduce(0, +)
        return persons * times
    }

    package func cost(coming: [ParticipantClass: Int]) -> Int { count(coming: coming) * price.amount }
}

/// What a sitting costs, by who pays. Riels and dollars are never added together.
package struct CostTable: Hashable, Sendable {
    package let lines: [Line]

    package struct Line: Hashable, Sendable {
        package let payer: String
        package let currency: Arrangement.Currency
        package let amount: Int
    }

    package init(_ arrangements: [Arrangement], coming: [ParticipantClass: Int]) {
        struct Key: Hashable {
            let payer: String
            let currency: Arrangement.Currency
        }
        var sums: [Key: Int] = [:]
        for one in arrangements {
            sums[Key(payer: one.payer, currency: one.price.currency), default: 0] += one.cost(coming: coming)
        }
        lines = sums.map { Line(payer: $0.key.payer, currency: $0.key.currency, amount: $0.value) }
            .sorted { ($0.payer, $0.currency.rawValue) < ($1.payer, $1.currency.rawValue) }
    }
}

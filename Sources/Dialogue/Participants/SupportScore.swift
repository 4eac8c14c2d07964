/// How well an organisation's support speaks for inviting it (guideline IV.i.f, h; product §3): points with their
/// reasons, so that a person can decide and say why.
package struct SupportScore: Hashable, Sendable {
    package struct Term: Hashable, Sendable {
        package let kind: TermKind
        package let points: Int
        /// The most this term could bring, by the weights in force when it was reckoned.
        package let most: Int
        /// Identifiers of the activities the points come from.
        package let sources: [String]

        package init(kind: TermKind, points: Int, most: Int, sources: [String]) {
            self.kind = kind
            self.points = points
            self.most = most
            self.sources = sources
        }
    }

    /// What is looked at. How much each counts is the province's choice (`Weights`).
    package enum TermKind: String, CaseIterable, Sendable {
        case status, place, sector, size, recency, record
    }

    package let terms: [Term]
    package var points: Int { terms.reduce(0) { $0 + $1.points } }

    package init(terms: [Term]) { self.terms = terms }

    /// One activity of the organisation, as far as the score looks at it.
    package struct Evidence: Hashable, Sendable {
        package enum Place: Hashable, Sendable {
            case here, wholeCountry, unknown, elsewhere
        }

        package let identifier: String
        /// IATI activity status: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended.
        package let status: Int?
        package let place: Place
        package let sectors: Set<Sector>
        /// US dollars that reach Cambodia, where the source states a share; nothing when it does not.
        package let dollars: Int?
        /// Year of the last amount or date.
        package let lastYear: Int?

        package init(
            identifier: String, status: Int?, place: Place, sectors: Set<Sector>, dollars: Int?, lastYear: Int?
        ) {
            self.identifier = identifier
            self.status = status
            self.place = place
            self.sectors = sectors
            self.dollars = dollars
            self.lastYear = lastYear
        }
    }

    /// What is known from earlier dialogues.
    package struct Record: Hashable, Sendable {
        package let attended: Int
        package let invited: Int
        package let kept: Int
        package let promised: Int

        package init(attended: Int = 0, invited: Int = 0, kept: Int = 0, promised: Int = 0) {
            self.attended = attended
            self.invited = invited
            self.kept = kept
            self.promised = promised
        }
    }

    /// Each term takes the activity that speaks best for it.
    package init(
        evidence: [Evidence], record: Record, agenda: Set<Sector>, year: Int, weights: Weights = .standard
    ) {
        terms = [
            Self.best(.status, weights, evidence) { Self.statusShare($0.status) },
            Self.best(.place, weights, evidence) { Self.placeShare($0.place) },
            Self.best(.sector, weights, evidence) { Self.sectorShare($0.sectors, agenda: agenda) },
            Self.best(.size, weights, evidence) { Self.sizeShare($0.dollars) },
            Self.best(.recency, weights, evidence) { Self.recencyShare($0.lastYear, year: year) },
            Term(
                kind: .record, points: Self.recordPoints(record, most: weights[.record]), most: weights[.record],
                sources: []),
        ]
    }

    /// The same support with what is known of another record, or of none: nothing else is reckoned again.
    package func with(_ record: Record) -> SupportScore {
        SupportScore(
            terms: terms.map { term in
                guard term.kind == .record else { return term }
                return Term(
                    kind: .record, points: Self.recordPoints(record, most: term.most), most: term.most, sources: [])
            })
    }

    private static func best(
        _ kind: TermKind, _ weights: Weights, _ evidence: [Evidence], share: (Evidence) -> Int
    ) -> Term {
        var most = 0
        var sources: [String] = []
        for one in evidence {
            let value = share(one)
            if value > most {
                most = value
                sources = [one.identifier]
            } else if value == most, value > 0, sources.count < 3 {
                sources.append(one.identifier)
            }
        }
        return Term(kind: kind, points: weights[kind] * most / 100, most: weights[kind], sources: sources)
    }

    private static func statusShare(_ status: Int?) -> Int {
        switch status {
        case 2: 100
        case 1: 60
        case 3: 50
        case 4: 25
        case nil: 30
        default: 0
        }
    }

    /// A place that is not known is a class of its own: less than here, never nothing.
    private static func placeShare(_ place: Evidence.Place) -> Int {
        switch place {
        case .here: 100
        case .wholeCountry: 60
        case .unknown: 40
        case .elsewhere: 10
        }
    }

    private static func sectorShare(_ sectors: Set<Sector>, agenda: Set<Sector>) -> Int {
        if sectors.isEmpty { return 30 }
        if agenda.isEmpty { return 50 }
        return sectors.isDisjoint(with: agenda) ? 20 : 100
    }

    private static func sizeShare(_ dollars: Int?) -> Int {
        switch dollars {
        case nil: 40
        case .some(1_000_000...): 100
        case .some(100_000...): 75
        case .some(10_000...): 50
        default: 25
        }
    }

    private static func recencyShare(_ lastYear: Int?, year: Int) -> Int {
        guard let lastYear else { return 30 }
        return max(0, 100 - 20 * max(0, year - lastYear - 1))
    }

    /// Newcomers get half: they are neither rewarded nor punished.
    private static func recordPoints(_ record: Record, most: Int) -> Int {
        let chances = record.invited + record.promised
        guard chances > 0 else { return most / 2 }
        return most * (record.attended + record.kept) / chances
    }
}

extension SupportScore {
    /// As it is kept beside a participant, so that the reasons stay what they were: a line a term, its points of the
    /// most there could be (`15/20`) and the activities they came from, between tabs.
    package var text: String {
        terms.map { term in
            ([term.kind.rawValue, "\(term.points)/\(term.most)"] + term.sources).joined(separator: "\t")
        }.joined(separator: "\n")
    }

    /// Reads what `text` writes; points without their most were kept when the weights were the standard ones.
    package init?(text: String) {
        var terms: [Term] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count >= 2, let kind = TermKind(rawValue: parts[0]) else { return nil }
            let figures = parts[1].split(separator: "/").map { Int($0) }
            guard let points = figures.first ?? nil else { return nil }
            let most = (figures.count == 2 ? figures[1] : nil) ?? Weights.standard[kind]
            terms.append(Term(kind: kind, points: points, most: most, sources: Array(parts.dropFirst(2))))
        }
        guard !terms.isEmpty else { return nil }
        self.init(terms: terms)
    }
}

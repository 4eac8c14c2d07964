/// Two projects that may be one, or one that is paid out of the other: proposed with the reason, decided by a person.
package struct LikelyPair: Hashable, Sendable {
    package let one: PairedProject
    package let other: PairedProject
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        /// The same title, sector, place and years, reported by two: each funder of a joint project files its own
        /// record (CRDB, Aid Effectiveness Report 2008, annexes).
        case jointFunding
        /// The same title, reported twice by one organisation.
        case reportedTwice
        /// One names the other's organisation as its implementer or funder.
        case grant
        /// One is a part of the other, as its identifier says: the sum of the whole holds those of its parts.
        case part
    }

    /// The pairs among projects of one province. Rare words of the titles lead from one to another, so that not
    /// everything is compared with everything.
    package static func find(in projects: [PairedProject]) -> [LikelyPair] {
        var byWord: [String: [Int]] = [:]
        for (place, project) in projects.enumerated() {
            for word in project.words { byWord[word, default: []].append(place) }
        }
        let byReporter = Dictionary(grouping: projects.indices) { projects[$0].reporter }
        var seen: Set<[Int]> = []
        var pairs: [LikelyPair] = []
        func look(_ one: Int, _ other: Int) {
            let (one, other) = (min(one, other), max(one, other))
            guard one != other, seen.insert([one, other]).inserted,
                let reason = projects[one].reason(to: projects[other])
            else { return }
            pairs.append(LikelyPair(one: projects[one], other: projects[other], reason: reason))
        }
        for places in byWord.values where places.count <= commonFrom {
            for (index, one) in places.enumerated() { for other in places[(index + 1)...] { look(one, other) } }
        }
        for (place, project) in projects.enumerated() {
            for partner in project.partners where partner != project.reporter {
                for other in byReporter[partner] ?? [] { look(place, other) }
            }
        }
        return pairs.sorted { ($0.one.identifier, $0.other.identifier) < ($1.one.identifier, $1.other.identifier) }
    }

    /// A word in more titles than this leads nowhere.
    private static let commonFrom = 40
}

/// A project as far as pairs are looked for.
package struct PairedProject: Hashable, Sendable {
    package let identifier: String
    package let title: Bilingual
    package let source: SupportSource
    /// Who reports it, folded, and by name.
    package let reporter: String
    package let reporterName: Bilingual?
    /// Who funds it or carries it out, folded.
    package var partners: Set<String> = []
    package var sectors: Set<Sector> = []
    /// The province, the country or nowhere; districts of the province.
    package var districts: Set<AreaCode> = []
    package let isHere: Bool
    package let years: (first: Int?, last: Int?)
    let words: Set<String>

    package init(
        identifier: String, title: Bilingual, source: SupportSource, reporter: String, reporterName: Bilingual?,
        isHere: Bool, years: (first: Int?, last: Int?)
    ) {
        self.identifier = identifier
        self.title = title
        self.source = source
        self.reporter = reporter
        self.reporterName = reporterName
        self.isHere = isHere
        self.years = years
        let plain = title.text(in: .english).split(separator: "(").first.map(String.init) ?? ""
        let heading = FoldedHeading(plain.trimmingBlanks.isEmpty ? title.text(in: .english) : plain)
        words = heading.words.isEmpty ? [heading.khmer] : Set(heading.words.filter { $0.utf8.count > 2 })
    }

    package static func == (one: PairedProject, other: PairedProject) -> Bool { one.identifier == other.identifier }
    package func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

    /// The identifier of a part begins with that of the whole: XX-1-P and XX-1-P-C1.
    private func isPart(of whole: PairedProject) -> Bool {
        guard reporter == whole.reporter, source == whole.source else { return false }
        return ["-", "/", "."].contains { identifier.hasPrefix(whole.identifier + $0) }
    }

    /// Whether the title says the number of the other: «co-funded with ODA-1709».
    private func names(_ other: PairedProject) -> Bool {
        other.identifier.utf8.count > 5
            && [title.khmer, title.english].contains { $0?.firstRange(of: other.identifier) != nil }
    }

    func reason(to other: PairedProject) -> LikelyPair.Reason? {
        if isHere == other.isHere, isPart(of: other) || other.isPart(of: self) { return .part }
        guard overlaps(other), isHere == other.isHere else { return nil }
        guard districts.isEmpty || other.districts.isEmpty || !districts.isDisjoint(with: other.districts) else {
            return nil
        }
        let isAlike = sectors.isEmpty || other.sectors.isEmpty || !sectors.isDisjoint(with: other.sectors)
        guard isAlike else { return nil }
        if reporter != other.reporter, partners.contains(other.reporter) || other.partners.contains(reporter) {
            return .grant
        }
        guard likeness(other) >= 0.7 || names(other) || other.names(self) else { return nil }
        return reporter == other.reporter ? .reportedTwice : .jointFunding
    }

    /// How much of the words of both titles is in both.
    private func likeness(_ other: PairedProject) -> Double {
        let all = words.union(other.words).count
        return all == 0 ? 0 : Double(words.intersection(other.words).count) / Double(all)
    }

    private func overlaps(_ other: PairedProject) -> Bool {
        let begin = max(years.first ?? .min, other.years.first ?? .min)
        let end = min(years.last ?? .max, other.years.last ?? .max)
        return begin <= end
    }
}

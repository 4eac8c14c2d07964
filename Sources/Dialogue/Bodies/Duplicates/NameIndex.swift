/// Finds who may be the same as whom without comparing everybody with everybody: only those are compared who share a
/// key (a name, half a name, an acronym, a number, an address).
package struct NameIndex: Sendable {
    private let cards: [NameCard]
    private var members: [Key: [Int32]] = [:]

    /// Half a name shared by more than these is a word like «association of»: it does not tell one from another.
    private static let mostInHalf = 40
    /// A number shared by more than these is a switchboard.
    private static let mostInKey = 200

    private enum Key: Hashable {
        case folded(String), ordered(String), roman(String), acronym(String), phone(String), email(String)
        case firstHalf(String), secondHalf(String)

        var most: Int {
            switch self {
            case .firstHalf, .secondHalf: NameIndex.mostInHalf
            default: NameIndex.mostInKey
            }
        }
    }

    package init(_ cards: [NameCard]) {
        self.cards = cards
        members.reserveCapacity(cards.count * 6)
        for (place, card) in cards.enumerated() {
            for key in Self.keys(of: card) { members[key, default: []].append(Int32(place)) }
        }
    }

    /// Whom of the index `card` may be the same as, the likeliest first.
    package func likenesses(of card: NameCard, most: Int = 5) -> [Likeness] {
        places(like: card, after: -1).compactMap { Self.likeness(of: card, and: cards[Int($0)]) }
            .sorted { ($1.points, $0.other) < ($0.points, $1.other) }
            .prefix(most).map(\.self)
    }

    /// All pairs of the index that may be the same, the likeliest first; `first` is the smaller number.
    package func pairs(most: Int = 500) -> [(first: Int64, likeness: Likeness)] {
        var found: [(first: Int64, likeness: Likeness)] = []
        for (place, card) in cards.enumerated() {
            for other in places(like: card, after: Int32(place)) {
                guard let likeness = Self.likeness(of: card, and: cards[Int(other)]) else { continue }
                found.append((card.number, likeness))
            }
        }
        found.sort { left, right in
            (right.likeness.points, left.first, left.likeness.other)
                < (left.likeness.points, right.first, right.likeness.other)
        }
        return Array(found.prefix(most))
    }

    private func places(like card: NameCard, after place: Int32) -> Set<Int32> {
        var places: Set<Int32> = []
        for key in Self.keys(of: card) {
            guard let members = members[key], members.count <= key.most else { continue }
            for member in members where member > place { places.insert(member) }
        }
        return places
    }

    private static func keys(of card: NameCard) -> Set<Key> {
        var keys: Set<Key> = []
        for name in card.names where !name.folded.isEmpty {
            keys.insert(.folded(name.folded))
            keys.insert(.ordered(name.ordered))
            if name.roman.utf8.count >= 3 { keys.insert(.roman(name.roman)) }
            let letters = Array(name.folded.unicodeScalars)
            guard letters.count >= shortestWithHalves else { continue }
            keys.insert(.firstHalf(text(letters[..<(letters.count / 2)])))
            keys.insert(.secondHalf(text(letters[(letters.count - letters.count / 2)...])))
        }
        for acronym in card.acronyms { keys.insert(.acronym(acronym)) }
        for phone in card.phones { keys.insert(.phone(phone)) }
        for email in card.emails { keys.insert(.email(email)) }
        return keys
    }

    /// In a shorter name one letter makes another name.
    private static let shortestWithHalves = 8

    private static func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters)
        return String(text)
    }

    /// Why two may be the same; nothing where too little speaks for it.
    package static func likeness(of one: NameCard, and other: NameCard) -> Likeness? {
        var reasons: [Likeness.Reason] = []
        if let reason = nameReason(one.names, other.names) { reasons.append(reason) }
        if shares(one.emails, other.emails) { reasons.append(.sameEmail) }
        let samePhone = shares(one.phones, other.phones)
        if samePhone { reasons.append(.samePhone) }
        if shares(one.acronyms, other.acronyms) { reasons.append(.sameAcronym) }
        guard !reasons.isEmpty else { return nil }
        var points = reasons.reduce(0) { $0 + $1.points }
        if !samePhone, !one.phones.isEmpty, !other.phones.isEmpty { points -= 10 }
        if let home = one.home, let others = other.home, home != others { points -= 10 }
        if let sex = one.sex, let others = other.sex, sex != others { points -= 30 }
        guard points >= Likeness.fewest else { return nil }
        return Likeness(other: other.number, reasons: reasons, points: points)
    }

    private static func shares(_ one: [String], _ other: [String]) -> Bool {
        !one.isEmpty && one.contains { other.contains($0) }
    }

    /// The strongest thing the names say.
    private static func nameReason(_ one: [NameCard.Name], _ other: [NameCard.Name]) -> Likeness.Reason? {
        var found: Likeness.Reason?
        for left in one {
            for right in other {
                guard let reason = reason(left, right) else { continue }
                if reason == .sameName { return reason }
                if reason.points > found?.points ?? 0 { found = reason }
            }
        }
        return found
    }

    private static func reason(_ left: NameCard.Name, _ right: NameCard.Name) -> Likeness.Reason? {
        if left.folded == right.folded, !left.folded.isEmpty {
            return left.isAlias || right.isAlias ? .sameAlias : .sameName
        }
        if left.ordered == right.ordered, !left.ordered.isEmpty { return .sameWords }
        if isOneLetterOff(left.folded, right.folded) { return .oneLetterOff }
        // Few sounds are shared by many names.
        if left.roman == right.roman, left.roman.utf8.count >= 4 { return .soundsAlike }
        return nil
    }

    /// One letter more, less or other, or two changed over, in a name long enough to bear it.
    static func isOneLetterOff(_ left: String, _ right: String) -> Bool {
        let (one, other) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        guard min(one.count, other.count) >= shortestWithHalves, abs(one.count - other.count) <= 1 else { return false }
        var start = 0
        while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
        var end = 0
        while end < min(one.count, other.count) - start, one[one.count - 1 - end] == other[other.count - 1 - end] {
            end += 1
        }
        let middle = (one[start..<(one.count - end)], other[start..<(other.count - end)])
        // Another number makes another body: School 1 and School 2.
        guard !(middle.0 + middle.1).contains(where: { $0.properties.numericType != nil }) else { return false }
        switch (middle.0.count, middle.1.count) {
        case (0, 1), (1, 0), (1, 1): return true
        case (2, 2): return middle.0.first == middle.1.last && middle.0.last == middle.1.first
        default: return false
        }
    }
}

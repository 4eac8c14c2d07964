import Testing

@testable import Dialogue

@Suite struct `Taking two records for one` {
    private func card(
        _ number: Int64, _ names: [(String, String)] = [], acronyms: [String] = [], phones: [String] = [],
        emails: [String] = [], home: Int64? = nil, sex: Participant.Sex? = nil, alias: String? = nil
    ) -> NameCard {
        var all = names.map { NameCard.Name(folded: $0.0, roman: $0.1) }
        if let alias { all.append(NameCard.Name(folded: alias, roman: "", isAlias: true)) }
        return NameCard(
            number: number, names: all, acronyms: acronyms, phones: phones, emails: emails, home: home, sex: sex)
    }

    private func reasons(_ one: NameCard, _ other: NameCard) -> [Likeness.Reason] {
        NameIndex.likeness(of: one, and: other)?.reasons ?? []
    }

    @Test func `Each reason is named`() {
        let name = ("save the river", "sfdrfr")
        #expect(reasons(card(1, [name]), card(2, [name])) == [.sameName])
        #expect(reasons(card(1, [name]), card(2, alias: name.0)) == [.sameAlias])
        #expect(reasons(card(1, [("sok dara", "a")]), card(2, [("dara sok", "b")])) == [.sameWords])
        #expect(reasons(card(1, [("kampong", "kmpng")]), card(2, [("kompong", "kmpng")])) == [.soundsAlike])
        #expect(reasons(card(1, [("green earth", "x")]), card(2, [("green eart", "y")])) == [.oneLetterOff])
        #expect(reasons(card(1, acronyms: ["CRDB"]), card(2, acronyms: ["CRDB"])) == [.sameAcronym])
        #expect(reasons(card(1, phones: ["+85512345678"]), card(2, phones: ["+85512345678"])) == [.samePhone])
        #expect(reasons(card(1, emails: ["a@b.org"]), card(2, emails: ["a@b.org"])) == [.sameEmail])
    }

    @Test func `Different names, short names one letter apart and other numbers are not alike`() {
        #expect(reasons(card(1, [("green earth", "x")]), card(2, [("blue water", "y")])) == [])
        #expect(reasons(card(1, [("dara", "x")]), card(2, [("dana", "y")])) == [])
        #expect(reasons(card(1, [("primary school 1", "x")]), card(2, [("primary school 2", "y")])) == [])
        #expect(reasons(card(1, [("kep", "kp")]), card(2, [("kaeb", "kp")])) == [])
    }

    @Test func `A woman and a man who sound alike are two, one who shares name and number is likely one`() {
        let woman = card(1, [("sok dara", "skdr")], sex: .female)
        #expect(NameIndex.likeness(of: woman, and: card(2, [("sok tara", "skdr")], sex: .male)) == nil)
        let same = card(3, [("sok dara", "skdr")], phones: ["+85512345678"])
        let likeness = NameIndex.likeness(of: same, and: card(4, [("sok dara", "skdr")], phones: ["+85512345678"]))
        #expect(likeness?.points == 80)
        #expect(likeness?.points == Likeness.certain)
    }

    @Test func `Pairs come the likeliest first, each once`() {
        let index = NameIndex([
            card(1, [("kampong", "kmpng")]), card(2, [("kompong", "kmpng")]), card(3, [("kampong", "kmpng")]),
            card(4, [("other", "thr")]),
        ])
        let pairs = index.pairs().map { [$0.first, $0.likeness.other] }
        #expect(pairs == [[1, 3], [1, 2], [2, 3]])
    }

    @Test func `One that is not in the index is matched against it`() {
        let index = NameIndex([card(1, [("kampong", "kmpng")]), card(2, [("kompong", "kmpng")])])
        let found = index.likenesses(of: card(0, [("kampong", "kmpng")]))
        #expect(found.map(\.other) == [1, 2])
        #expect(found.map(\.reasons) == [[.sameName], [.soundsAlike]])
    }

    @Test func `What hundreds share tells nobody from another, and does not make everybody a pair`() {
        let cards = (1...500).map { card($0, phones: ["+85523000000"]) }
        #expect(NameIndex(cards).pairs(most: .max).isEmpty)
    }

    @Test(arguments: [
        ("association", "asociation", true), ("association", "associatoin", true),
        ("association", "associations", true),
        ("association", "assocxatiyn", false), ("association", "association", false), ("short", "shirt", false),
    ])
    func `One letter is one more, one less, another, or two changed over`(one: String, other: String, off: Bool) {
        let isSame = one == other
        #expect(NameIndex.isOneLetterOff(one, other) == (off && !isSame))
    }
}

@Suite struct `Merging two records` {
    private func side(_ number: Int64, _ province: Int? = nil, isMerged: Bool = false) -> Merge.Side {
        Merge.Side(number: number, province: province.map { Province.all[$0] }, isMerged: isMerged)
    }

    @Test func `A province's record goes into another of its own or into a national one`() throws {
        try Merge.require(kept: side(1, 1), gone: side(2, 1))
        try Merge.require(kept: side(1), gone: side(2, 1))
        try Merge.require(kept: side(1), gone: side(2))
    }

    @Test func `It goes not into itself, not twice, not across provinces, and no national one into a province's`() {
        #expect(throws: Merge.Refusal.withItself) { try Merge.require(kept: side(1), gone: side(1)) }
        #expect(throws: Merge.Refusal.alreadyMerged) { try Merge.require(kept: side(1), gone: side(2, isMerged: true)) }
        #expect(throws: Merge.Refusal.acrossProvinces) { try Merge.require(kept: side(1, 1), gone: side(2, 2)) }
        #expect(throws: Merge.Refusal.nationalIntoProvincial) { try Merge.require(kept: side(1, 1), gone: side(2)) }
    }

    @Test func `It is undone once, and not while the kept one is itself merged`() throws {
        var merge = Merge(id: ID(1), kind: .bodies, kept: 1, gone: 2, at: Instant(noonOf: "2026-11-23"))
        let later = Instant(noonOf: "2026-11-24")
        #expect(throws: Merge.Refusal.mergedOn) { try merge.undo(at: later, keptIsMerged: true) }
        try merge.undo(at: later, keptIsMerged: false)
        #expect(merge.undoneAt == later)
        #expect(throws: Merge.Refusal.alreadyUndone) { try merge.undo(at: later, keptIsMerged: false) }
    }
}

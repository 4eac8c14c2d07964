import Testing

@testable import Dialogue

@Suite struct `The rules of the eight classes` {
    @Test func `Each class has one rule with its nominator, its basis and its section of the guideline`() {
        let rules = ParticipantClass.allCases.map(\.selection)

        #expect(
            rules.map(\.section) == [
                "IV.i.a", "IV.i.b", "IV.i.c", "IV.i.d", "IV.i.e", "IV.i.f", "IV.i.g", "IV.i.h",
            ])
        #expect(
            rules.map(\.nominator) == [
                .councilChair, .secretariat, .secretariat, .association, .secretariat, .secretariat,
                .districtsAndCommunes, .secretariat,
            ])
        #expect(
            rules.map(\.basis) == [
                .named, .field, .office, .named, .requirement, .support, .consultation, .support,
            ])
        #expect(rules.filter(\.takesNominations).map(\.party) == [.council, .councilAssociations, .communities])
    }

    @Test func `A department comes by a field the agenda has, and otherwise one is told why not`() {
        #expect(
            Verdict.department(fields: [.health, .water], agenda: [.water, .transport]) == .proposed(.fields([.water])))
        #expect(
            Verdict.department(fields: [.health], agenda: [.water]) == .notProposed(.fieldsNotOnAgenda([.health])))
        #expect(Verdict.department(fields: [], agenda: [.water]) == .notProposed(.fieldUnknown))
        #expect(Verdict.department(fields: [.health], agenda: []) == .notProposed(.agendaWithoutSector))
    }

    @Test func `A commune chief comes where an item needs the commune, its district or the whole province`() throws {
        let banan = try #require(AreaCode("020101"))
        let needs = [
            try requirement(1, item: 5, "0201"), try requirement(2, item: 6, "020102"),
            try requirement(3, item: 7, "02"), try requirement(4, item: 7, "020101"),
        ]

        #expect(Verdict.communeChief(of: banan, requirements: needs) == .proposed(.items([ID(5), ID(7)])))
        #expect(Verdict.communeChief(of: banan, requirements: [needs[1]]) == .notProposed(.notRequired))
    }

    @Test func `An organisation comes from the minimum of points on`() {
        let score = SupportScore(terms: [.init(kind: .place, points: 25, most: 25, sources: ["XX-1"])])

        #expect(Verdict.organisation(score, minimum: 25) == .proposed(.points(25)))
        #expect(Verdict.organisation(score, minimum: 26) == .notProposed(.belowMinimum(25, minimum: 26)))
    }

    @Test func `Weights other than a hundred together are refused, and others change the points`() throws {
        #expect(throws: SelectionSettings.Refusal.weightsNotHundred(90)) {
            try SupportScore.Weights([.status: 40, .place: 50])
        }
        #expect(throws: SelectionSettings.Refusal.weightsNotHundred(100)) {
            try SupportScore.Weights([.status: 120, .place: -20])
        }
        let weights = try SupportScore.Weights([.place: 100])
        let here = SupportScore.Evidence(
            identifier: "XX-1", status: 2, place: .unknown, sectors: [], dollars: nil, lastYear: nil)
        let score = SupportScore(
            evidence: [here], record: SupportScore.Record(), agenda: [], year: 2026, weights: weights)
        #expect(score.points == 40, "an unknown place is never nothing")
        #expect(score.terms.map(\.most) == [0, 100, 0, 0, 0, 0])
    }

    @Test func `A score kept before weights could be changed is read with the standard ones`() throws {
        let score = try #require(SupportScore(text: "place\t20\tXX-1\nstatus\t5/30"))
        #expect(score.terms[0] == .init(kind: .place, points: 20, most: 25, sources: ["XX-1"]))
        #expect(score.terms[1] == .init(kind: .status, points: 5, most: 30, sources: []))
    }

    @Test func `Seats, minimum and targets outside what can be are refused`() {
        var settings = SelectionSettings(seats: [.communities: 0])
        #expect(throws: SelectionSettings.Refusal.seatsOutOfRange(.communities)) { try settings.require() }
        settings = SelectionSettings(minimumScore: 101)
        #expect(throws: SelectionSettings.Refusal.minimumOutOfRange) { try settings.require() }
        settings = SelectionSettings()
        settings.targets.shares[.women] = 101
        #expect(throws: SelectionSettings.Refusal.targetOutOfRange) { try settings.require() }
        settings = SelectionSettings(seats: [.communities: 3])
        #expect(settings.free(in: .communities, taken: 5) == 0)
        #expect(settings.free(in: .council, taken: 5) == nil)
    }

    @Test func `The secretariat's yes settles every class but the communities`() throws {
        for party in ParticipantClass.allCases {
            var participant = Participant(
                id: ID(1), number: 1, party: party, card: try Participant.Card(name: Bilingual(khmer: "ក")))
            let isSettled = try participant.accept(by: .secretariat)
            #expect(isSettled == (party != .communities))
            #expect(participant.standing == (isSettled ? .accepted : .proposed))
            try participant.accept(by: .governor)
            #expect(participant.standing == .accepted)
        }
    }

    private func requirement(_ id: Int64, item: Int64, _ area: String) throws -> CommuneRequirement {
        CommuneRequirement(id: ID(id), item: ID(item), area: try #require(AreaCode(area)))
    }
}

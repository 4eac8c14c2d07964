import Dialogue
import Testing

@Suite struct `The support score` {
    @Test func `Everything that speaks for an organisation adds up to a hundred`() {
        let score = SupportScore(
            evidence: [evidence()], record: SupportScore.Record(attended: 2, invited: 2, kept: 1, promised: 1),
            agenda: [.health], year: 2026)

        #expect(score.points == 100)
        #expect(score.terms.map(\.most).reduce(0, +) == 100)
    }

    @Test func `Each term names the activities its points come from`() throws {
        let elsewhere = evidence("XX-2", place: .elsewhere, sectors: [.energy], dollars: 5_000)
        let score = SupportScore(
            evidence: [elsewhere, evidence()], record: SupportScore.Record(), agenda: [.health], year: 2026)

        #expect(try #require(score.terms.first { $0.kind == .place }).sources == ["XX-1"])
        #expect(try #require(score.terms.first { $0.kind == .status }).sources == ["XX-2", "XX-1"])
    }

    @Test func `An unknown place counts for something, and a newcomer has half of the record`() throws {
        let score = SupportScore(
            evidence: [evidence(place: .unknown)], record: SupportScore.Record(), agenda: [], year: 2026)

        #expect(try #require(score.terms.first { $0.kind == .place }).points == 10)
        #expect(try #require(score.terms.first { $0.kind == .record }).points == 5)
    }

    @Test func `With another record it is what it would have been from the start`() {
        let record = SupportScore.Record(attended: 1, invited: 3, kept: 2, promised: 2)
        func score(_ record: SupportScore.Record) -> SupportScore {
            SupportScore(evidence: [evidence(), evidence("XX-2")], record: record, agenda: [.health], year: 2026)
        }

        #expect(score(SupportScore.Record()).with(record) == score(record))
        #expect(score(record).with(SupportScore.Record()) == score(SupportScore.Record()))
        #expect(score(record) != score(SupportScore.Record()))
    }

    @Test func `It is kept as text and read again`() {
        let score = SupportScore(
            evidence: [evidence(), evidence("XX 2")], record: SupportScore.Record(), agenda: [.health], year: 2026)

        #expect(SupportScore(text: score.text) == score)
        #expect(SupportScore(text: "") == nil)
        #expect(SupportScore(text: "wealth\t3") == nil)
    }

    private func evidence(
        _ identifier: String = "XX-1", place: SupportScore.Evidence.Place = .here, sectors: Set<Sector> = [.health],
        dollars: Int? = 2_000_000
    ) -> SupportScore.Evidence {
        SupportScore.Evidence(
            identifier: identifier, status: 2, place: place, sectors: sectors, dollars: dollars, lastYear: 2026)
    }
}

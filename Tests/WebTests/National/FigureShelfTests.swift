import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// Figures that are kept must be those that plain counting finds, whatever happened since.
@Suite struct `Figures of the country` {
    @Test(arguments: World.engines)
    func `After every act they are what plain counting finds`(engine: Engine) async throws {
        var country = try await GrowingCountry(engine)
        let world = country.world
        try await compare(world)
        for _ in 0..<3 {
            try await country.grow()
            try await compare(world)
        }
        let (name, department) = (country.name, country.record.department)
        let action = try #require(
            try await world.read { try $0.actions(of: department, for: .country) }.first { !$0.item.state.isSettled })
        try await world.act { writer in
            try writer.report(.done, words: "", on: action.id, of: department, for: .country)
        }
        try await compare(world)
        for stage in [Stage.invited, .inSession, .closed] {
            try await world.act { writer in
                let dialogue = try writer.dialogue(name)
                try writer.run("UPDATE dialogue SET stage = \(stage) WHERE id = \(dialogue.id)")
                writer.note(.planChanged, about: .dialogue(name), in: dialogue.id)
            }
            try await compare(world)
        }
        let closed = try await world.read { try Self.counted($0, on: "2026-11-23", of: nil) }
        #expect(closed.inputs > 0 && closed.actions > 0 && closed.done > 0, "there was something to count")
    }

    /// On three days: what is late is a matter of the day.
    private func compare(_ world: World, _ location: SourceLocation = #_sourceLocation) async throws {
        let shelf = world.site.figures
        for day in ["2026-11-23", "2027-06-01", "2026-11-23"] as [Day] {
            for province in [nil, World.battambang, World.siemReap] {
                let kept = try await world.read { try shelf.figures(of: province, on: day, $0) }
                let plain = try await world.read { try Self.counted($0, on: day, of: province) }
                #expect(kept == plain, sourceLocation: location)
            }
        }
    }

    /// Row by row, as the map was first counted.
    private static func counted(_ reader: Reader, on today: Day, of province: Province?) throws -> CountryFigures {
        var figures = CountryFigures()
        let shown: SQL = "d.stage IN ('in_session', 'reporting', 'published', 'follow_up', 'closed')"
        let within: SQL = province.map { "AND d.province = \($0)" } ?? ""
        (figures.inputs, figures.settled) = try reader.row(
            """
            SELECT count(*), count(c.disposition) FROM input i JOIN dialogue d ON d.id = i.dialogue_id
            LEFT JOIN challenge c ON c.id = i.challenge_id WHERE \(shown) \(within)
            """
        ) { (try $0.next(), try $0.next()) }
        try reader.each(
            """
            SELECT d.province, a.state, a.due_on FROM action a JOIN dialogue d ON d.id = a.dialogue_id
            WHERE \(shown) \(within)
            """
        ) { row in
            let (place, state) = (try row.next(Province.self), try row.next(word: ActionItem.State.self))
            figures.actions += 1
            figures.done += state == .done ? 1 : 0
            guard !state.isSettled, try row.next(Day.self) < today else { return }
            figures.late += 1
            figures.lateIn[place, default: 0] += 1
        }
        return figures
    }
}

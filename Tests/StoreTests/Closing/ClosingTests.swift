import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Reports and closing on record` {
    @Test(arguments: World.engines)
    func `A published report keeps its words, its line and its list`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        let head = try await world.read { try $0.chainHead(of: $0.dialogue(record.name).id) }

        try await world.act { writer in
            try writer.publishReport(of: record.name, for: .country) { report, language in
                let present = report.total.present
                return "\(language.rawValue) \(report.inputs.count) \(present.total)/\(present.women)"
            }
        }

        let (report, copies) = try await world.read { reader in
            let id = try reader.dialogue(record.name).id
            return (try reader.publishedReport(of: id), try reader.reportCopies(of: id))
        }
        #expect(report?.khmer == "km 3 3/1")
        #expect(report?.english == "en 3 3/1")
        #expect(report?.seq == head.seq)
        #expect(report?.journalHash == head.hash)
        #expect(report?.isIntact == true)
        #expect(copies.map(\.line) == Distribution(bodiesPresent: [record.department]).lines)
        #expect(try await world.read { try $0.dialogue(record.name).stage } == .published)
    }

    @Test(arguments: World.engines)
    func `Closing opens the next dialogue after this one`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        try await world.sendUp(record)
        var plan = try await world.read { try $0.dialogue(record.name).plan }
        (plan.opensOn, plan.endsOn) = ("2027-11-20", "2027-11-20")
        let next = plan
        let agenda = [
            AgendaItem(id: ID(0), theme: .lastDialogue, title: Bilingual("លទ្ធផល", "Account"), minutes: 60)
        ]

        let name = try await world.act { writer in
            try writer.close(record.name, into: next, agenda: agenda, for: .country)
        }

        let (old, new, items) = try await world.read { reader in
            let new = try reader.dialogue(name)
            return (try reader.dialogue(record.name), new, try reader.agenda(of: new).items.map(\.theme))
        }
        #expect(name.description == "BTB/2027")
        #expect(old.stage == .closed)
        #expect(new.previous == old.id)
        #expect(new.stage == .planned)
        #expect(items == [.lastDialogue])
    }

    @Test(arguments: World.engines)
    func `Closing is refused while an input is open, and into the past`(_ engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        let plan = try await world.read { try $0.dialogue(record.name).plan }
        let close: @Sendable () async throws -> Void = {
            _ = try await world.act { try $0.close(record.name, into: plan, agenda: [], for: .country) }
        }

        await #expect {
            try await close()
        } throws: { error in
            guard
                case PartnershipDialogue.Refusal.inputsWithoutDisposition(let numbers)? =
                    error as? PartnershipDialogue.Refusal
            else { return false }
            return numbers.map(\.description) == ["BTB-26-001", "BTB-26-002", "BTB-26-003"]
        }
        let other = try await World(engine)
        let following = try await other.followingUp()
        await #expect(throws: PartnershipDialogue.Refusal.unresolvedNotSentUp([2])) {
            _ = try await other.act { try $0.close(following.name, into: plan, agenda: [], for: .country) }
        }
        try await other.sendUp(following)
        await #expect(throws: PartnershipDialogue.Refusal.nextDialogueNotLater("2026-11-20")) {
            _ = try await other.act { try $0.close(following.name, into: plan, agenda: [], for: .country) }
        }
        #expect(try await other.read { try $0.dialogues(of: World.battambang).count } == 1)
    }
}

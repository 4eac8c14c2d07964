import Dialogue
import Store
import Web

/// Fills an empty data base with the sample country, act by act, as people would have done it.
struct Seeder: Sendable {
    let store: Store
    let links: Links

    /// Whose hand is behind an act. Provinces without accounts here are run by the program.
    struct Hands: Sendable {
        var secretariat = Actor.program
        var board = Actor.program
        var desk = Actor.program
    }

    func seed(_ size: Demo.Size) async throws {
        for area in SamplePlaces.districts {
            try await act(.program, on: "2025-01-06") { try $0.enter(area) }
        }
        let shared = try await enter(SampleBodies.shared)
        let battambang = try await bodies(of: .battambang, with: shared)
        try await fillOffices()
        let accounts = try await makeAccounts(battambang)
        let hands = Hands(
            secretariat: accounts["secretariat"] ?? .program, board: accounts["board"] ?? .program,
            desk: accounts["desk"] ?? .program)
        switch size {
        case .bench: try await Course(of: .bench, by: hands, bodies: battambang, seeder: self).run()
        case .small:
            try await takeInSupport(by: accounts["administrator"] ?? .program)
            try await Course(of: .battambang2025, by: hands, bodies: battambang, seeder: self).run()
            try await Course(of: .battambang2026, by: hands, bodies: battambang, seeder: self).run()
        case .cycle, .decade:
            for sample in SampleDialogue.cycle {
                try await Course(of: sample, by: hands, bodies: battambang, seeder: self).run()
            }
            try await furnish(SampleDialogue.cycle)
            try await takeInCycleTables()
            return size == .decade ? try await Decade(seeder: self).run() : ()
        }
        let others = Hands(desk: hands.desk)
        for sample in SampleDialogue.others {
            let bodies = try await bodies(of: sample.province, with: shared)
            try await Course(of: sample, by: others, bodies: bodies, seeder: self).run()
        }
    }

    private func bodies(
        of province: Province, with shared: [Body.Kind: [ID<Body>]]
    ) async throws -> [Body.Kind: [ID<Body>]] {
        let own = try await enter(
            SampleBodies.departments(of: province) + [SampleBodies.administration(of: province)]
                + SampleBodies.samples(of: province))
        return own.merging(shared) { $0 + $1 }
    }

    private func enter(_ bodies: [Body]) async throws -> [Body.Kind: [ID<Body>]] {
        var ids: [Body.Kind: [ID<Body>]] = [:]
        for body in bodies {
            let id = try await act(.program, on: "2025-01-06") { try $0.enter(body) }
            ids[body.kind, default: []].append(id)
        }
        return ids
    }

    /// The governors of Battambang's districts, in their offices.
    private func fillOffices() async throws {
        let offices = try await act(.program, on: "2025-01-07") { writer in
            let offices = try writer.districtOffices(of: .battambang)
            writer.note(.officeEntered, about: .count(offices.count, .offices), in: .country)
            return offices
        }
        let hashes = links.hashes
        for (index, row) in offices.enumerated() {
            try await act(.program, on: "2025-01-07") { writer in
                try writer.fill(
                    row.office.id, with: SampleGuests.governor(index + 1), from: "2025-01-01",
                    for: .province(.battambang), links: hashes)
            }
        }
    }

    private func makeAccounts(_ bodies: [Body.Kind: [ID<Body>]]) async throws -> [String: Actor] {
        let hash = await Password.hash(SampleAccount.password)
        var accounts: [String: Actor] = [:]
        var bodies = bodies
        bodies[.district] = try await store.read { try $0.governorOffices(of: .battambang).map(\.office.body) }
        for account in SampleAccount.all {
            let body = account.body.flatMap { place in bodies[place.kind].map { $0[place.index] } }
            let (name, role, province) = (account.name, account.role, account.province)
            let id = try await act(.program, on: "2025-01-08") { writer in
                try writer.makeAccount(name: name, password: hash, role: role, province: province, body: body)
            }
            accounts[name] = .account(id)
            // Nobody who tries the demonstration has a device: the pages show what it would show.
            if Rights.needsDevice(role) {
                try await act(.program, on: "2025-01-08") { try $0.setUpSecondFactor(of: id) { _ in .step(0) } }
            }
        }
        return accounts
    }

    @discardableResult
    func act<Value: Sendable>(
        _ actor: Actor, on day: Day, second: Int = 0, _ body: @escaping @Sendable (Writer) throws -> Value
    ) async throws -> Value {
        try await store.act(Act(by: actor, at: Instant(noonOf: day).adding(seconds: second)), returning: body)
    }
}

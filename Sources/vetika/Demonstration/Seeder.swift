import Dialogue
import Store
import Web

/// Fills an empty data base with the sample country, act by act, as people would have done it.
struct Seeder: Sendable {
    let store: Store
    let links: Links

    func seed(_ size: Demo.Size) async throws {
        let accounts = try await enterCountry()
        for (index, province) in Province.all.enumerated() {
            guard province != .siemReap, province != .battambang else { continue }
            try await plan(province, index, accounts)
        }
    }

    private func enterCountry() async throws -> [String: ID<Account>] {
        for area in SamplePlaces.districts {
            try await act(.program, on: "2025-01-06") { try $0.enter(area) }
        }
        var ids: [Body.Kind: [ID<Body>]] = [:]
        for body in SampleBodies.departments(of: .battambang) + SampleBodies.samples(of: .battambang)
            + [SampleBodies.administration(of: .battambang)]
        {
            let id = try await act(.program, on: "2025-01-06") { try $0.enter(body) }
            ids[body.kind, default: []].append(id)
        }
        return try await makeAccounts(ids)
    }

    private func makeAccounts(_ bodies: [Body.Kind: [ID<Body>]]) async throws -> [String: ID<Account>] {
        let hash = await Password.hash(SampleAccount.password)
        var accounts: [String: ID<Account>] = [:]
        for account in SampleAccount.all {
            let body = account.body.flatMap { place in bodies[place.kind].map { $0[place.index] } }
            let (name, role, province) = (account.name, account.role, account.province)
            accounts[name] = try await act(.program, on: "2025-01-06") { writer in
                try writer.makeAccount(name: name, password: hash, role: role, province: province, body: body)
            }
        }
        return accounts
    }

    private func plan(_ province: Province, _ index: Int, _ accounts: [String: ID<Account>]) async throws {
        let day = ("2026-10-05" as Day).adding(days: index * 7)
        let plan = try PartnershipDialogue.Plan(
            title: Bilingual(
                "កិច្ចសន្ទនាភាពជាដៃគូខេត្ត\(province.nameKhmer) ឆ្នាំ២០២៦", "\(province.nameEnglish) Partnership Dialogue 2026"),
            opensOn: day, endsOn: day, startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 960),
            venue: Bilingual("សាលាខេត្ត\(province.nameKhmer)", "\(province.nameEnglish) Provincial Hall"),
            hostForum: nil)
        _ = try await act(.program, on: "2026-08-03") { writer in
            try writer.plan(plan, of: province, agenda: SampleAgenda.items)
        }
    }

    @discardableResult
    func act<Value: Sendable>(
        _ actor: Actor, on day: Day, _ body: @escaping @Sendable (Writer) throws -> Value
    ) async throws -> Value {
        try await store.act(Act(by: actor, at: Instant(noonOf: day)), returning: body)
    }
}

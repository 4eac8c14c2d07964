import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `A unique value that is there already` {
    @Test(arguments: World.engines)
    func `Says so in the words of the store, on both engines`(engine: Engine) async throws {
        let world = try await World(engine)
        await #expect(throws: StoreError.taken) {
            try await world.act { writer in
                try writer.makeAccount(name: "officer", password: "-", role: .board, province: nil, body: nil)
            }
        }
    }
}

import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `For those who run it` {
    @Test(arguments: World.engines)
    func `A node that reads and writes is ready`(engine: Engine) async throws {
        let world = try await World(engine)
        let page = try await world.browser().get("/readyz")

        #expect(page.status == 200)
        #expect(page.text == "ready\n")
    }

    @Test(arguments: World.engines)
    func `A node without its data base says so and does not fail`(engine: Engine) async throws {
        let world = try await World(engine)
        world.store.close()
        let page = try await world.browser().get("/readyz")

        #expect(page.status == 503)
        #expect(page.text == "not ready: away\n")
        #expect(page.headers["retry-after"] == "5")
    }
}

import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `A batch of papers` {
    @Test(arguments: World.engines)
    func `Ends once, on whichever machine was quicker`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        try await world.act { _ = try $0.askBatch(.letterBook, of: $0.dialogue(room.name)) }
        let batch = try #require(try await world.read { try $0.unfinishedBatches() }.first)
        try await world.act { try $0.endBatch(batch, papers: 3) }
        let lines = try await world.journalLines()

        await #expect(throws: StoreError.changedMeanwhile) {
            try await world.act { try $0.endBatch(batch, papers: nil) }
        }

        #expect(try await world.read { try $0.batch(batch.id, of: batch.dialogue).outcome?.papers } == 3)
        #expect(try await world.read { try $0.unfinishedBatches() } == [])
        #expect(try await world.journalLines() == lines)
    }
}

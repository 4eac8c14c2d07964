import Dialogue
import Testing

@Suite struct `The distribution list of a report` {
    @Test func `The ministry first, two copies always, then who took part, each once`() {
        let list = Distribution(bodiesPresent: [ID(7), ID(3), ID(7)])

        #expect(
            list.lines == [
                Distribution.Line(recipient: .ministryOfInterior, isCopy: false),
                Distribution.Line(recipient: .ncddSecretariat, isCopy: true),
                Distribution.Line(recipient: .cdcb, isCopy: true),
                Distribution.Line(recipient: .body(ID(7)), isCopy: true),
                Distribution.Line(recipient: .body(ID(3)), isCopy: true),
            ])
    }
}

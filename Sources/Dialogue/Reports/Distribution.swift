/// Who receives the report (guideline IV.iii.c): the Ministry of Interior; copies to NCDD-S, CDCB/CDC and everybody
/// of the named groups **who took part**.
package struct Distribution: Hashable, Sendable {
    package enum Recipient: Hashable, Sendable {
        case ministryOfInterior
        case ncddSecretariat
        case cdcb
        case body(ID<Body>)
    }

    package struct Line: Hashable, Sendable {
        package let recipient: Recipient
        package let isCopy: Bool

        package init(recipient: Recipient, isCopy: Bool) {
            self.recipient = recipient
            self.isCopy = isCopy
        }
    }

    package let lines: [Line]

    /// `bodies` are those present, in protocol order; a body that sent several people receives one copy.
    package init(bodiesPresent bodies: [ID<Body>]) {
        var seen: Set<ID<Body>> = []
        let copies = bodies.filter { seen.insert($0).inserted }.map { Line(recipient: .body($0), isCopy: true) }
        lines =
            [
                Line(recipient: .ministryOfInterior, isCopy: false),
                Line(recipient: .ncddSecretariat, isCopy: true),
                Line(recipient: .cdcb, isCopy: true),
            ] + copies
    }
}

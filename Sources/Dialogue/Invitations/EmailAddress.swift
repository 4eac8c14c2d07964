/// An address a mail server takes: `name@place`, in ASCII, as RFC 5321 lets it be and as people have one. Quoted names
/// and addresses by number are not taken: nobody who is invited has one, and somebody who types one has slipped.
package struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// Nothing for what no server would take.
    package init?(_ typed: some StringProtocol) {
        let text = String(typed).trimmingBlanks
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, sides.count == 2, (1...64).contains(sides[0].utf8.count) else { return nil }
        guard Self.isDotted(sides[0], Self.isOfName), sides[1].contains("."), Self.isDotted(sides[1], Self.isOfPlace)
        else { return nil }
        // Places are the same in capitals; names may not be, so they stay as typed.
        description = sides[0] + "@" + sides[1].lowercased()
    }

    package var place: Substring { description.split(separator: "@").last ?? "" }

    private static func isDotted(_ side: Substring, _ isAllowed: (UInt8) -> Bool) -> Bool {
        side.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.count <= 64 && part.first != "-" && part.last != "-"
                && part.utf8.allSatisfy(isAllowed)
        }
    }

    private static func isOfPlace(_ byte: UInt8) -> Bool {
        switch byte {
        case 45, 48...57, 65...90, 97...122: true
        default: false
        }
    }

    private static func isOfName(_ byte: UInt8) -> Bool { isOfPlace(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte) }
}

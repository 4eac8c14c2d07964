package import Dialogue

/// A dialogue as a calendar file (iCalendar, RFC 5545): one event with its place and agenda.
package struct CalendarFile: Hashable, Sendable {
    private var lines: [String] = []
    package let method: Method

    /// What a calendar shall do with the entry (RFC 5546).
    package enum Method: String, CaseIterable, Sendable {
        case publish = "PUBLISH"
        case request = "REQUEST"
        case cancel = "CANCEL"
    }

    /// Who invites or is invited: a name, and an address where there is one.
    package struct Party: Hashable, Sendable {
        package let name: String
        package let address: EmailAddress

        package init(name: String, address: EmailAddress) {
            self.name = name
            self.address = address
        }
    }

    /// - Parameters:
    ///   - uid: unique in the world and the same for ever: calendars find the event again by it.
    ///   - sequence: grows with every change, so that a calendar takes the newer one.
    ///   - organiser: who invites, where it is an invitation to one.
    package init(
        uid: String, sequence: Int, stamp: Instant, from: Instant, to: Instant, summary: String, place: String,
        description: String, address: String, method: Method = .publish, organiser: Party? = nil,
        invitee: Party? = nil
    ) {
        self.method = method
        var parties: [String] = []
        if let organiser { parties.append("ORGANIZER;CN=\(Self.quoted(organiser.name)):mailto:\(organiser.address)") }
        if let invitee {
            parties.append(
                "ATTENDEE;CN=\(Self.quoted(invitee.name));ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION:"
                    + "mailto:\(invitee.address)")
        }
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vetika//Dialogue//KM", "CALSCALE:GREGORIAN",
            "METHOD:\(method.rawValue)", "BEGIN:VEVENT", "UID:\(Self.escaped(uid))", "SEQUENCE:\(sequence)",
            "DTSTAMP:\(Self.utc(stamp))", "DTSTART:\(Self.utc(from))", "DTEND:\(Self.utc(to))",
            "SUMMARY:\(Self.escaped(summary))", "LOCATION:\(Self.escaped(place))",
            "DESCRIPTION:\(Self.escaped(description))", "URL:\(address)",
            method == .cancel ? "STATUS:CANCELLED" : "STATUS:CONFIRMED",
        ]
        lines += parties + ["END:VEVENT", "END:VCALENDAR"]
    }

    /// The value of a parameter: no quotation mark can stand in it (section 3.2).
    private static func quoted(_ text: String) -> String {
        "\"" + String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 && $0 != "\"" })) + "\""
    }

    package var text: String { lines.map { Self.folded($0) + "\r\n" }.joined() }

    /// `20261210T010000Z`
    private static func utc(_ instant: Instant) -> String {
        instant.description.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
    }

    /// Backslash, semicolon, comma and line ends mean something in a text (section 3.3.11).
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case "\n": escaped += "\\n"
            case "\u{0}"..."\u{1F}", "\u{7F}": continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A line has 75 octets at most and goes on after a line end and a blank (section 3.1); no character is cut.
    private static func folded(_ line: String) -> String {
        var folded = ""
        var width = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if width + size > 75 {
                folded += "\r\n "
                width = 1
            }
            folded.unicodeScalars.append(scalar)
            width += size
        }
        return folded
    }
}

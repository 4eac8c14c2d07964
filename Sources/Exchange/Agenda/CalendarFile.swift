package import Dialogue

/// A dialogue as a calendar file (iCalendar, RFC 5545): one event with its place and agenda.
package struct CalendarFile: Sendable {
    private var lines: [String] = []

    /// - Parameters:
    ///   - uid: unique in the world and the same for ever: calendars find the event again by it.
    ///   - sequence: grows with every change, so that a calendar takes the newer one.
    package init(
        uid: String, sequence: Int, stamp: Instant, from: Instant, to: Instant, summary: String, place: String,
        description: String, address: String
    ) {
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vetika//Dialogue//KM", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:\(Self.escaped(uid))", "SEQUENCE:\(sequence)",
            "DTSTAMP:\(Self.utc(stamp))", "DTSTART:\(Self.utc(from))", "DTEND:\(Self.utc(to))",
            "SUMMARY:\(Self.escaped(summary))", "LOCATION:\(Self.escaped(place))",
            "DESCRIPTION:\(Self.escaped(description))", "URL:\(address)", "END:VEVENT", "END:VCALENDAR",
        ]
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

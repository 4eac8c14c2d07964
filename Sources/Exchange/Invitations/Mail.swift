package import Dialogue

/// One e-mail, as it goes over the wire: a text and an HTML of the same words, a calendar entry, files (RFC 5322,
/// 2045).
package struct Mail: Hashable, Sendable {
    /// Who it comes from and goes to: a name in any script, and the address.
    package struct Party: Hashable, Sendable {
        package let name: String
        package let address: EmailAddress

        package init(name: String, address: EmailAddress) {
            self.name = name
            self.address = address
        }
    }

    package struct File: Hashable, Sendable {
        /// ASCII, so that no mail program has to guess: `BTB-2026-letter-1.pdf`.
        package let name: String
        package let type: String
        package let bytes: [UInt8]

        package init(name: String, type: String, bytes: [UInt8]) {
            self.name = name
            self.type = type
            self.bytes = bytes
        }
    }

    package let from: Party
    package let to: Party
    package let subject: String
    package let at: Instant
    /// The part of the Message-ID before `@`: the same each time the message is tried.
    package let mark: String
    package let text: String
    package let html: String
    package let calendar: CalendarFile?
    package let files: [File]
    /// Marked in a header, so that no filter and no reader takes it for a real one.
    package let isRehearsal: Bool

    package init(
        from: Party, to: Party, subject: String, at instant: Instant, mark: String, text: String, html: String,
        calendar: CalendarFile? = nil, files: [File] = [], isRehearsal: Bool = false
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        at = instant
        self.mark = mark
        self.text = text
        self.html = html
        self.calendar = calendar
        self.files = files
        self.isRehearsal = isRehearsal
    }

    /// The whole message, each line ended by CR LF.
    package var bytes: [UInt8] {
        var writer = MailWriter(boundary: "v-\(mark)")
        writer.field("From", writer.party(from))
        writer.field("To", writer.party(to))
        writer.field("Subject", MailWriter.encoded(subject, after: 9))
        writer.field("Date", MailWriter.date(at))
        writer.field("Message-ID", "<\(mark)@\(from.address.place)>")
        writer.field("MIME-Version", "1.0")
        // Nobody's holiday notice answers it (RFC 3834).
        writer.field("Auto-Submitted", "auto-generated")
        if isRehearsal { writer.field("X-Vetika-Rehearsal", "yes") }
        writer.open("mixed", level: 1)
        writer.next(level: 1)
        writer.open("alternative", level: 2)
        writer.part(level: 2, type: "text/plain; charset=utf-8", Array(text.utf8))
        writer.part(level: 2, type: "text/html; charset=utf-8", Array(html.utf8))
        if let calendar {
            writer.part(
                level: 2, type: "text/calendar; charset=utf-8; method=\(calendar.method.rawValue)", calendar.bytes)
        }
        writer.close(level: 2)
        for file in files { writer.part(level: 1, file: file) }
        if let calendar {
            let type = "text/calendar; charset=utf-8"
            writer.part(level: 1, file: File(name: "invitation.ics", type: type, bytes: calendar.bytes))
        }
        writer.close(level: 1)
        return writer.bytes
    }
}

extension CalendarFile {
    package var bytes: [UInt8] { Array(text.utf8) }
}

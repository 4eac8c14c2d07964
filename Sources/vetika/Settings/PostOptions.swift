import ArgumentParser
import Dialogue
import Exchange
import Foundation
import Web

/// Where e-mails leave from.
struct PostOptions: ParsableArguments {
    @Option(
        help: """
            The mail server: smtp://mail.example:587, smtps://…, or folder:PATH for practice, where nothing leaves \
            (VETIKA_SMTP). Without one, e-mails wait.
            """)
    var smtp: String?

    @Option(name: .customLong("smtp-user"), help: "Who signs in there (VETIKA_SMTP_USER).")
    var user: String?

    @Option(name: .customLong("smtp-password-file"), help: "A file with the password (VETIKA_SMTP_PASSWORD_FILE).")
    var passwordFile: String?

    @Option(
        name: .customLong("smtp-tls"),
        help: "required (as where nothing is said), or none for a server on the same desk (VETIKA_SMTP_TLS).")
    var safety: String?

    @Option(
        name: .customLong("smtp-authorities"), help: "A PEM file of certificates to trust (VETIKA_SMTP_AUTHORITIES).")
    var authorities: String?

    @Option(name: .customLong("mail-from"), help: "The address e-mails come from (VETIKA_MAIL_FROM).")
    var from: String?
}

extension Settings {
    /// Nothing where no mail server is named.
    mutating func post(_ options: PostOptions) -> Post? {
        guard let place = options.smtp ?? value("VETIKA_SMTP") else { return nil }
        let typed = options.from ?? value("VETIKA_MAIL_FROM")
        guard let from = typed.flatMap({ EmailAddress($0) }) else {
            complain("--mail-from: \"\(typed ?? "")\" is not like dialogue@province.example")
            return nil
        }
        if place.hasPrefix("folder:"), place.utf8.count > 7 {
            return Post(carrier: FolderCarrier(folder: String(place.dropFirst(7))), from: from, isFolder: true)
        }
        let word = options.safety ?? value("VETIKA_SMTP_TLS") ?? MailServer.Safety.required.rawValue
        guard let safety = MailServer.Safety(rawValue: word) else {
            complain("--smtp-tls: \"\(word)\" is neither required nor none")
            return nil
        }
        let server = MailServer(
            place, safety: safety, user: options.user ?? value("VETIKA_SMTP_USER"), password: password(options),
            authorities: options.authorities ?? value("VETIKA_SMTP_AUTHORITIES"))
        guard let server else {
            complain("--smtp: \"\(place)\" is not like smtp://mail.example:587, smtps://… or folder:PATH")
            return nil
        }
        return Post(carrier: SMTPCarrier(server), from: from)
    }

    private mutating func password(_ options: PostOptions) -> String? {
        guard let path = options.passwordFile ?? value("VETIKA_SMTP_PASSWORD_FILE") else { return nil }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            complain("--smtp-password-file: cannot be read: \(path)")
            return nil
        }
        return String(decoding: bytes, as: UTF8.self).trimmingBlanks
    }
}

package import Dialogue
import Foundation

/// Lays e-mails into a folder that only this user can read, in place of a mail server: for rehearsals. They can be
/// looked at with any mail program; nothing leaves.
package struct FolderCarrier: MailCarrier {
    private let folder: String

    package init(folder: String) { self.folder = folder }

    package func carry(_ mails: [Mail]) -> [Message.Fate] {
        let files = FileManager.default
        // A folder that cannot be written is a server that is away: the messages wait.
        let isThere =
            (try? files.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil
        return mails.map { mail in
            let isKept =
                isThere
                && files.createFile(
                    atPath: path(of: mail.mark), contents: Data(mail.bytes), attributes: [.posixPermissions: 0o600])
            return isKept ? .taken(Message.Reply(code: 250)) : .notNow(nil)
        }
    }

    /// The file of a message; its mark is a word of ours, never of a visitor.
    private func path(of mark: String) -> String { "\(folder)/\(mark).eml" }

    package func mail(marked mark: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path(of: mark)).map { Array($0) }
    }
}

package import Dialogue
import Dispatch
package import Exchange
import Synchronization

/// Where e-mails leave from, and in whose name.
package struct Post: Sendable {
    package let carrier: any MailCarrier
    package let from: EmailAddress
    /// They go into a folder in place of a mail server.
    package let isFolder: Bool

    package init(carrier: any MailCarrier, from: EmailAddress, isFolder: Bool = false) {
        self.carrier = carrier
        self.from = from
        self.isFolder = isFolder
    }
}

/// Hands over what waits, beside the requests; one hand at a time in a process, and over the data base never the same
/// message by two.
final class PostRoom: Sendable {
    /// Nothing where no mail server is set: then only rehearsals are handed over.
    let post: Post?
    /// Where rehearsals are laid.
    let rehearsals: FolderCarrier
    private let isBusy = Mutex(false)
    private let isRung = Mutex(true)
    private let bench = DispatchQueue(label: "vetika.post")
    /// So many are taken together: as many may arrive twice, under the same Message-ID, where the machine dies between
    /// the server's answer and our writing it down.
    static let together = 20
    /// Rehearsals come from nowhere: this name is reserved to lead to no place (RFC 2606).
    static let nowhere = "vetika@rehearsal.invalid"

    init(post: Post?, folder: String) {
        self.post = post
        rehearsals = FolderCarrier(folder: folder)
    }

    func enter() -> Bool {
        isBusy.withLock { isBusy in
            defer { isBusy = true }
            return !isBusy
        }
    }

    func leave() { isBusy.withLock { $0 = false } }

    /// Something has been written down that may leave at once.
    func ring() { isRung.withLock { $0 = true } }

    /// Whether it has rung since this was last asked.
    func hasRung() -> Bool {
        isRung.withLock { isRung in
            defer { isRung = false }
            return isRung
        }
    }

    func carry(_ mails: [Mail], with carrier: any MailCarrier) async -> [Message.Fate] {
        await withCheckedContinuation { continuation in
            bench.async { continuation.resume(returning: carrier.carry(mails)) }
        }
    }
}

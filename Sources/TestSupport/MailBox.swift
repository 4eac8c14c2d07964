package import Dialogue
package import Exchange
import Synchronization

/// Stands where a mail server would: keeps what is handed to it, and refuses the addresses it is told to.
package final class MailBox: MailCarrier {
    private let kept = Mutex<[Mail]>([])
    private let fates: [String: Message.Fate]

    /// - Parameter fates: what becomes of mail to these addresses; everything else is taken.
    package init(fates: [String: Message.Fate] = [:]) { self.fates = fates }

    package var mails: [Mail] { kept.withLock { $0 } }

    package func carry(_ mails: [Mail]) -> [Message.Fate] {
        mails.map { mail in
            let fate = fates[mail.to.address.description] ?? .taken(Message.Reply(code: 250))
            if case .taken = fate { kept.withLock { $0.append(mail) } }
            return fate
        }
    }
}

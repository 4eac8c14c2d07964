import Dialogue
import Exchange
import Foundation
import Store
import Synchronization

/// When the administrator is written to: more of a kind within one minute than a day of work brings. At most one e-mail
/// an hour, so that a flood fills no mailbox.
final class SecurityAlert: Sendable {
    struct Count: Hashable, Sendable {
        let kind: JournalKind
        let times: Int
    }

    /// How many within a minute are told.
    static let rule: [JournalKind: Int] = [
        .wrongPasswords: 30, .lockedOut: 10, .accessRefused: 100, .dataExported: 30, .voicesRead: 10,
    ]
    private static let pause = 3600

    private let last = Mutex<Instant?>(nil)

    /// What has to be told now; nothing where it is too little, or an hour has not passed.
    func due(_ counts: [Count], at now: Instant) -> [Count] {
        let sums = Dictionary(counts.map { ($0.kind, $0.times) }, uniquingKeysWith: +)
        let many = sums.filter { $0.value >= Self.rule[$0.key, default: Int.max] }
        guard !many.isEmpty else { return [] }
        return last.withLock { last -> [Count] in
            if let last, now < last.adding(seconds: Self.pause) { return [] }
            last = now
            return many.map { Count(kind: $0.key, times: $0.value) }.sorted { $0.kind.rawValue < $1.kind.rawValue }
        }
    }
}

extension Site {
    /// Writes to whom the operator named, if the rule says so.
    func alert(_ counts: [SecurityAlert.Count]) async {
        guard let to = settings.alertTo, let post = settings.post else { return }
        let now = clock()
        let due = securityAlert.due(counts, at: now)
        guard !due.isEmpty else { return }
        let address = "\(settings.address)/security"
        let words = Language.allCases.map { language in
            ([Phrase.securityAlertText.text(in: language)]
                + due.map { "\($0.kind.phrase.text(in: language)): \(language.number($0.times))" } + [address])
                .joined(separator: "\n")
        }
        let paragraphs = words.joined(separator: "\n").split(separator: "\n").map(String.init)
        let html: HTML = "\(paragraphs.html { "<p>\($0)</p>" })"
        let mail = Mail(
            from: Mail.Party(name: "Vetika", address: post.from), to: Mail.Party(name: "", address: to),
            subject: "Vetika: \(Phrase.securityTitle.khmer) · \(Phrase.securityTitle.english)", at: now,
            mark: Digest.random(12).hex, text: words.joined(separator: "\n\n"), html: html.text)
        let fates: [Message.Fate] = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: post.carrier.carry([mail])) }
        }
        if case .taken = fates.first {} else { logger.error("an alert could not be sent") }
    }
}

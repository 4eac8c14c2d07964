package import Dialogue
import Dispatch
package import Exchange
import Foundation
import Store
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

    fileprivate func hasRung() -> Bool {
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

extension Site {
    /// Hands over everything whose moment has come; answers how many were taken.
    @discardableResult
    package func emptyPost() async throws -> Int {
        guard postRoom.enter() else { return 0 }
        defer { postRoom.leave() }
        return try await handOverMessages() + handOverReminders()
    }

    private func handOverMessages() async throws -> Int {
        var taken = 0
        let isReal = postRoom.post != nil
        while true {
            let now = clock()
            let due = try await store.read { try $0.messagesDue(at: now, real: isReal, most: PostRoom.together) }
            guard !due.isEmpty else { return taken }
            let messages: [Message]
            do {
                messages = try await store.act(
                    Act(by: .program, at: now),
                    returning: { try $0.takeMessages(real: isReal, most: PostRoom.together) })
            } catch StoreError.missing {
                return taken
            }
            guard let first = messages.first else { return taken }
            let fates = try await fates(of: messages, in: first.dialogue)
            try await store.act(
                Act(by: .program, at: clock()),
                returning: { try $0.settleMessages(fates, of: first.dialogue) })
            taken += fates.values.count { if case .taken = $0 { true } else { false } }
            // The server is away: the rest waits with these.
            if fates.values.allSatisfy({ $0 == .notNow(nil) }) { return taken }
        }
    }

    private func fates(
        of messages: [Message], in id: ID<PartnershipDialogue>
    ) async throws -> [Message.ID: Message.Fate] {
        let isRehearsal = messages.first?.isRehearsal ?? false
        let carrier: any MailCarrier = isRehearsal ? postRoom.rehearsals : postRoom.post?.carrier ?? postRoom.rehearsals
        let mails = try await mails(messages, in: id)
        let fates = await postRoom.carry(mails.map(\.mail), with: carrier)
        return Dictionary(zip(mails.map(\.id), fates)) { first, _ in first }
    }

    /// The words and papers of each, made when they leave: they hold the personal link.
    private func mails(
        _ messages: [Message], in id: ID<PartnershipDialogue>
    ) async throws -> [(id: Message.ID, mail: Mail)] {
        let (work, rows) = try await store.read { reader in
            let dialogue = try reader.dialogue(id)
            return (try reader.paperwork(of: dialogue), try reader.participants(of: id))
        }
        let paper = invitationPaper(work, at: clock())
        let people = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
        let name = Phrase.administrationOf(work.dialogue.province).khmer
        guard let from = postRoom.post?.from ?? EmailAddress(PostRoom.nowhere) else { return [] }
        let withLetter = messages.compactMap { $0.kind == .cancellation ? nil : people[$0.participant] }
        let letters = try await print { press -> [Participant.ID: [UInt8]] in
            var letters: [Participant.ID: [UInt8]] = [:]
            try Letters(paper: paper, press: press).each(of: withLetter) { row, bytes, _ in letters[row.id] = bytes }
            return letters
        }
        return messages.compactMap { message -> (id: Message.ID, mail: Mail)? in
            guard let row = people[message.participant], let address = message.address else { return nil }
            let mail = InvitationMail(
                paper: paper, row: row, kind: message.kind, news: message.news, isRehearsal: message.isRehearsal)
            let sender = Mail.Party(name: name, address: from)
            let letter = letters[message.participant]
            return (message.id, mail.mail(message, to: address, from: sender, letter: letter))
        }
    }

    /// As long as the program serves: hands over what has become due, and reminds where a province lets the clock.
    func keepPost() async throws {
        var second = 0
        while !Task.isCancelled {
            if postRoom.hasRung() || second.isMultiple(of: 30) {
                do {
                    try await remindByClock()
                    try await emptyPost()
                } catch {
                    logger.error("post: \(error)")
                }
            }
            second += 1
            try await Task.sleep(for: .seconds(1))
        }
    }

    /// Reminds the invitees of every dialogue whose province lets the clock do it; answers in how many dialogues.
    @discardableResult
    package func remindByClock() async throws -> Int {
        let now = clock()
        guard Reminding.isHour(now) else { return 0 }
        var reminded = 0
        for dialogue in try await store.read({ try $0.dialoguesRemindedByClock() }) {
            let due = try await store.read { try $0.dueForReminder(of: dialogue, on: now.day) }
            guard !due.isEmpty else { continue }
            do {
                try await store.act(
                    Act(by: .program, at: now),
                    returning: { writer in
                        try writer.remind(of: try writer.dialogue(dialogue.id), confirmed: nil)
                    })
                reminded += 1
            } catch is Reminding.Refusal {
                // Between looking and doing everybody has answered, or the sitting has begun.
                continue
            }
        }
        return reminded
    }

    /// Writes down what came back. Reports that name no message of ours, or one that came back before, are passed over;
    /// answers how many were new.
    package func takeBack(_ bounces: [BounceFile.Bounce]) async throws -> Int {
        var new = 0
        for bounce in bounces {
            do {
                try await store.act(
                    Act(by: .program, at: clock()),
                    returning: { writer in
                        if let message = try? writer.message(marked: bounce.mark) {
                            try writer.cameBack(message.id, of: message.dialogue, bounce.reply)
                        } else {
                            try writer.reminderCameBack(marked: bounce.mark, bounce.reply)
                        }
                    })
                new += 1
            } catch StoreError.missing {
                continue
            } catch is Message.Refusal {
                continue
            }
        }
        return new
    }
}

import Dialogue
import Documents
package import Exchange
import Store

extension Site {
    /// Hands over everything whose moment has come; answers how many were taken. What cannot be done now is told to
    /// the log and tried again later.
    @discardableResult
    package func emptyPost() async throws -> Int {
        guard postRoom.enter() else { return 0 }
        defer { postRoom.leave() }
        let messages = try await attempt(.messages) { try await self.handOverMessages() }
        let reminders = try await attempt(.nominatorReminders) { try await self.handOverReminders() }
        return (messages ?? 0) + (reminders ?? 0)
    }

    private func handOverMessages() async throws -> Int {
        var taken = 0
        let isReal = postRoom.post != nil
        while true {
            let now = clock()
            let due = try await store.read { try $0.messagesDue(at: now, real: isReal, most: PostRoom.together) }
            guard !due.isEmpty else { return taken }
            // Without a press no letter comes out, and no letter is to blame: nothing is taken then.
            _ = try await press
            let messages: [Message]
            do {
                messages = try await store.act(
                    Act(by: .program, at: now),
                    returning: { try $0.takeMessages(real: isReal, most: PostRoom.together) })
            } catch StoreError.missing {
                return taken
            }
            guard let first = messages.first else { return taken }
            let (fates, isAway) = try await fates(of: messages, in: first.dialogue)
            try await store.act(
                Act(by: .program, at: clock()),
                returning: { try $0.settleMessages(fates, of: first.dialogue) })
            taken += fates.values.count { if case .taken = $0 { true } else { false } }
            // The rest waits with these.
            if isAway { return taken }
        }
    }

    /// What becomes of each, and whether the server is away.
    private func fates(
        of messages: [Message], in id: ID<PartnershipDialogue>
    ) async throws -> (fates: [Message.ID: Message.Fate], isAway: Bool) {
        let isRehearsal = messages.first?.isRehearsal ?? false
        let carrier: any MailCarrier = isRehearsal ? postRoom.rehearsals : postRoom.post?.carrier ?? postRoom.rehearsals
        let mails = try await mails(messages, in: id)
        let carried = await postRoom.carry(mails.map(\.mail), with: carrier)
        var fates = Dictionary(uniqueKeysWithValues: messages.map { ($0.id, Message.Fate.unmade) })
        for (mail, fate) in zip(mails, carried) { fates[mail.id] = fate }
        return (fates, !carried.isEmpty && carried.allSatisfy { $0 == .notNow(nil) })
    }

    /// The words and papers of each, made when they leave: they hold the personal link. Those that cannot be made are
    /// not among them, and the log says why.
    private func mails(
        _ messages: [Message], in id: ID<PartnershipDialogue>
    ) async throws -> [(id: Message.ID, mail: Mail)] {
        let work: Paperwork
        let rows: [ParticipantRow]
        do {
            (work, rows) = try await store.read { reader in
                let dialogue = try reader.dialogue(id)
                return (try reader.paperwork(of: dialogue), try reader.participants(of: id))
            }
        } catch let error as StoreError where error.liesInTheRows {
            logger.error("messages of dialogue \(id) cannot be made: \(error)")
            return []
        }
        let paper = invitationPaper(work, at: clock())
        let people = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
        let name = Phrase.administrationOf(work.dialogue.province).khmer
        guard let from = postRoom.post?.from ?? EmailAddress(PostRoom.nowhere) else { return [] }
        let withLetter = messages.compactMap { $0.kind == .cancellation ? nil : people[$0.participant] }
        let letters = try await printInBackground { press -> [Participant.ID: Letters.Letter] in
            var letters: [Participant.ID: Letters.Letter] = [:]
            try Letters(paper: paper, press: press).each(of: withLetter) { row, letter, _ in letters[row.id] = letter }
            return letters
        }
        return messages.compactMap { message -> (id: Message.ID, mail: Mail)? in
            guard let row = people[message.participant], let address = message.address else {
                logger.error("message \(message.id) cannot be made: no invitee or no address")
                return nil
            }
            let mail = InvitationMail(
                paper: paper, row: row, kind: message.kind, news: message.news, isRehearsal: message.isRehearsal)
            let sender = Mail.Party(name: name, address: from)
            guard message.kind != .cancellation else {
                return (message.id, mail.mail(message, to: address, from: sender, letter: nil))
            }
            switch letters[row.id] {
            case .success(let letter)?:
                return (message.id, mail.mail(message, to: address, from: sender, letter: letter))
            case .failure(let error)?:
                logger.error("message \(message.id) cannot be made: \(error)")
                return nil
            case nil: return nil
            }
        }
    }

    /// Reminds the invitees of every dialogue whose province lets the clock do it; answers in how many dialogues. One
    /// that cannot be read does not stop the others.
    @discardableResult
    package func remindByClock() async throws -> Int {
        let now = clock()
        guard Reminding.isHour(now) else { return 0 }
        var reminded = 0
        for dialogue in try await store.read({ try $0.dialoguesRemindedByClock() }) {
            let isReminded = try await attempt(.reminding(dialogue)) { try await self.remind(dialogue, at: now) }
            if isReminded == true { reminded += 1 }
        }
        return reminded
    }

    private func remind(_ id: ID<PartnershipDialogue>, at now: Instant) async throws -> Bool {
        let due = try await store.read { try $0.dueForReminder(of: $0.dialogue(id), on: now.day) }
        guard !due.isEmpty else { return false }
        do {
            try await store.act(
                Act(by: .program, at: now), returning: { try $0.remind(of: try $0.dialogue(id), confirmed: nil) })
            return true
        } catch is Reminding.Refusal {
            // Between looking and doing everybody has answered, or the sitting has begun.
            return false
        }
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
                        if let message = try writer.messageIfAny(marked: bounce.mark) {
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

extension StoreError {
    /// The fault is in some rows, not in the data base: others can be read.
    var liesInTheRows: Bool {
        switch self {
        case .unreadable, .missing: true
        default: false
        }
    }
}

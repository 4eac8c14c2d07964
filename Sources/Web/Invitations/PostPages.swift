import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/messages`: everything that went or is to go out, with what became of it.
enum PostPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/messages", .release) { try await show($0) },
        .post("/{province}/{year}/messages/handed", .release, handOutAll),
        .get("/{province}/{year}/messages/{message}/mail", .release, mail),
        .post("/{province}/{year}/messages/{message}/handed", .release) { visit in
            try await change(visit) { try $0.handOut($1, of: $2) }
        },
        .post("/{province}/{year}/messages/{message}/back", .release) { visit in
            try await change(visit) { try $0.cameBack($1, of: $2.id, nil) }
        },
        .post("/{province}/{year}/messages/{message}/again", .release) { visit in
            try await change(visit) { try $0.tryAgain($1, of: $2) }
        },
    ]

    private static func show(
        _ visit: Visit, asked: Form? = nil, refusal: Phrase? = nil,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Answer {
        let found = try await InvitationPages.find(visit)
        let language = visit.language
        let asked = asked ?? visit.query
        let isRehearsal = asked["rehearsed"] == "1"
        let messages = found.messages.filter { $0.isRehearsal == isRehearsal }
        let base = "/\(found.dialogue.name)"
        let other: HTML =
            """
            <p class="actions"><a class="button quiet" href="\(base)/invitations">\(.goBack, language)</a>
            <a class="button quiet" href="\(base)/messages\(isRehearsal ? "" : "?rehearsed=1")">\
            \(isRehearsal ? .toPost : .rehearsal, language)</a></p>
            """
        let banner: HTML? =
            isRehearsal ? "<div class=\"notice warning\"><p>\(.rehearsalNotReal, language)</p></div>" : nil
        let title: Phrase = isRehearsal ? .rehearsal : .post
        let page = visit.page(
            of: found.dialogue, .participants, title,
            """
            \(visit.refused(refusal))
            <h1>\(title, language)</h1>
            \(banner)\(isRehearsal ? nil : InvitationPages.postNotice(visit))\(notMade(messages, language))
            \(numbers(messages, language))
            \(isRehearsal ? nil : piles(messages, found.dialogue, visit))
            \(other)
            \(PostTable(found: found, visit: visit).page(messages, asked))
            """)
        return visit.show(page, status: refusal == nil ? .ok : status)
    }

    /// Those that wait for somebody to mend what their letter is made of.
    private static func notMade(_ messages: [Message], _ language: Language) -> HTML? {
        let count = messages.count { message in
            if case .failed = message.state { message.isUnmade } else { false }
        }
        return count == 0
            ? nil : "<div class=\"notice warning\" role=\"status\"><p>\(.notMade(count), language)</p></div>"
    }

    private static func numbers(_ messages: [Message], _ language: Language) -> HTML {
        var order: [Phrase] = []
        var counts: [Phrase: Int] = [:]
        for message in messages {
            let phrase = message.statePhrase
            if counts[phrase] == nil { order.append(phrase) }
            counts[phrase, default: 0] += 1
        }
        return """
            <dl class="numbers">\(order.html { phrase in
                "<div><dt>\(phrase, language)</dt><dd>\(counts[phrase] ?? 0, language)</dd></div>"
            })</dl>
            """
    }

    /// For each way by hand one button for all that waits.
    private static func piles(_ messages: [Message], _ dialogue: PartnershipDialogue, _ visit: Visit) -> HTML? {
        let piles = [Channel.paper, .link].compactMap { channel -> HTML? in
            let pile = messages.filter { $0.channel == channel && $0.state.isWaiting }
            guard pile.count > 1 else { return nil }
            return """
                <form method="post" action="/\(dialogue.name)/messages/handed">\(visit.keyField)
                <input type="hidden" name="channel" value="\(channel.rawValue)">
                \(SeenList(messages: pile).field)
                <button class="quiet">\(.allHandedOut(channel, pile.count), visit.language)</button></form>
                """
        }
        return piles.isEmpty ? nil : "<div class=\"actions\">\(piles)</div>"
    }

    /// A rehearsed e-mail as a file, for any mail program.
    private static func mail(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<Message> = try visit.id("message")
        let scope = visit.scope
        let message = try await visit.read { try $0.message(id, of: $0.dialogue(name, for: scope).id) }
        guard message.isRehearsal, let bytes = visit.site.postRoom.rehearsals.mail(marked: message.mark) else {
            throw StoreError.missing
        }
        return Answer(type: "message/rfc822", body: .bytes(bytes))
            .with(.contentDisposition, "attachment; filename=\"\(name.fileName)-rehearsal-\(id).eml\"")
    }

    private static func change(
        _ visit: Visit, _ act: @escaping @Sendable (Writer, ID<Message>, PartnershipDialogue) throws -> Void
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<Message> = try visit.id("message")
        let scope = visit.scope
        let form = try await visit.form()
        let isFromList = form["from"] == "list"
        let back = String(form.address("/\(name)/messages", keeping: PostTable.questions).dropLast())
        do {
            let answer = try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                let message = try writer.message(id, of: dialogue.id)
                try act(writer, id, dialogue)
                return isFromList ? back : "/\(name)/invitations/\(message.participant)"
            }
            visit.site.postRoom.ring()
            return answer
        } catch let refusal as Message.Refusal {
            return try await show(visit, asked: form, refusal: refusal.phrase)
        }
    }

    private static func handOutAll(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let form = try await visit.form()
        let channel: Channel? = form.word("channel")
        do {
            return try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                guard let channel, channel != .email else { throw StoreError.missing }
                try writer.handOutAll(by: channel, of: dialogue, confirmed: form.seenList)
                return "/\(name)/messages"
            }
        } catch let refusal as Message.Refusal {
            return try await show(visit, refusal: refusal.phrase)
        } catch let changed as SeenList.Changed {
            let found = try await InvitationPages.find(visit)
            let people = Dictionary(uniqueKeysWithValues: found.rows.map { ($0.id, $0.calledBy) })
            let names = found.messages.compactMap { message in
                people[message.participant].flatMap(\.self).map { (identity: message.id.description, name: $0) }
            }
            return try await show(visit, refusal: changed.phrase(names), status: .conflict)
        }
    }
}

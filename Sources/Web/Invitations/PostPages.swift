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

    /// A page shows so many; the counts above are of all.
    private static let most = 500

    private static func show(
        _ visit: Visit, refusal: Phrase? = nil, status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Answer {
        let found = try await InvitationPages.find(visit)
        let language = visit.language
        let isRehearsal = visit.query["rehearsed"] == "1"
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
            \(table(messages, found, visit))
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

    /// Messages in a table, each with what can be done about it now.
    static func table(
        _ messages: [Message], _ found: InvitationPages.Found, _ visit: Visit, namesPerson: Bool = true
    ) -> HTML {
        let language = visit.language
        guard !messages.isEmpty else { return "<p class=\"empty\">\(.noMessageYet, language)</p>" }
        let people = Dictionary(uniqueKeysWithValues: found.rows.map { ($0.id, $0) })
        let caption: HTML? = messages.count > most ? "<caption>\(.olderMessages, language)</caption>" : nil
        return """
            <table class="stack">\(caption)<thead><tr>\
            \(namesPerson ? "<th scope=\"col\">\(.nameOfPerson, language)</th>" as HTML : nil)
            <th scope="col">\(.kindOfMessage, language)</th><th scope="col">\(.wayOut, language)</th>
            <th scope="col">\(.stateOfMessage, language)</th></tr></thead>
            <tbody>\(messages.prefix(most).html { message in
                line(message, namesPerson ? people[message.participant] : nil, found.dialogue, visit)
            })</tbody></table>
            """
    }

    private static func line(
        _ message: Message, _ row: ParticipantRow?, _ dialogue: PartnershipDialogue, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        let rehearsal: HTML? =
            message.isRehearsal ? "<span class=\"state unresolved\">\(.rehearsal, language)</span><br>" : nil
        let kind: HTML = """
            \(message.kind.phrase, language)<br>\(rehearsal)<small>\(language.instant(message.madeAt))</small>
            """
        let first: HTML =
            row.map { row in
                """
                <th scope="row"><a href="/\(dialogue.name)/invitations/\(row.id)">\(row.personName(language))</a></th>
                <td data-label="\(.kindOfMessage, language)">\(kind)</td>
                """
            } ?? "<th scope=\"row\">\(kind)</th>"
        let address: HTML? = message.address.map { "<br><small>\($0.description)</small>" }
        let isWell = if case .handedOver = message.state { true } else { false }
        let reply: HTML? =
            isWell ? nil : message.reply.map { "<br><small>\(.answerOfServer, language): \($0.text)</small>" }
        let unmade: HTML? = message.isUnmade ? "<br><small>\(.couldNotBeMade, language)</small>" : nil
        return """
            <tr>\(first)
            <td data-label="\(.wayOut, language)">\(message.channel.phrase, language)\(address)</td>
            <td data-label="\(.stateOfMessage, language)">\(message.badge(language))\(reply)\(unmade)\
            \(tools(message, row, dialogue, visit))</td></tr>

            """
    }

    private static func tools(
        _ message: Message, _ row: ParticipantRow?, _ dialogue: PartnershipDialogue, _ visit: Visit
    ) -> HTML? {
        let language = visit.language
        let base = "/\(dialogue.name)/messages/\(message.id)"
        let name = row?.calledBy.map { ": \($0.text(in: language))" } ?? ""
        func button(_ verb: String, _ label: Phrase) -> HTML {
            """
            <form method="post" action="\(base)/\(verb)">\(visit.keyField)\
            \(row == nil ? nil : "<input type=\"hidden\" name=\"from\" value=\"list\">" as HTML)
            <button class="quiet" aria-label="\(label, language)\(name)">\(label, language)</button></form>
            """
        }
        let tools: HTML? =
            switch message.state {
            case .handedOver where message.isRehearsal && message.channel == .email:
                """
                <a class="button quiet" href="\(base)/mail" aria-label="\(.openMail, language)\(name)">\
                \(.openMail, language)</a>
                """
            case .waiting where message.channel != .email: button("handed", .handedOut)
            case .handedOver where message.channel == .email: button("back", .cameBack)
            case .failed where message.channel == .email: button("again", .tryAgain)
            default: nil
            }
        return tools.map { "<div class=\"actions\">\($0)</div>" }
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
        do {
            let answer = try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                let message = try writer.message(id, of: dialogue.id)
                try act(writer, id, dialogue)
                return isFromList ? "/\(name)/messages" : "/\(name)/invitations/\(message.participant)"
            }
            visit.site.postRoom.ring()
            return answer
        } catch let refusal as Message.Refusal {
            return try await show(visit, refusal: refusal.phrase)
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

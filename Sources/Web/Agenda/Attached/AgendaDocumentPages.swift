import Acts
import Dialogue
import Exchange
import Store

/// `/{province}/{year}/agenda/{item}/documents` and `…/documents/{document}`: what is attached to the items, for those
/// who may read it; an invitee reads it through the personal link.
enum AgendaDocumentPages {
    static let routes: [Route] = [
        .post("/{province}/{year}/agenda/{item}/documents", .shapeAgenda, attach),
        .get("/{province}/{year}/documents/{document}", .look, read),
        .post("/{province}/{year}/documents/{document}/remove", RemoveDocument.self, remove),
        .get("/k/{token}/documents/{document}", .useLink, readThroughLink),
    ]

    private static func attach(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<AgendaItem> = try visit.id("item")
        guard let convener = AgendaWork.convener(visit) else { throw StoreError.missing }
        let scope = visit.scope
        let form = try await visit.form(most: FileKind.most + 64 * 1024)
        let audience: AgendaDocument.Audience = form.word("audience") ?? .conveners
        let fault: Phrase
        do {
            guard let file = UploadedFile(form) else { throw FileKind.Refusal.empty }
            try await visit.aside { try OfficePackage.requireNoProgram(in: file.bytes, FileKind(of: file.bytes)) }
            return try await visit.act(form) { writer in
                try writer.attach(
                    file.bytes, named: file.name, for: audience, to: id, by: convener,
                    in: writer.dialogue(name, for: scope))
                return "/\(name)/agenda/\(id)"
            }
        } catch let refusal as FileKind.Refusal {
            fault = refusal.phrase
        } catch let refusal as AgendaDocument.Refusal {
            fault = refusal.phrase
        } catch let refusal as AgendaItem.Refusal {
            fault = refusal.phrase
        } catch let refusal as PartnershipDialogue.Refusal {
            fault = refusal.phrase
        }
        return try await refused(visit, name, id, form, fault)
    }

    private static func refused(
        _ visit: Visit, _ name: DialogueName, _ id: ID<AgendaItem>, _ form: Form, _ fault: Phrase
    ) async throws -> Answer {
        let scope = visit.scope
        let (dialogue, item, documents) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            guard let item = try reader.workingAgenda(of: dialogue).items.first(where: { $0.id == id }) else {
                throw StoreError.missing
            }
            return (dialogue, item, try reader.agendaDocuments(of: dialogue.id).filter { $0.item == id })
        }
        let entered = Entered(form, faults: [("file", fault)])
        let language = visit.language
        return visit.show(
            visit.page(
                of: dialogue, .agenda, .documents,
                """
                \(Fields(entered, in: language).summary)
                <h1>\(item.title, language)</h1>
                \(attaching(visit, dialogue, item, documents, entered))
                """), status: .unprocessableContent)
    }

    private static func remove(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        return try await visit.take(RemoveDocument.self) { _ in
            "/\(name)/agenda"
        } refused: { entered in
            guard let refusal = entered.why as? PartnershipDialogue.Refusal else {
                throw entered.why ?? StoreError.missing
            }
            return try await DialoguePages.refused(visit, name, refusal)
        }
    }

    private static func read(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<AgendaDocument> = try visit.id("document")
        let isInside = visit.may(.seeParticipants) && visit.worksIn(name.province)
        let (document, bytes) = try await visit.read { reader in
            try open(id, in: reader.dialogue(name), to: isInside ? .conveners : .everybody, reader)
        }
        return file(document, bytes)
    }

    private static func readThroughLink(_ visit: Visit) async throws -> Answer {
        let token = visit.values["token"] ?? ""
        let id: ID<AgendaDocument> = try visit.id("document")
        let (document, bytes) = try await visit.read { reader in
            try open(id, in: reader.invitee(linkHash: Links.hash(token)).1, to: .invited, reader)
        }
        return file(document, bytes)
    }

    /// What somebody may not read is not there.
    private static func open(
        _ id: ID<AgendaDocument>, in dialogue: PartnershipDialogue, to audience: AgendaDocument.Audience,
        _ reader: Reader
    ) throws -> (AgendaDocument, [UInt8]) {
        guard let document = try reader.agendaDocuments(of: dialogue.id).first(where: { $0.id == id }),
            document.isOpen(to: audience, at: dialogue.stage)
        else { throw StoreError.missing }
        return (document, try reader.content(of: id, in: dialogue.id))
    }

    /// Never shown in our own name: it is saved, under the name it came with.
    private static func file(_ document: AgendaDocument, _ bytes: [UInt8]) -> Answer {
        let name = document.name.utf8.map { byte in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95: String(UnicodeScalar(byte))
            default: "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
            }
        }.joined()
        let plain = "document-\(document.id).\(document.kind.ending)"
        return Answer(type: document.kind.mediaType, body: .bytes(bytes))
            .with(.contentDisposition, "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(name)")
    }

    /// The documents of each item that this visitor may read.
    static func links(_ desk: AgendaDesk, _ visit: Visit) -> [ID<AgendaItem>: HTML] {
        let isInside = visit.may(.seeParticipants) && visit.worksIn(desk.dialogue.province)
        return links(
            desk.documents.filter { $0.isOpen(to: isInside ? .conveners : .everybody, at: desk.dialogue.stage) },
            under: "/\(desk.dialogue.name)/documents", visit.language)
    }

    static func links(
        _ documents: [AgendaDocument], under base: String, _ language: Language
    ) -> [ID<AgendaItem>: HTML] {
        Dictionary(grouping: documents, by: \.item).mapValues { documents in
            "<ul>\(documents.html { "<li>\(link($0, base, language))</li>" })</ul>"
        }
    }

    private static func link(_ document: AgendaDocument, _ base: String, _ language: Language) -> HTML {
        let kilobytes = max(1, document.size / 1024)
        return """
            <a href="\(base)/\(document.id)">\(document.name)</a> \
            <small>\(document.kind.rawValue.uppercased()), \(kilobytes, language) KB</small>
            """
    }

    /// The documents of one item, and the form to attach another.
    static func attaching(
        _ visit: Visit, _ dialogue: PartnershipDialogue, _ item: AgendaItem, _ documents: [AgendaDocument],
        _ entered: Entered = Entered()
    ) -> HTML {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let base = "/\(dialogue.name)"
        let audiences = AgendaDocument.Audience.allCases.map { audience in
            (value: audience.rawValue, label: "\(audience.phrase, language)" as HTML)
        }
        return """
            <h2>\(.documents, language)</h2>
            <ul>\(documents.html { document in
                """
                <li>\(link(document, "\(base)/documents", language)) · \(document.audience.phrase, language)
                <form method="post" action="\(base)/documents/\(document.id)/remove">\(visit.keyField)
                <button class="quiet" aria-label="\(.remove, language): \(document.name)">\
                \(.remove, language)</button></form></li>
                """
            })</ul>
            <form method="post" action="\(base)/agenda/\(item.id)/documents" enctype="multipart/form-data" novalidate>\
            \(visit.keyField)
            \(fields.line("file", .chooseDocument, kind: .file, hint: .documentHint, required: true))
            \(fields.chips("audience", .whoMayRead, audiences, chosen: "everybody"))
            <div class="actions"><button class="quiet">\(.attach, language)</button></div></form>
            """
    }
}

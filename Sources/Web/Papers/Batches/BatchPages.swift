import Dialogue
import Foundation
import HTTPTypes
import NIOCore
import Store

/// `/{province}/{year}/batches`: papers printed in the background, with how far they are.
enum BatchPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/batches", .release) { try await show($0) },
        .post("/{province}/{year}/batches", .release, ask),
        .get("/{province}/{year}/batches/{batch}/file", .release, fetch),
    ]

    private static func show(_ visit: Visit, refusal: Phrase? = nil) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let (dialogue, batches, leftOut) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try reader.batches(of: dialogue.id), try reader.leftOut(ofBatchesOf: dialogue.id))
        }
        let language = visit.language
        let isUnderWay = batches.contains { $0.outcome == nil }
        let reload: HTML? =
            isUnderWay
            ? "<p class=\"actions\"><a class=\"button quiet\" href=\"/\(name)/batches\">\(.reload, language)</a></p>"
            : nil
        let again: HTML? = isUnderWay ? " data-again=\"2\"" : nil
        let none: HTML = "<p class=\"empty\">\(.noBatchYet, language)</p>"
        let page = visit.page(
            of: dialogue, .participants, .batches,
            """
            \(visit.refused(refusal))
            <h1>\(.batches, language)</h1><p>\(.batchesMean, language)</p>
            <div class="actions">\(Batch.Kind.allCases.html { form($0, dialogue, visit) })</div>
            <div id="batches"\(again)>\(batches.isEmpty ? none : table(batches, leftOut, dialogue, visit))
            \(reload)</div>
            """)
        return visit.show(page, status: refusal == nil ? .ok : .unprocessableContent)
    }

    /// Asks for a batch of a kind.
    static func form(_ kind: Batch.Kind, _ dialogue: PartnershipDialogue, _ visit: Visit) -> HTML {
        """
        <form method="post" action="/\(dialogue.name)/batches">\(visit.keyField)
        <input type="hidden" name="kind" value="\(kind.rawValue)">
        <button class="quiet">\(kind.phrase, visit.language)</button></form>
        """
    }

    private static func table(
        _ batches: [Batch], _ leftOut: [ID<Batch>: [BatchLeftOut]], _ dialogue: PartnershipDialogue, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        return """
            <table class="stack"><thead><tr><th scope="col">\(.batchKind, language)</th>
            <th scope="col">\(.askedAtTime, language)</th><th scope="col">\(.batchState, language)</th></tr></thead>
            <tbody>\(batches.html { batch in
                """
                <tr><th scope="row">\(batch.kind.phrase, language)</th>
                <td data-label="\(.askedAtTime, language)">\(language.instant(batch.askedAt))</td>
                <td data-label="\(.batchState, language)">\(state(batch, dialogue, visit))\
                \(missing(leftOut[batch.id] ?? [], dialogue, language))</td></tr>

                """
            })</tbody></table>
            """
    }

    /// Whose papers it lacks, and what can be done about it.
    private static func missing(
        _ people: [BatchLeftOut], _ dialogue: PartnershipDialogue, _ language: Language
    ) -> HTML? {
        guard !people.isEmpty else { return nil }
        return """
            <div class="notice warning"><p>\(.batchLacks(people.count), language)</p>
            <ul>\(people.html { person in
                """
                <li><a href="/\(dialogue.name)/participants/\(person.participant)">\(person.number, language) \
                \(person.name.map { $0.text(in: language) } ?? "")</a></li>
                """
            })</ul></div>
            """
    }

    private static func state(_ batch: Batch, _ dialogue: PartnershipDialogue, _ visit: Visit) -> HTML {
        let language = visit.language
        guard let outcome = batch.outcome else {
            guard let now = visit.site.batches.progress(of: batch.id), now.total > 0 else {
                return "\(.batchUnderWay, language)"
            }
            let words = Phrase.batchDone(now.done, of: now.total)
            return """
                \(words, language)<br>
                <progress max="\(now.total)" value="\(now.done)" aria-label="\(words, language)"></progress>
                """
        }
        guard let papers = outcome.papers else { return "\(.batchFailed, language)" }
        guard !batch.isExpired(on: visit.today), visit.site.batches.isThere(batch) else {
            return "\(.batchExpired, language)"
        }
        let address = "/\(dialogue.name)/batches/\(batch.id)/file"
        return """
            \(.batchHolds(papers), language)<br><a href="\(address)" \
            aria-label="\(.fetchBatch, language): \(batch.kind.phrase, language)">\(.fetchBatch, language)</a>
            """
    }

    private static func ask(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let form = try await visit.form()
        let kind: Batch.Kind? = form.word("kind")
        do {
            let answer = try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                guard let kind else { throw StoreError.missing }
                _ = try writer.askBatch(kind, of: dialogue)
                return "/\(name)/batches"
            }
            try await visit.site.resumeBatches()
            return answer
        } catch let refusal as Batch.Refusal {
            return try await show(visit, refusal: refusal.phrase)
        }
    }

    private static func fetch(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<Batch> = try visit.id("batch")
        let scope = visit.scope
        let batch = try await visit.read { try $0.batch(id, of: $0.dialogue(name, for: scope).id) }
        let path = visit.site.batches.path(of: batch)
        guard batch.outcome?.papers != nil, !batch.isExpired(on: visit.today),
            let file = FileHandle(forReadingAtPath: path)
        else { throw StoreError.missing }
        let type = batch.kind == .letterFiles ? "application/zip" : "application/pdf"
        let fileName = "\(name.fileName)-\(batch.kind.rawValue)-\(batch.id).\(batch.kind.fileExtension)"
        return Answer(
            type: type,
            body: .stream { writer in
                while let part = try file.read(upToCount: 256 * 1024), !part.isEmpty {
                    try await writer.write(ByteBuffer(bytes: part))
                }
                try file.close()
                try await writer.finish(nil)
            }
        ).with(.contentDisposition, "attachment; filename=\"\(fileName)\"")
    }
}

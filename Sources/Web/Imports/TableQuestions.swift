import Dialogue
import Exchange
import Store

/// `/imports/{import}/questions`: what a table leaves open is answered, and its rows are read anew.
enum TableQuestions {
    static let routes: [Route] = [.post("/imports/{import}/questions", .importSupport, answer)]

    private static func answer(_ visit: Visit) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        let scope = visit.scope
        let form = try await visit.form()
        let (table, bytes) = try await visit.read { reader in
            let table = try reader.tableImport(id, for: scope)
            return (table, table.found.isOpen ? try reader.importedBytes(table.found) : [])
        }
        var answers = table.answers
        for (place, question) in table.questions.enumerated() where form.text("question_\(place)") == question.key {
            guard let word = form.text("answer_\(place)"), question.choices.contains(where: { $0.word == word }) else {
                continue
            }
            answers[question.key] = word
        }
        guard answers != table.answers else {
            let page = try await TablePreview.page(visit, refused: .tableAnswerFirst)
            return visit.show(page, status: .unprocessableContent)
        }
        let (mapping, given, path) = (table.mapping, answers, "/imports/\(id)")
        do {
            let rows = try await visit.aside { try TableFile(bytes, limits: UploadedFile.limits).sheet(table.sheet) }
            return try await visit.work(form) { hand in
                try await hand.beginTable(mapping, of: id, for: scope, answer: path)
                return ((), path)
            } _: { hand, _ in
                try await hand.stageTable(rows, mapping, given, of: id, answer: path)
            }
        } catch let refusal as FileImport.Refusal {
            return visit.show(
                try await TablePreview.page(visit, refused: refusal.phrase), status: .unprocessableContent)
        }
    }

    /// The questions, on the page of the import; what was answered stays to be seen.
    static func section(_ table: TableImport, _ visit: Visit) -> HTML? {
        let language = visit.language
        guard table.found.state == .staged, !table.questions.isEmpty else { return nil }
        return """
            <section class="card"><h2>\(.tableQuestions(table.questions.count), language)</h2>
            <p>\(.tableQuestionsMean, language)</p>
            <form method="post" action="/imports/\(table.found.id)/questions">\(visit.keyField)
            \(table.questions.indices.html { question(table.questions[$0], $0, language) })
            <div class="actions"><button>\(.tableAnswer, language)</button></div></form></section>
            """
    }

    private static func question(_ question: TableQuestion, _ place: Int, _ language: Language) -> HTML {
        let name = "answer_\(place)"
        return """
            <fieldset class="field"><legend>\(question.words, language)</legend>
            <input type="hidden" name="question_\(place)" value="\(question.key)">
            <div class="choices">\(question.choices.html { choice in
                let chosen: HTML? = choice.word == question.offered ? " checked" : nil
                return """
                    <label><input type="radio" name="\(name)" value="\(choice.word)"\(chosen)>
                    \(choice.title, language)</label>

                    """
            })</div></fieldset>

            """
    }
}

import Dialogue
import HTTPTypes
import Store

/// The parts that pages of both kinds of imports have in common.
struct ImportParts: Sendable {
    let language: Language

    init(_ language: Language) { self.language = language }

    /// The form a file is chosen in. A browser does not keep what was chosen; so it is named.
    func upload(
        to address: String, _ title: Phrase, hint: Phrase, accept: String, key: HTML, refused: Refused? = nil
    ) -> HTML {
        let fault = refused.map { "<p class=\"error\" id=\"file-error\">\($0.phrase, language)</p>" as HTML }
        let described = refused == nil ? "file-hint" : "file-hint file-error"
        let chosen: HTML? = refused?.file.map { "<p>\(.importChosen($0), language)</p>" }
        return """
            <section class="card"><h2>\(title, language)</h2>
            <form method="post" action="\(address)" enctype="multipart/form-data">
            \(key)
            <div class="field"><label for="file">\(.importFile, language)</label>
            <p class="hint" id="file-hint">\(hint, language)</p>
            \(fault)\(chosen)
            <input type="file" id="file" name="file" accept="\(accept)" required aria-describedby="\(described)"\
            \(refused == nil ? nil : " aria-invalid=\"true\"" as HTML)></div>
            <div class="actions"><button>\(.importStage, language)</button></div>
            </form></section>
            """
    }

    /// Why an upload was refused, and which file it was.
    struct Refused: Sendable {
        let phrase: Phrase
        let file: String?
    }

    /// Above a form that was refused.
    func summary(_ refused: Refused?) -> HTML? {
        refused.map { refused in
            """
            <div class="notice refusal" role="alert" tabindex="-1" id="errors"><h2>\(.thingsToMend(1), language)</h2>
            <ul><li><a href="#file">\(refused.phrase, language)</a></li></ul></div>
            """
        }
    }

    /// The imports so far, newest first.
    func list(_ imports: [FileImport], at address: String) -> HTML {
        guard !imports.isEmpty else { return "<p class=\"empty\">\(.importNone, language)</p>" }
        return """
            <table class="stack"><thead><tr><th scope="col">\(.importFile, language)</th>
            <th scope="col">\(.importStagedAt, language)</th><th scope="col">\(.importState, language)</th>
            <th scope="col" class="num">\(.importRead, language)</th>
            <th scope="col" class="num">\(.importChanges, language)</th></tr></thead>
            <tbody>\(imports.html { line($0, address) })</tbody></table>
            """
    }

    private func line(_ found: FileImport, _ address: String) -> HTML {
        let changes = found.report.added + found.report.changed + found.report.retired
        return """
            <tr><th scope="row"><a href="\(address)/\(found.id)">\(found.file.name)</a></th>
            <td data-label="\(.importStagedAt, language)">\(language.instant(found.stagedAt))</td>
            <td data-label="\(.importState, language)">\(found.state.badge(language))</td>
            <td class="num" data-label="\(.importRead, language)">\(found.report.read, language)</td>
            <td class="num" data-label="\(.importChanges, language)">\(changes, language)</td></tr>
            """
    }

    /// What file it is, and what became of it.
    func facts(_ found: FileImport) -> HTML {
        let settled: HTML? = found.settledAt.map { at in
            "<div><dt>\(found.state.phrase, language)</dt><dd>\(language.instant(at))</dd></div>"
        }
        return """
            <dl class="facts">
            <div><dt>\(.importState, language)</dt><dd>\(found.state.badge(language))</dd></div>
            <div><dt>\(.importStagedAt, language)</dt><dd>\(language.instant(found.stagedAt))</dd></div>
            \(found.state == .staged ? nil : settled)
            <div><dt>\(.importPrint, language)</dt><dd><code>\(String(found.file.sha256.prefix(16)))</code></dd></div>
            </dl>
            """
    }

    /// Numbers with their names.
    func numbers(_ counts: [(name: Phrase, count: Int)]) -> HTML {
        """
        <dl class="numbers">\(counts.html { entry in
            "<div><dt>\(entry.name, language)</dt><dd>\(entry.count, language)</dd></div>"
        })</dl>
        """
    }

    /// Apply or discard what waits; undo what was applied. Nothing while somebody works on it.
    /// - Parameter isDecided: whether nothing is open that has to be decided before it is applied.
    /// - Parameter seen: what applying would do, where that may change while somebody looks at it.
    /// - Parameter seal: where a code is asked for before anything takes effect.
    func decision(
        _ found: FileImport, at address: String, key: HTML, work: ImportWork?, isDecided: Bool = true,
        seen: SeenList? = nil, seal: SecondFactorPart? = nil
    ) -> HTML? {
        if let work, work.isUnderWay { return nil }
        let code = seal?.field(Fields(Entered(), in: language))
        if let seal, !seal.isSetUp, [.applied, .staged].contains(found.state) { return seal.setUpFirst }
        if found.state == .applied { return undoing(at: address, key: key, code: code) }
        // A file whose reading was broken off can only be put aside.
        if found.state == .received { return discarding(at: address, key: key) }
        guard found.state == .staged else { return nil }
        let changes = found.report.added + found.report.changed + found.report.retired
        let apply: HTML = """
            <form class="confirm card" method="post" action="\(address)/apply">\(key)\(seen?.field)
            <h2>\(.importApplyTitle, language)</h2>
            <p class="count">\(changes, language)</p><p>\(.importApplyMeans, language)</p>
            \(code)
            <div class="actions"><button>\(.importApply(changes), language)</button></div></form>
            """
        let nothing: HTML = "<div class=\"notice\"><p>\(.importNothingNew, language)</p></div>"
        return """
            \(!isDecided ? nil : changes > 0 ? apply : nothing)
            \(discarding(at: address, key: key))
            """
    }

    private func discarding(at address: String, key: HTML) -> HTML {
        """
        <form method="post" action="\(address)/discard">\(key)
        <div class="actions"><button class="quiet">\(.importDiscard, language)</button></div></form>
        """
    }

    private func undoing(at address: String, key: HTML, code: HTML?) -> HTML {
        """
        <details><summary>\(.importUndo, language)</summary>
        <form class="card" method="post" action="\(address)/undo">\(key)
        <p>\(.importUndoMeans, language)</p>
        \(code)
        <div class="actions"><button class="quiet">\(.importUndo, language)</button></div></form></details>
        """
    }

    func problems(_ problems: [KeptProblem]) -> HTML {
        """
        <table class="stack"><thead><tr><th scope="col" class="num">\(.importRow, language)</th>
        <th scope="col">\(.importField, language)</th><th scope="col">\(.importFound, language)</th>
        <th scope="col">\(.importExpected, language)</th><th scope="col">\(.importEffect, language)</th></tr></thead>
        <tbody>\(problems.html { problem in
            """
            <tr><th scope="row" class="num">\(problem.row, language)</th>
            <td data-label="\(.importField, language)"><span lang="en">\(problem.field)</span></td>
            <td data-label="\(.importFound, language)">\(found(problem))</td>
            <td data-label="\(.importExpected, language)">\(problem.expected, language)</td>
            <td data-label="\(.importEffect, language)">\
            \(problem.rejects ? .importLeftOut : .importTaken, language)</td></tr>
            """
        })</tbody></table>
        """
    }

    func found(_ problem: KeptProblem) -> HTML {
        problem.found.isEmpty ? "\(.importFoundNothing, language)" : "«\(problem.found)»"
    }

    /// The way from page to page; nothing where one page holds all. `address` ends in `?` or `&`.
    func pager(_ page: PageOfMany, _ address: String) -> HTML? {
        guard page.count > page.size else { return nil }
        let back: HTML =
            "<li><a href=\"\(address)page=\(page.number - 1)\" rel=\"prev\">\(.importPrevious, language)</a></li>"
        let forth: HTML =
            "<li><a href=\"\(address)page=\(page.number + 1)\" rel=\"next\">\(.importNext, language)</a></li>"
        return """
            <nav class="pages" aria-label="\(.importPages, language)"><ul>
            \(page.number > 1 ? back : nil)
            <li><span aria-current="page">\(page.number, language)</span></li>
            \(page.number < page.last ? forth : nil)
            </ul></nav>
            """
    }
}

import Dialogue
import Store

/// `/{province}/{year}/matrix/cell?sector=…&column=…`: the rows behind one cell, each with where it comes from.
enum MatrixCellPage {
    static let routes: [Route] = [
        .get("/{province}/{year}/matrix/cell", .seeParticipants, show)
    ]

    /// So many of each are shown; the counts are of all.
    private static let most = 200

    private static func show(_ visit: Visit) async throws -> Answer {
        let (name, scope, shelf) = (try visit.dialogueName(), visit.scope, visit.site.alignment)
        let wanted: Sector? = visit.query.word("sector")
        let asked = AlignmentMatrix.Column(word: visit.query["column"])
        let (found, priorities, projects, stated) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            guard let sector = wanted, let column = asked else { throw StoreError.missing }
            let found = FoundMatrix(dialogue: dialogue, sources: try shelf.sources(for: dialogue.province, reader))
            guard found.matrix.columns.contains(column) else { throw StoreError.missing }
            let behind = found.projects(behind: sector, column)
            return (
                found,
                try reader.priorities(of: dialogue.province, sector, column, found.matrix.years, most: most),
                try reader.projectLines(Array(behind.prefix(most)), for: dialogue.province),
                try reader.statedCells(of: dialogue.province)
            )
        }
        guard let sector = wanted, let column = asked else { throw StoreError.missing }
        return visit.show(page(visit, found, sector, column, priorities, projects, stated))
    }

    private static func page(
        _ visit: Visit, _ found: FoundMatrix, _ sector: Sector, _ column: AlignmentMatrix.Column,
        _ priorities: [Priority], _ projects: [ProjectLine], _ stated: [String: StatedCell]
    ) -> Page {
        let language = visit.language
        let cell = found.matrix[sector, column]
        let words = CellWords(cell, language)
        var page = visit.page(
            of: found.dialogue, .matrix, sector.phrase,
            """
            <h1>\(sector.phrase, language) · \(found.name(of: column), language)</h1>
            <p>\(cell.state.badge(cell.supporterCount, language)) \(cell.state.meaning, language)
            \(.matrixYears(found.matrix.years), language)</p>
            <h2>\(.matrixPriorities, language) (\(cell.priorities, language))</h2>
            \(words.costs.isEmpty ? nil : "<ul>\(words.costs.html { "<li>\($0)</li>" })</ul>" as HTML)
            \(priorities.isEmpty ? nothing(.matrixNoPriorities, language) : table(priorities, language))
            <h2>\(.matrixSupport, language) (\(cell.projects, language))</h2>
            \(words.figures.isEmpty ? nil : "<ul>\(words.figures.html { "<li>\($0)</li>" })</ul>" as HTML)
            \(cell.undivided > 0 ? "<p>\(.matrixUndivided(cell.undivided), language)</p>" : nil as HTML?)
            <p>\(.matrixMoneyMeans, language)</p>
            \(projects.isEmpty ? nothing(.matrixNoSupport, language) : table(projects, stated, found, visit))
            """)
        page.trail.append((address: "/\(found.dialogue.name)/matrix", name: Phrase.matrix.text(in: language)))
        return page
    }

    private static func nothing(_ phrase: Phrase, _ language: Language) -> HTML {
        "<p class=\"empty\">\(phrase, language)</p>"
    }

    private static func table(_ priorities: [Priority], _ language: Language) -> HTML {
        """
        <table class="stack"><thead><tr><th scope="col">\(.matrixPriority, language)</th>
        <th scope="col">\(.matrixPlan, language)</th><th scope="col">\(.supportYear, language)</th>
        <th scope="col" class="num">\(.matrixCost, language)</th>
        <th scope="col">\(.matrixPromise, language)</th></tr></thead>
        <tbody>\(priorities.html { priority in
            """
            <tr><th scope="row">\(priority.title, language)</th>
            <td data-label="\(.matrixPlan, language)">\(priority.plan.phrase, language)</td>
            <td data-label="\(.supportYear, language)">\(language.year(priority.year))</td>
            <td class="num" data-label="\(.matrixCost, language)">\(priority.cost.map { cost in
                "\(language.number(Int(cost.hundredths / 100))) \(cost.currency)" as HTML
            })</td>
            <td data-label="\(.matrixPromise, language)">\(priority.support.phrase, language)
            \(priority.supporter)</td></tr>

            """
        })</tbody></table>
        """
    }

    private static func table(
        _ projects: [ProjectLine], _ stated: [String: StatedCell], _ found: FoundMatrix, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        return """
            <table class="stack"><thead><tr><th scope="col">\(.supportActivity, language)</th>
            <th scope="col">\(.supportReporter, language)</th>
            <th scope="col">\(.supportSource, language)</th></tr></thead>
            <tbody>\(projects.html { project in
                """
                <tr><th scope="row">\(title(project, visit))\
                \(stated[project.identifier].map { InviteeSupport.stated($0, found.names, language) })</th>
                <td data-label="\(.supportReporter, language)">\(project.reporter, language)</td>
                <td data-label="\(.supportSource, language)">\(project.source.phrase, language) ·
                \(project.file)</td></tr>

                """
            })</tbody></table>
            """
    }

    /// Who may look at the imported records gets there.
    private static func title(_ project: ProjectLine, _ visit: Visit) -> HTML {
        guard visit.may(.importSupport) else { return "\(project.title, visit.language)" }
        return "<a href=\"\(ActivityPage.address(project.identifier))\">\(project.title, visit.language)</a>"
    }
}

extension FoundMatrix {
    /// The identifiers of the projects counted in a cell.
    func projects(behind sector: Sector, _ column: AlignmentMatrix.Column) -> [String] {
        let known = Set(sources.districts.map(\.code))
        return sources.support.filter { project in
            let isHere = project.columns(among: known).contains(column)
            let isThis = project.sectors.isEmpty ? sector == .other : project.sectors[sector] != nil
            return isHere && isThis && project.runs(in: matrix.years)
        }.map(\.identifier).sorted()
    }
}

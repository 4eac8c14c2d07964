/// Which field each column of a table holds.
package struct ColumnMapping: Hashable, Sendable {
    /// The key of a field for each column; nothing for one that is left out.
    package private(set) var fields: [String?]

    package init(_ fields: [String?]) { self.fields = fields }

    /// What the headings suggest. Where two columns would hold the same, the more certain or earlier one does.
    package init(guessing headings: [String], for form: TableForm) {
        let guesses = headings.map { form.guess($0) }
        var taken: Set<String> = []
        var fields: [String?] = Array(repeating: nil, count: headings.count)
        for wantsExact in [true, false] {
            for (column, guess) in guesses.enumerated() {
                guard let guess, guess.isExact == wantsExact, taken.insert(guess.field.key).inserted else { continue }
                fields[column] = guess.field.key
            }
        }
        self.fields = fields
    }

    /// Why a mapping is not used.
    package enum Refusal: Error, Hashable, Sendable {
        /// No column holds these, and no row can do without them.
        case missing([TableField])
        /// Two columns would hold the same.
        case twice(TableField)
        case unknown(String)
    }

    package func check(for form: TableForm) throws(Refusal) {
        var seen: Set<String> = []
        for key in fields {
            guard let key else { continue }
            guard let field = form.field(key) else { throw .unknown(key) }
            guard seen.insert(key).inserted else { throw .twice(field) }
        }
        let missing = form.fields.filter { $0.isRequired && !seen.contains($0.key) }
        guard missing.isEmpty else { throw .missing(missing) }
    }

    /// The same with some columns told otherwise: by their number from 0.
    package func setting(_ field: String?, in column: Int) -> ColumnMapping {
        guard fields.indices.contains(column) else { return self }
        var changed = self
        changed.fields[column] = field
        return changed
    }

    /// The same with what was answered about headings that stand twice: the column that is meant takes the place of
    /// the other.
    package func settling(_ answers: TableAnswers, _ head: TableHead) -> ColumnMapping {
        var settled = self
        // Rows that are only counted are not told apart by their count.
        for (column, field) in fields.enumerated() where ["number", "reference"].contains(field) {
            if HeadingBook.isRunningNumber(head.headings.cell(column)) { settled = settled.setting(nil, in: column) }
        }
        let headings = head.headings.map { FoldedHeading($0) }
        for (key, answer) in answers.words {
            guard key.hasPrefix("\(TableQuestion.Subject.twice.rawValue) "), let column = Int(answer).map({ $0 - 1 }),
                headings.indices.contains(column), fields.indices.contains(column), fields[column] == nil,
                let other = headings.indices.first(where: {
                    $0 != column && headings[$0] == headings[column] && $0 < fields.count && fields[$0] != nil
                })
            else { continue }
            settled = settled.setting(fields[other], in: column).setting(nil, in: other)
        }
        return settled
    }

    /// The columns that nothing is read from, by their headings.
    package func leftOut(_ head: TableHead) -> [String] {
        head.headings.indices.filter { !fields.indices.contains($0) || fields[$0] == nil }.map { head.headings[$0] }
            .filter { !$0.isEmpty }
    }

    /// The same with one more column behind, which is left out.
    package var withOneMore: ColumnMapping { ColumnMapping(text: text + "\n") }

    /// As it is kept: a line for each column.
    package var text: String { fields.map { $0 ?? "" }.joined(separator: "\n") }

    package init(text: String) {
        fields = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? nil : String($0) }
    }

    /// The column of each field.
    package var columns: [String: Int] {
        var columns: [String: Int] = [:]
        for (column, field) in fields.enumerated() { if let field { columns[field] = column } }
        return columns
    }
}

/// Where the headings of a table stand, and what they say.
package struct TableHead: Hashable, Sendable {
    /// The row of the headings; title lines stand above it.
    package let row: Int
    package let headings: [String]
    /// How many of them are recognised.
    package let recognised: Int

    /// Title lines are never many.
    private static let deepest = 30

    /// The row among the first ones in which most fields of the form are recognised; nothing where that is not even
    /// two, or the only field that is required.
    package init?(in rows: some Sequence<(number: Int, cells: [String])>, for form: TableForm) {
        var best: (row: Int, headings: [String], count: Int)?
        var above: (row: Int, cells: [String], count: Int)?
        for row in rows.prefix(Self.deepest) {
            let count = Self.count(row.cells, form)
            if count > best?.count ?? 0 { best = (row.number, row.cells, count) }
            if let above, above.row == row.number - 1, above.count >= 2,
                let joined = Self.joined(above.cells, row.cells, form)
            {
                let both = Self.count(joined, form)
                // Where both rows are headings, the lower says more exactly what the upper stands over.
                let areHeadings = count >= above.count && both == count && both == best?.count
                if (both > max(above.count, count) && both > best?.count ?? 0) || areHeadings {
                    best = (row.number, joined, both)
                }
            }
            above = (row.number, row.cells, count)
        }
        guard let best, best.count >= min(2, form.fields.count) else { return nil }
        row = best.row
        recognised = best.count
        headings = best.headings.map(\.trimmingBlanks)
    }

    private static func count(_ cells: [String], _ form: TableForm) -> Int {
        ColumnMapping(guessing: cells, for: form).fields.count { $0 != nil }
    }

    /// Two rows of headings as one: what stands over several columns is said with each of them. Nothing where the lower
    /// row holds values.
    private static func joined(_ upper: [String], _ lower: [String], _ form: TableForm) -> [String]? {
        let isValue = lower.contains { cell in
            let text = cell.trimmingBlanks
            let number = Int(text.withLatinDigits)
            return text.unicodeScalars.count > 60 || (number.map { !(1900...2700).contains($0) } ?? false)
        }
        guard !isValue, lower.contains(where: { !$0.trimmingBlanks.isEmpty }) else { return nil }
        var over = ""
        return (0..<max(upper.count, lower.count)).map { column in
            let (high, low) = (upper.cell(column), lower.cell(column))
            if !high.isEmpty { over = high }
            // A heading of its own ends what stood over the columns before it.
            let said = high.isEmpty ? over : high
            if low.isEmpty || low == high { return high }
            let both = "\(said) \(low)".trimmingBlanks
            return form.guess(both) == nil && form.guess(low) != nil ? low : both
        }
    }

    package init(row: Int, headings: [String]) {
        self.row = row
        self.headings = headings
        recognised = 0
    }

    /// What a remembered mapping is found by: the same headings in the same order.
    package var print: String {
        headings.map { heading in
            let folded = FoldedHeading(heading)
            return folded.words.joined(separator: " ") + "/" + folded.khmer
        }.joined(separator: "|")
    }

    /// The column that says what is wrong, in a file of rows handed back to be mended.
    package static let remark = Bilingual("អ្វីដែលត្រូវកែ", "What is wrong")

    /// The same headings without that column, where it is there: a mended file is the file it came from.
    package var withoutRemark: TableHead? {
        guard let last = headings.last, [Self.remark.khmer, Self.remark.english].contains(last) else { return nil }
        return TableHead(row: row, headings: Array(headings.dropLast()))
    }
}

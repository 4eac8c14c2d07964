/// What a row below the headings is, when it is no record.
package enum RowKind: Hashable, Sendable {
    /// A sum of rows above or below it.
    case total
    /// The headings once more, as on a new page.
    case heading
    /// A line of text: the name of a part of the table, a source, a remark.
    case note

    var words: (khmer: String, english: String) {
        switch self {
        case .total: ("កំណត់ត្រា មិនមែនជួរសរុប", "a record; this is a total")
        case .heading: ("កំណត់ត្រា មិនមែនក្បាលតារាង", "a record; these are the headings again")
        case .note: ("កំណត់ត្រា មិនមែនចំណងជើង ឬកំណត់សម្គាល់", "a record; this is a note or the name of a part")
        }
    }
}

/// Tells what is no record from what is one.
package struct RowSorting: Sendable {
    private let columns: [(column: Int, heading: FoldedHeading)]
    /// Columns in which a record may have its name and nothing else.
    private let names: Set<Int>

    package init(_ mapping: ColumnMapping, _ head: TableHead) {
        columns = mapping.fields.indices.compactMap { column in
            guard mapping.fields[column] != nil, column < head.headings.count else { return nil }
            return (column, FoldedHeading(head.headings[column]))
        }
        names = Set(
            mapping.fields.indices.filter { column in
                mapping.fields[column].map { $0.hasPrefix("title_") || $0.hasPrefix("name_") } ?? false
            })
    }

    /// Nothing for what may be a record.
    package func kind(of cells: [String]) -> RowKind? {
        let filled = cells.indices.filter { !cells[$0].isEmpty && !cells[$0].trimmingBlanks.isEmpty }
        guard let first = filled.first else { return nil }
        if isTotal(cells, filled) { return .total }
        if repeatsHeadings(cells) { return .heading }
        guard filled.count == 1, columns.count >= 3 else { return nil }
        let text = cells[first].trimmingBlanks
        guard names.contains(first) else { return SumWords.hasLetters(text) ? .note : nil }
        return SumWords.beginsNote(text) || SumWords.isNumbered(text) ? .note : nil
    }

    /// The word for a sum begins the first text of the row, and stands alone or beside nothing but numbers. «Total
    /// sanitation», a project, has other words beside it.
    private func isTotal(_ cells: [String], _ filled: [Int]) -> Bool {
        let texts = filled.filter { SumWords.hasLetters(cells[$0]) }
        guard let first = texts.first else { return false }
        let text = cells[first].trimmingBlanks
        if SumWords.isSum(text) { return true }
        // A value merged over the row repeats.
        return SumWords.beginsSum(text) && texts.allSatisfy { cells[$0].trimmingBlanks == text } && filled.count > 1
    }

    /// Headings are short, and no numbers.
    private static func mayBeHeading(_ cell: String) -> Bool {
        cell.utf8.count <= 200 && !cell.utf8.allSatisfy { $0 < 0x41 }
    }

    private func repeatsHeadings(_ cells: [String]) -> Bool {
        guard columns.count >= 2 else { return false }
        var (same, other) = (0, 0)
        for (column, heading) in columns {
            if column < cells.count, !heading.isEmpty, Self.mayBeHeading(cells[column]),
                FoldedHeading(cells[column]) == heading
            {
                same += 1
            } else {
                other += 1
                // Told early: nearly every row is no heading, and folding is dear.
                if other > max(1, columns.count / 2) { return false }
            }
        }
        return same >= 2 && same * 2 >= columns.count
    }
}

/// The words by which sums, notes and parts of a table begin.
enum SumWords {
    private static let latin: Set = [
        "total", "totals", "subtotal", "subtotals", "grandtotal", "sum", "totaux", "totale", "overall",
    ]
    private static let beside: Set = [
        "sub", "grand", "total", "of", "all", "the", "page", "projects", "project", "usd", "khr", "riel", "riels", "us",
        "eur", "dollars", "persons", "people", "organisations", "organizations", "general", "overall", "amount",
    ]
    private static let khmer = ["សរុប", "បូកសរុប", "ផលបូក", "សរុបរួម", "សរុបទាំងអស់", "បូករួម"].map { KhmerPlaceName($0).plain }
    private static let khmerBeside = [
        "រួម", "ទាំងអស់", "គម្រោង", "នាក់", "ស្រី", "ប្រុស", "រៀល", "ដុល្លារ", "ចំនួន", "ថវិកា", "អង្គការ", "ជួរ", "រង", "បូក", "សរុប",
        "ទឹកប្រាក់", "លាន", "និង",
    ].sorted { $0.utf8.count > $1.utf8.count }.map { KhmerPlaceName($0).plain }
    private static let khmerNotes = ["សម្គាល់", "កំណត់សម្គាល់", "ប្រភព", "ចំណាំ", "បោះពុម្ព", "ទំព័រ"].map { KhmerPlaceName($0).plain }

    static func hasLetters(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isAlphabetic && !(0x17E0...0x17E9).contains($0.value) }
    }

    /// Nothing but a sum: «សរុបរួម», "Sub-total:", "Total (3 projects)", «សរុប ២ នាក់», «២ នាក់».
    static func isSum(_ text: String) -> Bool {
        let heading = FoldedHeading(text)
        if !heading.words.isEmpty {
            let words = heading.words.filter { Int($0) == nil }
            return words.contains(where: latin.contains)
                && words.allSatisfy { latin.contains($0) || beside.contains($0) }
        }
        let letters = withoutDigits(heading.khmer)
        if letters == "នាក់", heading.khmer != letters { return true }
        guard khmer.contains(where: letters.hasPrefix) else { return false }
        var rest = letters
        for word in khmerBeside { rest = rest.split(separator: word).joined() }
        return rest.isEmpty
    }

    static func beginsSum(_ text: String) -> Bool {
        let heading = FoldedHeading(text)
        if let first = heading.words.first {
            return latin.contains(first)
                || (["sub", "grand"].contains(first) && heading.words.dropFirst().first == "total")
        }
        return khmer.contains { heading.khmer.hasPrefix($0) }
    }

    static func beginsNote(_ text: String) -> Bool {
        if text.hasPrefix("*") || text.unicodeScalars.count > 160 { return true }
        let heading = FoldedHeading(text)
        if let first = heading.words.first {
            return ["note", "notes", "source", "sources", "remark", "remarks", "nb", "printed", "page"].contains(first)
        }
        return khmerNotes.contains { heading.khmer.hasPrefix($0) }
    }

    /// «១. វិស័យសេដ្ឋកិច្ច», "II. Health", "A) Local NGOs".
    static func isNumbered(_ text: String) -> Bool {
        let plain = text.withLatinDigits
        let mark = plain.prefix { $0 != "." && $0 != ")" && $0 != "-" && $0 != "–" && !$0.isWhitespace }
        guard !mark.isEmpty, mark.count <= 4, mark.count < plain.count,
            plain.dropFirst(mark.count).first.map({ ".)-–".contains($0) }) == true
        else { return false }
        return mark.allSatisfy { ("0"..."9").contains($0) } || mark.allSatisfy { "IVX".contains($0) }
            || (mark.count == 1 && mark.allSatisfy { ("A"..."Z").contains($0) })
            || (mark.unicodeScalars.count == 1
                && mark.unicodeScalars.allSatisfy { (0x1780...0x17A2).contains($0.value) })
    }

    private static func withoutDigits(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0x17E0...0x17E9).contains($0.value) }))
    }
}

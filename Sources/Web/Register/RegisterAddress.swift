import Dialogue

/// A question of the register as it stands in an address, and back.
extension RegisterQuestion {
    /// Reads a query; what it does not understand counts as not asked.
    init(_ query: Form, at stage: Stage) {
        let sort = query["sort"]
        let words = query["q"]
        self.init(
            kind: query.word("kind") ?? (stage.showsReport ? .action : .input), state: State(query["state"]),
            ending: Ending(query["disposition"]), sector: query.word("sector"), area: AreaCode(query["district"]),
            body: query.id("body"),
            words: words.isEmpty
                ? nil : String(String.UnicodeScalarView(words.unicodeScalars.prefix(Self.longestWords))),
            sort: Sort(rawValue: sort.hasPrefix("-") ? String(sort.dropFirst()) : sort) ?? .number,
            descending: sort.hasPrefix("-"), page: min(max(1, query.number("page") ?? 1), 10_000))
    }

    /// The query that asks this, without what is the default anyway.
    var query: String {
        var parts = ["kind=\(kind.rawValue)"]
        if let state { parts.append("state=\(state.word)") }
        if let ending { parts.append("disposition=\(ending.word)") }
        if let sector { parts.append("sector=\(sector.rawValue)") }
        if let area { parts.append("district=\(area)") }
        if let body { parts.append("body=\(body)") }
        if let words { parts.append("q=\(Self.encoded(words))") }
        if sort != .number || descending { parts.append("sort=\(descending ? "-" : "")\(sort.rawValue)") }
        if page > 1 { parts.append("page=\(page)") }
        return "?" + parts.joined(separator: "&")
    }

    func on(page: Int) -> RegisterQuestion {
        var other = self
        other.page = page
        return other
    }

    /// The same, sorted by `column`; asked again, the other way round.
    func sorted(by column: Sort) -> RegisterQuestion {
        var other = on(page: 1)
        other.descending = sort == column && !descending
        other.sort = column
        return other
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}

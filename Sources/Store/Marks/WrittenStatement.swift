import Dialogue

/// A statement that changes rows of a marked table, made so that it tells what it wrote; and, where it changes what
/// stands, another that tells before what that is.
struct WrittenStatement: Sendable {
    enum Verb: Sendable {
        case insert, update, delete
    }

    let verb: Verb
    let table: TableLayout
    /// Ends in `RETURNING` with all columns of the table.
    let text: String
    /// The column whose value the statement itself returns.
    let answer: Int?
    let before: Before?
    /// Which bound value is that of the column that is not read back.
    let given: Int?

    /// Finds what a statement is going to change.
    enum Before: Sendable {
        /// With the last so many of the statement's values.
        case look(String, values: Int)
        /// The one row that is inserted or changed: the statement's values at these places are its primary key.
        case one(String, values: [Int])
    }
}

/// What a writer's statement is.
enum StatementKind: Sendable {
    case written(WrittenStatement)
    /// Changes nothing that is marked.
    case unmarked
    /// Only looks.
    case look(atJournal: Bool)
}

/// Why a statement cannot be written: a mistake of ours, which tests find.
enum StatementFault: Error, Hashable {
    case unknownForm(String)
    case unknownTable(String)
    /// Rows of a table whose large column is never read back are not changed.
    case changesGiven(String)
    /// A row has another key than before.
    case movesKey(String)
}

extension StatementKind {
    init(_ text: String, _ tables: [String: TableLayout], _ engine: Engine) throws {
        let words = text.prefix(80).split(maxSplits: 3, whereSeparator: { " \n(".contains($0) }).map(String.init)
        let (verb, name): (WrittenStatement.Verb, String?)
        switch words.first {
        case "SELECT", "WITH":
            self = .look(atJournal: text.contains("journal") || text.contains("chain"))
            return
        case "ANALYZE":
            self = .unmarked
            return
        case "INSERT": (verb, name) = (.insert, words.dropFirst(2).first)
        case "UPDATE": (verb, name) = (.update, words.dropFirst().first)
        case "DELETE": (verb, name) = (.delete, words.dropFirst(2).first)
        default: throw StatementFault.unknownForm(text)
        }
        guard let name, let table = tables[name] else { throw StatementFault.unknownTable(text) }
        guard table.isMarked else {
            self = .unmarked
            return
        }
        self = .written(try WrittenStatement(verb, table, StatementParts(text), engine))
    }
}

extension WrittenStatement {
    fileprivate init(_ verb: Verb, _ table: TableLayout, _ parts: StatementParts, _ engine: Engine) throws {
        self.verb = verb
        self.table = table
        let returning = parts.clause("RETURNING")
        answer = returning.flatMap(table.column)
        guard answer != nil || returning == nil else { throw StatementFault.unknownForm(parts.text) }
        let all = table.list(engine, whole: verb != .insert)
        text = parts.before("RETURNING").trimmingBlanks + " RETURNING " + all
        given = verb == .insert ? try parts.given(table) : nil
        switch verb {
        case .delete: before = nil
        case .update:
            guard table.given == nil else { throw StatementFault.changesGiven(table.name) }
            let from = parts.clause("FROM", until: ["WHERE"]).map { ", " + $0 } ?? ""
            let condition = parts.clause("WHERE", until: ["RETURNING"])
            before = .look(
                "SELECT \(all) FROM \(table.name)\(from)" + (condition.map { " WHERE " + $0 } ?? ""),
                values: parts.values(after: "SET"))
        case .insert:
            guard parts.text.contains("DO UPDATE") else {
                before = nil
                return
            }
            let columns = parts.insertedColumns
            let places = table.key.compactMap { columns.firstIndex(of: table.columns[$0].name) }
            guard places.count == table.key.count, let values = parts.boundPlaces, !table.isCoarse else {
                throw StatementFault.unknownForm(parts.text)
            }
            let bound = places.compactMap { values[$0] }
            guard bound.count == places.count else { throw StatementFault.unknownForm(parts.text) }
            let condition = table.key.map { "\(table.columns[$0].name) = ?" }.joined(separator: " AND ")
            before = .one("SELECT \(all) FROM \(table.name) WHERE \(condition)", values: bound)
        }
    }
}

extension TableLayout {
    /// All columns in their order.
    /// - Parameter whole: with the one that is not read back, as what goes must be.
    func list(_ engine: Engine, whole: Bool) -> String {
        guard let given, !whole else { return engine == .sqlite ? "*" : "\(name).*" }
        return columns.indices.map { $0 == given ? "NULL" : columns[$0].name }.joined(separator: ", ")
    }
}

/// A statement cut at the words that stand in no parentheses and no quotation.
struct StatementParts {
    let text: String
    private var clauses: [(word: String, start: String.Index, end: String.Index)] = []
    private static let words: Set = ["SET", "FROM", "WHERE", "VALUES", "SELECT", "RETURNING", "ON", "ORDER"]

    init(_ text: String) {
        self.text = text
        var (depth, isQuoted) = (0, false)
        var start: String.Index?
        for index in text.indices {
            let sign = text[index]
            if sign == "'" { isQuoted.toggle() }
            if isQuoted { continue }
            if sign == "(" { depth += 1 }
            if sign == ")" { depth -= 1 }
            if sign.isLetter {
                start = start ?? index
            } else if let first = start {
                take(first, index, depth)
                start = nil
            }
        }
    }

    private mutating func take(_ start: String.Index, _ end: String.Index, _ depth: Int) {
        let word = String(text[start..<end])
        guard depth == 0, Self.words.contains(word), !clauses.contains(where: { $0.word == word }) else { return }
        clauses.append((word, start, end))
    }

    /// What follows a word, until one of the others.
    func clause(_ word: String, until ends: Set<String> = ["WHERE", "ON", "RETURNING"]) -> String? {
        guard let place = clauses.firstIndex(where: { $0.word == word }) else { return nil }
        let next = clauses[(place + 1)...].first { ends.contains($0.word) }
        return String(text[clauses[place].end..<(next?.start ?? text.endIndex)]).trimmingBlanks
    }

    func before(_ word: String) -> String {
        String(text[..<(clauses.first { $0.word == word }?.start ?? text.endIndex)])
    }

    /// How many values are bound after a clause.
    func values(after word: String) -> Int {
        guard let place = clauses.firstIndex(where: { $0.word == word }), place + 1 < clauses.count else { return 0 }
        return text[clauses[place + 1].start...].count { $0 == "?" }
    }

    /// `(a, b)` of `INSERT INTO t (a, b)`.
    var insertedColumns: [String] {
        guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return [] }
        return text[text.index(after: open)..<close].split(whereSeparator: { ", \n".contains($0) }).map(String.init)
    }

    /// For each of the values of a single row: which of the bound values it is; nothing for one that is more than a
    /// bound value. Nothing at all for rows that are selected, or of which there are more.
    var boundPlaces: [Int?]? {
        guard let values = clause("VALUES"), values.hasPrefix("("), values.hasSuffix(")") else { return nil }
        var (depth, entries) = (0, [""])
        for sign in values.dropFirst().dropLast() {
            if sign == "(" { depth += 1 }
            if sign == ")" { depth -= 1 }
            if depth < 0 { return nil }
            if sign == ",", depth == 0 { entries.append("") } else { entries[entries.count - 1].append(sign) }
        }
        var next = 0
        return entries.map { entry in
            defer { next += entry.count { $0 == "?" } }
            return entry.trimmingBlanks == "?" ? next : nil
        }
    }

    func given(_ table: TableLayout) throws -> Int? {
        guard let given = table.given else { return nil }
        guard let column = insertedColumns.firstIndex(of: table.columns[given].name), let places = boundPlaces,
            places.indices.contains(column), let place = places[column]
        else { throw StatementFault.unknownForm(text) }
        return place
    }
}

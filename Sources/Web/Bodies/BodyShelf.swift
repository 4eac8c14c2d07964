import Dialogue
import Khmer
import Store
import Synchronization

/// All bodies as the list of them is searched and ordered: folding and spelling out a hundred thousand names takes
/// seconds, looking through what was folded takes milliseconds. Whatever changes a body leaves a line in the journal of
/// the country, or is a new body; then only those that changed are folded again.
final class BodyShelf: Sendable {
    /// A body as it is looked for.
    struct Known: Sendable {
        let id: ID<Body>
        let province: Province?
        let kind: Body.Kind
        let isThere: Bool
        /// Its names and its number, as a reader takes them for the same.
        fileprivate let folded: [UInt8]
        /// As they sound.
        fileprivate let sounds: [UInt8]
        fileprivate let print: Int
        private let khmer: ProtocolPlace
        private let english: ProtocolPlace

        fileprivate func place(_ language: Language) -> ProtocolPlace { language == .khmer ? khmer : english }

        fileprivate init(_ row: BodyRow, _ print: Int) {
            let names = row.allNames + [row.details.reference].compactMap(\.self)
            (id, province, kind) = (row.id, row.body.province, row.body.kind)
            isThere = row.details.state.isThere
            folded = Array(names.map(KhmerText.fold).joined(separator: "\n").utf8)
            sounds = Array(names.map(KhmerText.romanKey).joined(separator: "\n").utf8)
            self.print = print
            (khmer, english) = (Self.place(row, .khmer), Self.place(row, .english))
        }

        private static func place(_ row: BodyRow, _ language: Language) -> ProtocolPlace {
            ProtocolPlace(
                rank: nil, body: row.body.kind, subkind: row.details.subkind, office: nil,
                name: KhmerCollation.sortKey(row.body.name.text(in: language)))
        }
    }

    private struct Shelved: Sendable {
        let mark: BodyMark
        let known: [Known]
        /// In the order of protocol, for each language.
        let orders: [Language: [Int]]
    }

    private let shelved = Mutex<Shelved?>(nil)

    /// What is looked for in the list.
    struct Question: Sendable {
        let scope: Scope
        let words: String
        var kind: Body.Kind?
        /// Nothing for all.
        var isThere: Bool?
    }

    /// Those that are looked for, in the order of protocol.
    func find(_ question: Question, in language: Language, _ reader: Reader) throws -> [ID<Body>] {
        let shelf = try shelf(reader)
        let search = NameSearch(question.words)
        var found: [ID<Body>] = []
        for place in shelf.orders[language] ?? [] {
            let body = shelf.known[place]
            guard question.kind == nil || body.kind == question.kind,
                question.isThere == nil || body.isThere == question.isThere,
                body.province.map(question.scope.covers) ?? (question.scope != .everybody),
                search?.finds(folded: body.folded, sounds: body.sounds) ?? true
            else { continue }
            found.append(body.id)
        }
        return found
    }

    private func shelf(_ reader: Reader) throws -> Shelved {
        let mark = try reader.bodyMark()
        let before = shelved.withLock { $0 }
        if let before, before.mark == mark { return before }
        let earlier = Dictionary(before?.known.map { ($0.id, $0) } ?? []) { first, _ in first }
        let known = try reader.bodyRows(for: .country).map { row in
            let print = row.hashValue
            return earlier[row.id].flatMap { $0.print == print ? $0 : nil } ?? Known(row, print)
        }
        var orders: [Language: [Int]] = [:]
        for language in Language.allCases {
            orders[language] = known.indices.sorted { one, other in
                let (left, right) = (known[one].place(language), known[other].place(language))
                return left == right ? one < other : left < right
            }
        }
        let shelf = Shelved(mark: mark, known: known, orders: orders)
        shelved.withLock { $0 = shelf }
        return shelf
    }
}

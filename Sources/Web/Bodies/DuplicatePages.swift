import Dialogue
import HTTPTypes
import Store

/// `/duplicates`: bodies, or persons, that may be one and the same, the likeliest first, each pair with the reason.
enum DuplicatePages {
    static let routes: [Route] = [.get("/duplicates", .keepBodies, show)]

    private static let most = 500

    /// A pair with the names a list shows.
    private struct Line: Sendable {
        let first: Labelled
        let second: Labelled
        let likeness: Likeness
    }

    struct Labelled: Sendable {
        let number: Int64
        let name: Bilingual
        /// What tells it from another of its name: acronym and province, or the offices held.
        let aside: [Bilingual]
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (scope, query) = (visit.scope, visit.query)
        let kind: Merge.Kind = query.word("kind") ?? .bodies
        let (cards, apart, merges) = try await visit.read { reader -> ([NameCard], Set<ToldApart>, [Merge]) in
            let cards = try NameKeys.cards(kind, reader, for: scope)
            return (cards, try reader.toldApart(kind), try reader.merges(kind, for: scope, most: 20))
        }
        // Comparing ten thousand takes about a second: it must not hold up those who wait for a reader.
        let pairs = try await visit.aside { NameIndex(cards).pairs(most: most) }
            .filter { !apart.contains(ToldApart($0.first, $0.likeness.other)) }
        let page = PageOfMany(query.number("page"), size: 25, of: pairs.count)
        let shown = Array(pairs.dropFirst(page.skipping).prefix(page.size))
        let numbers = Set(shown.flatMap { [$0.first, $0.likeness.other] } + merges.flatMap { [$0.kept, $0.gone] })
        let labels = try await visit.read { try DuplicatePages.labels(numbers, kind, $0) }
        let lines = shown.compactMap { pair -> Line? in
            guard let first = labels[pair.first], let second = labels[pair.likeness.other] else { return nil }
            return Line(first: first, second: second, likeness: pair.likeness)
        }
        return visit.show(self.page(visit, kind, lines, page, merges, labels))
    }

    static func labels(_ numbers: Set<Int64>, _ kind: Merge.Kind, _ reader: Reader) throws -> [Int64: Labelled] {
        switch kind {
        case .bodies:
            let found = try reader.bodyRows(numbers.map { ID($0) })
            return Dictionary(
                uniqueKeysWithValues: found.map { row in
                    let acronym = row.body.acronym.flatMap { Bilingual(khmer: nil, english: $0) }
                    let aside = [acronym, row.body.province?.fullName].compactMap(\.self)
                    return (row.id.number, Labelled(number: row.id.number, name: row.body.name, aside: aside))
                })
        case .persons:
            let found = try reader.personRows(numbers.map { ID($0) })
            return Dictionary(
                uniqueKeysWithValues: found.map { row in
                    let aside = row.posts.flatMap { [$0.title, $0.bodyName].compactMap(\.self) }
                    return (row.id.number, Labelled(number: row.id.number, name: row.person.name, aside: aside))
                })
        }
    }

    private static func page(
        _ visit: Visit, _ kind: Merge.Kind, _ lines: [Line], _ page: PageOfMany, _ merges: [Merge],
        _ labels: [Int64: Labelled]
    ) -> Page {
        let language = visit.language
        let other: Merge.Kind = kind == .bodies ? .persons : .bodies
        let table: HTML = """
            <p class="hint">\(.importShown(page), language)</p>
            <table class="stack"><thead><tr><th scope="col">\(.firstRecord, language)</th>
            <th scope="col">\(.secondRecord, language)</th><th scope="col">\(.whyAlike, language)</th>
            <th scope="col"><span class="unseen">\(.compare, language)</span></th></tr></thead>
            <tbody>\(lines.html { line($0, kind, language) })</tbody></table>
            \(ImportParts(language).pager(page, "/duplicates?kind=\(kind.rawValue)&"))
            """
        return Page(
            kind.duplicatesPhrase, in: language,
            """
            <h1>\(kind.duplicatesPhrase, language)</h1>
            <p>\(.duplicatesMean, language)</p>
            <p><a href="/duplicates?kind=\(other.rawValue)">\(other.duplicatesPhrase, language)</a></p>
            \(lines.isEmpty ? "<p class=\"empty\">\(.noDuplicates, language)</p>" : table)
            \(earlier(merges, labels, language))
            """
        ).trail((address: "/bodies", name: Phrase.bodies.text(in: language)))
    }

    private static func line(_ line: Line, _ kind: Merge.Kind, _ language: Language) -> HTML {
        let address = "/duplicates/\(kind.rawValue)/\(line.first.number)/\(line.second.number)"
        let names = "\(line.first.name.text(in: language)) – \(line.second.name.text(in: language))"
        return """
            <tr><th scope="row">\(label(line.first, language))</th>
            <td data-label="\(.secondRecord, language)">\(label(line.second, language))</td>
            <td data-label="\(.whyAlike, language)">\
            \(line.likeness.reasons.html { "<div>\($0.phrase, language)</div>" })</td>
            <td><a class="button quiet" href="\(address)" aria-label="\(.compare, language): \(names)">\
            \(.compare, language)</a></td></tr>

            """
    }

    static func label(_ one: Labelled, _ language: Language) -> HTML {
        let aside = one.aside.map { $0.text(in: language) }.joined(separator: " · ")
        return "\(one.name, language)\(aside.isEmpty ? nil : "<br><small>\(aside)</small>" as HTML)"
    }

    private static func earlier(
        _ merges: [Merge], _ labels: [Int64: Labelled], _ language: Language
    ) -> HTML? {
        guard !merges.isEmpty else { return nil }
        return """
            <h2>\(.earlierMerges, language)</h2><ul>\(merges.html { merge in
                let undone: HTML? = merge.undoneAt.map { _ in " (\(.mergeWasUndone, language))" }
                return """
                    <li><a href="/merges/\(merge.id)">\(labels[merge.gone]?.name, language) → \
                    \(labels[merge.kept]?.name, language)</a> <small>\(merge.at.day, language)\(undone)</small></li>
                    """
            })</ul>
            """
    }
}

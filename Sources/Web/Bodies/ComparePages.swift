import Dialogue
import HTTPTypes
import Store

/// `/duplicates/{kind}/{first}/{second}`: two records side by side; they become one, or are told apart.
/// `/merges/{merge}`: what a merge moved; it is undone here.
enum ComparePages {
    static let routes: [Route] = [
        .get("/duplicates/{kind}/{first}/{second}", .keepBodies) { visit in
            visit.show(page(visit, try await find(visit), nil))
        },
        .post("/duplicates/{kind}/{first}/{second}/merge", .keepBodies, merge),
        .post("/duplicates/{kind}/{first}/{second}/apart", .keepBodies, apart),
        .get("/merges/{merge}", .keepBodies) { $0.show(mergePage($0, try await findMerge($0), nil)) },
        .post("/merges/{merge}/undo", .keepBodies, undo),
    ]

    /// One of the two, in rows that can be laid beside the other's.
    struct Side: Sendable {
        let number: Int64
        let name: Bilingual
        let facts: [(name: Phrase, value: HTML)]
    }

    private struct Pair: Sendable {
        let kind: Merge.Kind
        let sides: [Side]
        let likeness: Likeness?
        var address: String { "/duplicates/\(kind.rawValue)/\(sides[0].number)/\(sides[1].number)" }
    }

    private static func numbers(_ visit: Visit) throws -> (Merge.Kind, Int64, Int64) {
        guard let kind = Merge.Kind(rawValue: visit.values["kind"] ?? "") else { throw StoreError.missing }
        let (first, second): (ID<Merge>, ID<Merge>) = (try visit.id("first"), try visit.id("second"))
        guard first != second else { throw StoreError.missing }
        return (kind, first.number, second.number)
    }

    private static func find(_ visit: Visit) async throws -> Pair {
        let (kind, first, second) = try numbers(visit)
        let (scope, role, language) = (visit.scope, visit.visitor?.role, visit.language)
        return try await visit.read { reader in
            let sides = try [first, second].map { try side($0, kind, reader, scope, role, language) }
            let cards = try NameKeys.cards(kind, reader, for: scope)
            let one = cards.first { $0.number == first }
            let other = cards.first { $0.number == second }
            let likeness = one.flatMap { one in other.flatMap { NameIndex.likeness(of: one, and: $0) } }
            return Pair(kind: kind, sides: sides, likeness: likeness)
        }
    }

    private static func side(
        _ number: Int64, _ kind: Merge.Kind, _ reader: Reader, _ scope: Scope, _ role: Role?, _ language: Language
    ) throws -> Side {
        switch kind {
        case .bodies:
            let row = try reader.bodyRow(ID(number), for: scope)
            let contacts = try reader.contactPoints(of: [.body(row.id)], for: scope, seenBy: role)
            let offices = try reader.offices(of: [row.id])
            return Side(
                number: number, name: row.body.name,
                facts: ComparedFacts(of: row, offices: offices, contacts: contacts, language).facts)
        case .persons:
            let row = try reader.person(ID(number), for: scope)
            let contacts = try reader.contactPoints(of: [.person(row.id)], for: scope, seenBy: role)
            return Side(
                number: number, name: row.person.name,
                facts: ComparedFacts(of: row, contacts: contacts, language).facts)
        }
    }

    private static func merge(_ visit: Visit) async throws -> Answer {
        let (kind, first, second) = try numbers(visit)
        let form = try await visit.form()
        let (scope, link) = (visit.scope, visit.site.links.hashes.body)
        guard let kept = Int64(form["kept"]), kept == first || kept == second else {
            return visit.show(page(visit, try await find(visit), .chooseKept), status: .unprocessableContent)
        }
        do {
            return try await visit.act(form) { writer in
                let id = try writer.merge(kind, kept == first ? second : first, into: kept, for: scope, link: link)
                return "/merges/\(id)"
            }
        } catch let refusal as Merge.Refusal {
            return visit.show(page(visit, try await find(visit), refusal.phrase), status: .unprocessableContent)
        }
    }

    private static func apart(_ visit: Visit) async throws -> Answer {
        let (kind, first, second) = try numbers(visit)
        let form = try await visit.form()
        let scope = visit.scope
        return try await visit.act(form) { writer in
            try writer.tellApart(kind, first, second, for: scope)
            return "/duplicates?kind=\(kind.rawValue)"
        }
    }

    private static func page(_ visit: Visit, _ pair: Pair, _ fault: Phrase?) -> Page {
        let language = visit.language
        let entered = Entered(Form(), faults: fault.map { [("kept", $0)] } ?? [])
        let fields = Fields(entered, in: language)
        let choices = pair.sides.map { side in
            (value: String(side.number), label: "\(side.name, language) <small>\(String(side.number))</small>" as HTML)
        }
        let reasons: HTML? = pair.likeness.map { likeness in
            """
            <p>\(.whyAlike, language): \
            \(likeness.reasons.map { $0.phrase.text(in: language) }.joined(separator: " · "))</p>
            """
        }
        return Page(
            .compare, in: language,
            """
            \(fields.summary)
            <h1>\(.areTheyOne, language)</h1>
            \(reasons)
            \(table(pair.sides, language))
            <form class="card" method="post" action="\(pair.address)/merge" novalidate>\(visit.keyField)
            <h2>\(.makeOne, language)</h2><p class="hint">\(.makeOneMeans, language)</p>
            \(fields.chips("kept", .whichIsKept, choices, required: true, long: true))
            <div class="actions"><button>\(.makeOne, language)</button></div></form>
            <form method="post" action="\(pair.address)/apart">\(visit.keyField)
            <div class="actions"><button class="quiet">\(.theyAreTwo, language)</button>
            <a class="button quiet" href="/duplicates?kind=\(pair.kind.rawValue)">\(.goBack, language)</a></div></form>
            """
        ).trail(
            (address: "/bodies", name: Phrase.bodies.text(in: language)),
            (address: "/duplicates?kind=\(pair.kind.rawValue)", name: pair.kind.duplicatesPhrase.text(in: language)))
    }

    /// Row by row beside each other; on a phone one below the other.
    private static func table(_ sides: [Side], _ language: Language) -> HTML {
        let names = sides.flatMap { $0.facts.map(\.name) }.reduce(into: [Phrase]()) { list, name in
            if !list.contains(name) { list.append(name) }
        }
        let (first, second) = (sides[0].name.text(in: language), sides[1].name.text(in: language))
        return """
            <table class="stack"><thead><tr><th scope="col"><span class="unseen">\(.kindOfBody, language)</span></th>
            <th scope="col">\(sides[0].name, language)</th><th scope="col">\(sides[1].name, language)</th></tr></thead>
            <tbody>\(names.html { name in
                """
                <tr><th scope="row">\(name, language)</th>
                <td data-label="\(first)">\(value(name, of: sides[0]))</td>
                <td data-label="\(second)">\(value(name, of: sides[1]))</td></tr>

                """
            })</tbody></table>
            """
    }

    private static func value(_ name: Phrase, of side: Side) -> HTML {
        side.facts.first { $0.name == name }?.value ?? "–"
    }

    /// A merge with its two sides as they stand, and how much it moved.
    private struct Merged: Sendable {
        let merge: Merge
        let kept: Side
        let gone: Side
        let moved: [(place: String, rows: Int)]
    }

    private static func findMerge(_ visit: Visit) async throws -> Merged {
        let id: ID<Merge> = try visit.id("merge")
        let (scope, role, language) = (visit.scope, visit.visitor?.role, visit.language)
        return try await visit.read { reader in
            let merge = try reader.merge(id, for: scope)
            return Merged(
                merge: merge, kept: try side(merge.kept, merge.kind, reader, scope, role, language),
                gone: try side(merge.gone, merge.kind, reader, scope, role, language),
                moved: try reader.moved(by: merge))
        }
    }

    private static func undo(_ visit: Visit) async throws -> Answer {
        let id: ID<Merge> = try visit.id("merge")
        let form = try await visit.form()
        let (scope, links) = (visit.scope, visit.site.links.hashes)
        do {
            return try await visit.act(form) { writer in
                let merge = try writer.undo(merge: id, for: scope, links: links)
                return "/merges/\(merge.id)"
            }
        } catch let refusal as Merge.Refusal {
            let found = try await findMerge(visit)
            return visit.show(mergePage(visit, found, refusal.phrase), status: .unprocessableContent)
        }
    }

    private static func mergePage(_ visit: Visit, _ found: Merged, _ fault: Phrase?) -> Page {
        let language = visit.language
        let merge = found.merge
        let kept = "/\(merge.kind.rawValue)/\(merge.kept)"
        let fields = Fields(Entered(Form(), faults: fault.map { [("", $0)] } ?? []), in: language)
        let undone: HTML? = merge.undoneAt.map { at in
            "<div class=\"notice\"><p>\(.mergeUndoneOn(at.day), language)</p></div>"
        }
        let undo: HTML = """
            <form class="card" method="post" action="/merges/\(merge.id)/undo">\(visit.keyField)
            <p>\(.undoMergeMeans, language)</p>
            <div class="actions"><button class="quiet">\(.undoMerge, language)</button></div></form>
            """
        return Page(
            .mergeOfRecords, in: language,
            """
            \(fields.summary)
            <h1>\(found.gone.name, language) → \(found.kept.name, language)</h1>
            <p>\(merge.at.day, language). <a href="\(kept)">\(.toKeptRecord, language)</a></p>
            \(undone)
            <h2>\(.whatMoved, language)</h2>
            \(found.moved.isEmpty ? "<p class=\"empty\">\(.nothingMoved, language)</p>" : moved(found.moved, language))
            <h2>\(.bothRecords, language)</h2>
            \(table([found.kept, found.gone], language))
            \(merge.undoneAt == nil ? undo : nil)
            """
        ).trail(
            (address: "/bodies", name: Phrase.bodies.text(in: language)),
            (address: "/duplicates?kind=\(merge.kind.rawValue)", name: merge.kind.duplicatesPhrase.text(in: language)))
    }

    private static func moved(_ places: [(place: String, rows: Int)], _ language: Language) -> HTML {
        let counts = Dictionary(places.map { (Phrase.moved(place: $0.place), $0.rows) }, uniquingKeysWith: +)
        let ordered = places.map { Phrase.moved(place: $0.place) }.reduce(into: [Phrase]()) { list, name in
            if !list.contains(name) { list.append(name) }
        }
        return ImportParts(language).numbers(ordered.map { (name: $0, count: counts[$0] ?? 0) })
    }
}

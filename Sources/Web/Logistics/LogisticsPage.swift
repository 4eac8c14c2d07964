import Dialogue
import Store

/// The page of what a sitting needs.
struct LogisticsPage: Sendable {
    let found: LogisticsPages.Found
    let visit: Visit
    let entered: Entered

    private var language: Language { visit.language }
    private var base: String { "/\(found.dialogue.name)/logistics" }

    var page: Page {
        visit.page(
            of: found.dialogue, .overview, .logistics,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.logistics, language)</h1>
            \(numbers)
            \(rooms)
            \(found.arrangements.isEmpty ? "<p class=\"empty\">\(.nothingArranged, language)</p>" : table)
            \(found.arrangements.isEmpty ? nil : costs)
            \(found.dialogue.stage == .closed ? nil : adding)
            """)
    }

    /// Counts from the answers, and portions from the breaks of the agenda.
    private var numbers: HTML {
        let coming = found.coming.values.reduce(0, +)
        let coffees = found.agenda.items.filter { $0.theme == .coffee }.count
        let lunches = found.agenda.items.filter { $0.theme == .lunch }.count
        return """
            <dl class="numbers"><div><dt>\(.invitedPeople, language)</dt>\
            <dd>\(found.invited.invited.total, language)</dd></div>
            <div><dt>\(.comingPeople, language)</dt><dd>\(coming, language)</dd></div>
            <div><dt>\(.coffeePortions, language)</dt><dd>\(coming * coffees, language)</dd></div>
            <div><dt>\(.lunchPortions, language)</dt><dd>\(coming * lunches, language)</dd></div></dl>
            """
    }

    private var rooms: HTML {
        let coming = found.coming.values.reduce(0, +)
        let lines = found.rooms.html { room in
            let few: HTML? =
                room.seats < coming ? " <span class=\"state late\">\(.fewerThanComing, language)</span>" : nil
            return "<li>\(room.name, language): \(.seatsFor(room.seats, coming), language)\(few)</li>"
        }
        return """
            <h2>\(.rooms, language)</h2>
            \(found.rooms.isEmpty ? "<p class=\"empty\">\(.noRooms, language)</p>" : "<ul>\(lines)</ul>")
            <p><a href="/\(found.dialogue.name)/rooms">\(.addRoom, language)</a></p>
            """
    }

    private var table: HTML {
        """
        <h2>\(.arrangements, language)</h2>
        <table class="stack"><thead><tr><th scope="col">\(.whatIsNeeded, language)</th>
        <th scope="col">\(.forWhom, language)</th><th scope="col" class="num">\(.howMany, language)</th>
        <th scope="col" class="num">\(.priceOfOne, language)</th>
        <th scope="col" class="num">\(.costTogether, language)</th>
        <th scope="col">\(.whoPays, language)</th><th scope="col">\(.change, language)</th></tr></thead>
        <tbody>\(found.arrangements.html { row($0) })</tbody></table>
        """
    }

    private func row(_ one: Arrangement) -> HTML {
        let party: HTML =
            one.party.map { "(\($0.letter)) \($0.phrase, language)" } ?? "\(.everybodyComing, language)"
        let currency = one.price.currency
        return """
            <tr><th scope="row">\(one.words, language) <small>\(one.kind.phrase, language)</small></th>
            <td data-label="\(.forWhom, language)"><span>\(party)</span></td>
            <td class="num" data-label="\(.howMany, language)">\(one.count(coming: found.coming), language)</td>
            <td class="num" data-label="\(.priceOfOne, language)">\(currency.words(one.price.amount, language))</td>
            <td class="num" data-label="\(.costTogether, language)">\
            \(currency.words(one.cost(coming: found.coming), language))</td>
            <td data-label="\(.whoPays, language)">\(one.payer)</td>
            <td><form method="post" action="\(base)/\(one.id)/remove">\(visit.keyField)
            <button class="quiet" aria-label="\(.remove, language): \(one.words.text(in: language))">\
            \(.remove, language)</button></form></td></tr>
            """
    }

    private var costs: HTML {
        """
        <h2>\(.costByPayer, language)</h2>
        <table class="stack"><thead><tr><th scope="col">\(.whoPays, language)</th>
        <th scope="col" class="num">\(.costTogether, language)</th></tr></thead>
        <tbody>\(CostTable(found.arrangements, coming: found.coming).lines.html { line in
            """
            <tr><th scope="row">\(line.payer)</th><td class="num" data-label="\(.costTogether, language)">\
            \(line.currency.words(line.amount, language))</td></tr>
            """
        })</tbody></table>
        <p class="hint">\(.currenciesApart, language)</p>
        """
    }

    private var adding: HTML {
        let fields = Fields(entered, in: language)
        let kinds = Arrangement.Kind.allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        let classes = ParticipantClass.allCases.map { party in
            (value: party.letter, label: "(\(party.letter)) \(party.phrase, language)" as HTML)
        }
        let currencies = Arrangement.Currency.allCases.map { one in
            (value: one.rawValue, label: "\(one == .riel ? Phrase.riel : .dollar, language)" as HTML)
        }
        return """
            <h2>\(.addArrangement, language)</h2>
            <form method="post" action="\(base)/add" data-keep="logistics \(found.dialogue.name)" novalidate>\
            \(visit.keyField)
            \(fields.chips("kind", .kindOfArrangement, kinds, required: true))
            \(fields.bilingual("words", .whatIsNeeded, required: true))
            \(fields.choice("party", .forWhom, classes, empty: .everybodyComing))
            \(fields.line(
                "persons", .howManyPersons, kind: .number, hint: .howManyHint, range: 0...Arrangement.mostPersons))
            \(fields.line("times", .howOften, kind: .number, typed: "1", range: 1...Arrangement.mostTimes))
            \(fields.line("price", .priceOfOne, required: true))
            \(fields.chips("currency", .currency, currencies, chosen: "KHR"))
            \(fields.line("payer", .whoPays, hint: .whoPaysHint, required: true))
            \(fields.kept)
            <div class="actions"><button>\(.addArrangement, language)</button></div></form>
            """
    }
}

import Dialogue

/// How far an agenda has come, what it lacks, and what cannot be as it is written.
struct CompletenessPart: Sendable {
    let agenda: Agenda
    let clashes: [Clash]
    let language: Language

    var html: HTML {
        let state = Completeness(of: agenda, clashes: clashes.filter(\.mustBeMended).count)
        let over: HTML? =
            agenda.overrun > 0
            ? "<div class=\"notice warning\"><p>\(.agendaRunsOver(agenda), language)</p></div>" : nil
        return """
            \(over)\(ClashPart(clashes: clashes, language: language).html)
            <section class="card"><h2 id="complete">\(.completeness, language)</h2>
            <p>\(.completenessIs(state.met, of: state.checks.count), language)</p>
            <meter min="0" max="\(state.checks.count)" value="\(state.met)" aria-labelledby="complete">\
            \(state.met)</meter>
            \(gaps(state))</section>
            """
    }

    private func gaps(_ state: Completeness) -> HTML? {
        let gaps = state.gaps
        guard !gaps.isEmpty else { return nil }
        let lines: HTML = "<ul>\(gaps.html { "<li>\(words($0))</li>" })</ul>"
        return gaps.count <= 4
            ? "<p>\(.agendaStillLacks, language)</p>\(lines)"
            : "<details><summary>\(.missingThings(gaps.count), language)</summary>\(lines)</details>"
    }

    private func words(_ gap: Completeness.Gap) -> HTML {
        switch gap {
        case .theme(let theme): "\(theme.phrase, language)"
        case .presenter(let id): "\(.presenterOf, language) «\(title(id))»"
        case .sector(let id): "\(.sectorOf, language) «\(title(id))»"
        case .pause: "\(.noPause, language)"
        case .time(let overrun): "\(.overBy(overrun), language)"
        case .clash(let count): "\(.clashesLeft(count), language)"
        }
    }

    private func title(_ id: ID<AgendaItem>) -> HTML? {
        agenda.items.first { $0.id == id }.map { "\($0.title, language)" }
    }
}

/// The clashes of a sitting, each with what to do about it.
struct ClashPart: Sendable {
    let clashes: [Clash]
    let language: Language

    var html: HTML? {
        guard !clashes.isEmpty else { return nil }
        let isGrave = clashes.contains(where: \.mustBeMended)
        return """
            <div class="notice\(isGrave ? " warning" : "")"><h2>\(.clashes, language)</h2>
            <ul>\(clashes.html { "<li>\($0.phrase, language)</li>" })</ul></div>
            """
    }
}

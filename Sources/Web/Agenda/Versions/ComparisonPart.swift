import Dialogue

/// What differs between two agendas, sitting first, then item by item.
struct ComparisonPart: Sendable {
    let changes: AgendaComparison
    let from: PartnershipDialogue.Plan
    let to: PartnershipDialogue.Plan
    let language: Language

    var html: HTML {
        guard !changes.isEmpty else { return "<p class=\"empty\">\(.noDifference, language)</p>" }
        return "<ul>\(sitting)\(changes.items.html { item($0) })</ul>"
    }

    private var sitting: HTML {
        AgendaComparison.SittingChange.allCases.filter(changes.sitting.contains).html { change in
            "<li>\(line(.sittingChanged(change), old: words(change, from), new: words(change, to)))</li>"
        }
    }

    private func words(_ change: AgendaComparison.SittingChange, _ plan: PartnershipDialogue.Plan) -> HTML {
        switch change {
        case .day: plan.days > 1 ? "\(plan.opensOn, language) – \(plan.endsOn, language)" : "\(plan.opensOn, language)"
        case .hours: "\(plan.startsAt, language)–\(plan.endsAt, language)"
        case .venue: "\(plan.venue, language)"
        }
    }

    private func item(_ change: AgendaComparison.ItemChange) -> HTML {
        let kinds = AgendaComparison.Kind.allCases.filter(change.kinds.contains)
        let title: HTML? = change.item.map { "<b>\($0.title, language)</b>" }
        return """
            <li>\(title)<ul>\(kinds.html { kind in
                "<li>\(line(kind.phrase, old: words(kind, change.before), new: words(kind, change.after)))</li>"
            })</ul></li>
            """
    }

    /// «label: old → new», with what is gone struck out for the eye and read out as such.
    private func line(_ label: Phrase, old: HTML?, new: HTML?) -> HTML {
        let was: HTML? = old.map { "<del>\($0)</del>" }
        let isNow: HTML? = new.map { "<ins>\($0)</ins>" }
        let arrow: HTML? = old == nil || new == nil ? nil : " → "
        return "\(label, language)\(old == nil && new == nil ? nil : ": ")\(was)\(arrow)\(isNow)"
    }

    private func words(_ kind: AgendaComparison.Kind, _ slot: Agenda.Slot?) -> HTML? {
        guard let slot else { return nil }
        let item = slot.item
        switch kind {
        case .added, .removed, .retimed:
            let day: HTML? = from.days > 1 || to.days > 1 || from.opensOn != to.opensOn ? "\(slot.day, language) " : nil
            return "\(day)\(slot.from, language)–\(slot.to, language)"
        case .moved: return nil
        case .length: return "\(.minutes(item.minutes), language)"
        case .presenter: return item.presentedBy.map { "\($0, language)" } ?? "\(.nobody, language)"
        case .expected: return item.expected.isEmpty ? "\(.nobody, language)" : names(item.expected)
        case .room: return item.room.map { "\($0.name, language)" } ?? "\(.mainHall, language)"
        case .wording: return "\(item.title, language)"
        case .sectors: return item.sectors.map { "\($0.phrase, language)" as HTML }.joined(", ")
        case .forum: return "\(item.forum.phrase, language)"
        }
    }

    private func names(_ people: [AgendaItem.Person]) -> HTML {
        people.map { "\($0.name, language)" as HTML }.joined(", ")
    }
}

import Dialogue
import Store

/// The form of one agenda item.
struct AgendaItemForm: Sendable {
    let found: ChangeAgendaItem.Found
    let visit: Visit
    let entered: Entered

    private var language: Language { visit.language }
    private var item: AgendaItem? { found.item }
    private var fields: Fields { Fields(entered, in: language) }

    var page: Page {
        let title = item == nil ? Phrase.addItem : Phrase.changeItem
        let base = "/\(found.dialogue.name)/agenda"
        let address = item.map { "\(base)/\($0.id)" } ?? "\(base)/add"
        return visit.page(
            of: found.dialogue, .agenda, title,
            """
            \(fields.summary)
            <h1>\(title, language)</h1>
            <form method="post" action="\(address)" data-keep="agenda \(found.dialogue.name) \(item?.id ?? ID(0))" \
            novalidate>\(visit.keyField)\(item.map { fields.seen(Seen($0)) })
            \(words)\(time)\(people)\(sectors)
            \(fields.kept)
            <div class="actions"><button>\(.save, language)</button>
            <a class="button quiet" href="\(base)">\(.goBack, language)</a></div>
            </form>
            \(item.map { AgendaDocumentPages.attaching(visit, found.dialogue, $0, found.documents) })
            """)
    }

    private var words: HTML {
        let themes = Theme.allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        let chosen = item?.theme.rawValue ?? visit.query["theme"]
        return """
            \(fields.choice("theme", .theme, themes, chosen: chosen, required: true))
            \(fields.bilingual("title", .titleOfItem, typed: item?.title, hint: .titleOfPauseHint))
            \(found.dialogue.plan.hostForum.map { forum($0) })
            """
    }

    private func forum(_ host: Bilingual) -> HTML {
        let choices = Forum.allCases.map { forum in
            (
                value: forum.rawValue,
                label: forum == .host ? "\(host, language)" : "\(forum.phrase, language)" as HTML
            )
        }
        let own = item?.forum ?? AgendaWork.convener(visit)?.forum ?? .dialogue
        return fields.chips("forum", .belongsToForum, choices, chosen: own.rawValue)
    }

    private var time: HTML {
        let rooms = found.rooms.map { (value: $0.id.description, label: "\($0.name.text(in: language))" as HTML) }
        let isParallel = entered.form.has("minutes") ? entered.form["parallel"] == "yes" : item?.isParallel ?? false
        let room: HTML? =
            rooms.isEmpty
            ? nil : fields.choice("room", .room, rooms, chosen: item?.room?.id.description ?? "", empty: .mainHall)
        return """
            \(fields.line(
                "minutes", .lengthInMinutes, kind: .number, typed: String(item?.minutes ?? usual), required: true,
                range: AgendaItem.lengths))
            \(fields.line(
                "starts_at", .promisedTime, kind: .time, typed: item?.startsAt?.description ?? "",
                hint: .promisedTimeHint))
            \(room)
            <div class="field"><label class="choice"><input type="checkbox" name="parallel" value="yes"\
            \(isParallel ? " checked" : "")> <span>\(.atTheSameTimeAsBefore, language)</span></label></div>
            """
    }

    private var usual: Int { visit.query["theme"] == Theme.coffee.rawValue ? 15 : 60 }

    private var people: HTML {
        let presenters = (1...AgendaItem.mostPresenters).html { place in
            let chosen = item.flatMap { $0.presenters.dropFirst(place - 1).first }
            return fields.choice(
                "presenter_\(place)", .presenterNumber(place), groups: peopleByClass,
                chosen: chosen?.id.description ?? "",
                empty: .nobodyChosen, hint: place == 1 ? .presenterHint : nil)
        }
        return """
            \(found.people.isEmpty ? "<p class=\"hint\">\(.acceptFirst, language)</p>" : presenters)
            \(fields.bilingual("presenter", .presenterInWords, typed: item?.presenter))
            \(found.people.isEmpty ? nil : expected)
            """
    }

    /// Hundreds may be on the list: nobody finds one of them but by the class. First whoever was chosen before and is
    /// on the list no longer.
    private var peopleByClass: [(title: HTML?, choices: [(value: String, label: HTML)])] {
        ([nil] + ParticipantClass.allCases.map(Optional.some)).compactMap { party in
            let people = found.people.filter { found.classes[$0.id] == party }
            guard !people.isEmpty else { return nil }
            return (
                title: party.map { "(\($0.letter)) \($0.phrase, language)" },
                choices: people.map { (value: $0.id.description, label: "\($0.name.text(in: language))") }
            )
        }
    }

    private var expected: HTML {
        let now =
            entered.form.has("minutes")
            ? Set(entered.form.all("expected")) : Set((item?.expected ?? []).map { $0.id.description })
        let chosen = found.people.filter { now.contains($0.id.description) }
        let others = ParticipantClass.allCases.compactMap { expected(of: $0, now) }
        return """
            <details\(now.isEmpty ? "" : " open")><summary>\(.neededPeople(now.count), language)</summary>
            <fieldset class="field"><legend>\(.neededInTheRoom, language)</legend>
            <div class="choices">\(chosen.html { expected($0, true) })</div>\(others.joined("\n"))</fieldset></details>
            """
    }

    private func expected(_ person: AgendaItem.Person, _ isTicked: Bool) -> HTML {
        check("expected", person.id.description, "\(person.name, language)", isTicked)
    }

    /// Hundreds may be invited: those of a class who are not chosen yet are folded away together.
    private func expected(of party: ParticipantClass, _ now: Set<String>) -> HTML? {
        let others = found.people.filter { person in
            found.classes[person.id] == party && !now.contains(person.id.description)
        }
        guard !others.isEmpty else { return nil }
        return """
            <details><summary>(\(party.letter)) \(party.phrase, language) (\(others.count, language))</summary>
            <div class="choices">\(others.html { expected($0, false) })</div></details>

            """
    }

    private var sectors: HTML {
        let now =
            entered.form.has("minutes")
            ? Set(entered.form.all("sector")) : Set((item?.sectors ?? []).map(\.rawValue))
        return """
            <fieldset class="field"><legend>\(.sectors, language)</legend>
            <div class="choices">\(Sector.allCases.html { sector in
                check("sector", sector.rawValue, "\(sector.phrase, language)", now.contains(sector.rawValue))
            })</div></fieldset>
            """
    }

    private func check(_ name: String, _ value: String, _ label: HTML, _ isTicked: Bool) -> HTML {
        """
        <label class="choice"><input type="checkbox" name="\(name)" value="\(value)"\(isTicked ? " checked" : "")> \
        <span>\(label)</span></label>

        """
    }
}

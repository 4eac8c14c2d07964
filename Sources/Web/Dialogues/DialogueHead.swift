import Dialogue

/// What stands above every page of one dialogue: its stage, and the way to its other pages.
struct DialogueHead: Sendable {
    enum Tab: String, CaseIterable, Sendable {
        case overview = ""
        case agenda, matrix, participants, inputs, sitting, register, report, journal
    }

    let dialogue: PartnershipDialogue
    let current: Tab
    let visit: Visit

    var html: HTML {
        let language = visit.language
        return """
            \(rehearsal)<header class="dialogue">
            <ol class="stages" aria-label="\(.stages, language)">\(Stage.allCases.html { stage($0) })</ol>
            <nav class="tabs" aria-label="\(.partsOfDialogue, language)"><ul>\(tabs.html { tab($0) })</ul></nav>
            </header>
            """
    }

    /// On every page of a dialogue in rehearsal, for those who work on it.
    private var rehearsal: HTML? {
        guard dialogue.isInRehearsal, visit.worksIn(dialogue.province) else { return nil }
        let language = visit.language
        let messages: HTML? =
            visit.may(.release)
            ? " <a href=\"/\(dialogue.name)/messages?rehearsed=1\">\(.rehearsedMessages, language)</a>" : nil
        return "<p class=\"banner\" role=\"note\">\(.inRehearsal, language)\(messages)</p>\n"
    }

    private func stage(_ stage: Stage) -> HTML {
        let past: HTML = stage < dialogue.stage ? " class=\"past\"" : ""
        let now: HTML = stage == dialogue.stage ? " aria-current=\"step\"" : ""
        return "<li\(past)\(now)><span>\(stage.phrase, visit.language)</span></li>"
    }

    private func tab(_ tab: Tab) -> HTML {
        let address = tab == .overview ? "/\(dialogue.name)" : "/\(dialogue.name)/\(tab.rawValue)"
        let now: HTML = tab == current ? " aria-current=\"page\"" : ""
        return "<li><a href=\"\(address)\"\(now)>\(tab.phrase, visit.language)</a></li>"
    }

    /// Only what this visitor may open.
    private var tabs: [Tab] {
        let inside = visit.worksIn(dialogue.province)
        return Tab.allCases.filter { tab in
            switch tab {
            case .overview: true
            case .agenda: dialogue.stage.showsAgenda || inside
            case .matrix, .participants: inside && visit.may(.seeParticipants)
            case .inputs: inside && visit.may(.receive)
            case .sitting: inside && visit.may(.hold)
            case .register: dialogue.stage.showsInputs
            case .report: dialogue.stage.showsReport || (inside && visit.may(.hold))
            case .journal: visit.mayReadJournal(of: dialogue)
            }
        }
    }
}

extension Visit {
    /// A page of a dialogue, in its place.
    func page(
        of dialogue: PartnershipDialogue, _ tab: DialogueHead.Tab, _ title: Phrase, _ main: HTML
    ) -> Page {
        var page = Page(title, in: language, main)
        let province = (address: "/\(dialogue.province.short)", name: dialogue.province.name.text(in: language))
        let own = (address: "/\(dialogue.name)", name: Phrase.dialogueOf(dialogue.name).text(in: language))
        page.trail = tab == .overview ? [province] : [province, own]
        return page.under(DialogueHead(dialogue: dialogue, current: tab, visit: self).html)
    }
}

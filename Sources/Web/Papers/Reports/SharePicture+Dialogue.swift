import Dialogue
import Documents
import Store

extension SharePicture {
    /// What a messenger shows beside the link to a dialogue: what, when, where; once it has sat, what became of it.
    init(of dialogue: PartnershipDialogue, _ figures: CountryFigures, at site: String, _ language: Language) {
        let plan = dialogue.plan
        let days =
            plan.days > 1
            ? "\(language.day(plan.opensOn)) – \(language.day(plan.endsOn))" : language.day(plan.opensOn)
        var lines = [days, plan.venue.text(in: language)]
        if dialogue.stage.showsInputs { lines.append(Phrase.shareFigures(figures).text(in: language)) }
        let address = "\(site)/\(dialogue.name)"
        // Nobody reads the scheme.
        let foot = address.split(separator: "://", maxSplits: 1).last.map(String.init) ?? address
        self.init(
            eyebrow: Phrase.administrationOf(dialogue.province).text(in: language),
            title: plan.title.text(in: language), lines: lines, foot: foot, code: address, language: language.ofPaper)
    }
}

import Dialogue
import Store

/// What a letter says to one addressee, by rank: the formulas of the province, what the secretariat typed, and
/// the sentences of the program where it typed nothing.
struct LetterWording: Sendable {
    let work: Paperwork
    let addressee: ParticipantRow
    let language: Language

    private var card: Participant.Card { addressee.participant.card }
    private var isMonk: Bool { card.honorific == .venerable }

    private var courtesy: Courtesy { Courtesy(to: addressee.participant, of: addressee.rank) }
    private var formulas: PaperStyle.Formulas { courtesy == .up ? work.style.up : work.style.level }

    var opening: String {
        isMonk ? Phrase.toVenerable.text(in: language) : formulas.opening.text(in: language)
    }

    /// Honorific, name, office and body; where nobody is named, the office, or who represents the body.
    var addressed: String {
        let area = addressee.areaName?.text(in: language)
        guard let name = card.name?.text(in: language) else {
            if let office = card.office?.text(in: language) { return office }
            let body = addressee.bodyName.map { Phrase.representative(of: $0).text(in: language) }
            return [body, area].compactMap(\.self).joined(separator: " ")
        }
        let person = [card.honorific?.phrase.text(in: language), name].compactMap(\.self).joined(separator: " ")
        let place = card.office?.text(in: language) ?? addressee.bodyName?.text(in: language)
        return [person, place].compactMap(\.self).joined(separator: language == .khmer ? " " : ", ")
    }

    var subject: String {
        work.text.subject?.text(in: language) ?? Phrase.subjectOfLetter(work.dialogue.plan.title).text(in: language)
    }

    var reference: String {
        work.text.reference?.text(in: language) ?? Phrase.guidelineReference.text(in: language)
    }

    /// The body and the closing formula.
    var paragraphs: [String] {
        let typed = work.text.body?.text(in: language).split(whereSeparator: \.isNewline).map(String.init)
        return ((typed ?? ownBody) + [formulas.closing.text(in: language)]).map(addressing)
    }

    /// What the letter bears: the day that was settled, else the day on which it left, else today.
    func dated(_ today: Day) -> Day { work.text.dated ?? addressee.participant.releasedAt?.day ?? today }

    private var ownBody: [String] {
        var body = [Phrase.letterBody(work.dialogue, courtesy, at: language.spokenTime(work.dialogue.plan.startsAt))]
        if let forum = work.dialogue.plan.hostForum { body.append(.heldWith(forum)) }
        body.append(addressee.participant.isInvited ? .agendaIsAttachedAndLink : .agendaIsAttached)
        return body.map { $0.text(in: language) }
    }

    /// Puts in what the addressee is called. To a monk one speaks with the words that are his.
    private func addressing(_ text: String) -> String {
        var words = text.replacing(PaperStyle.honorificMark, with: called)
        guard isMonk, language == .khmer else { return words }
        for (common, proper) in Self.wordsForMonks {
            words = words.replacing(common, with: proper)
        }
        return words
    }

    private static let wordsForMonks = [
        ("អញ្ជើញ", "និមន្ត"), ("សូមគោរពជម្រាបជូន", "សូមប្រគេន"), ("សូមជម្រាបជូន", "សូមប្រគេន"),
        ("បានជម្រាបជូន", "បានប្រគេន"),
    ]

    private var called: String {
        switch language {
        case .khmer: card.honorific?.phrase.khmer ?? "លោក លោកស្រី"
        case .english:
            switch card.honorific {
            case .excellency, .ladyExcellency: "Excellency"
            case .mister: "Sir"
            case .missus, .miss: "Madam"
            case .venerable: "Venerable"
            case .samdech: "Samdech"
            case .oknha, .lokOknha: "Oknha"
            case .doctor: "Doctor"
            case nil: "Sir or Madam"
            }
        }
    }
}

import Dialogue
import Documents
import Khmer
import Store

/// Who took part, who receives the report, what has not been translated.
struct ReportAnnexes: Sendable {
    let record: ReportRecord
    let language: Language

    /// Offices and bodies; of local communities only how many came, and from where: they are private persons.
    var present: [Document.Block] {
        let groups = Dictionary(grouping: record.present, by: \.party)
        let unconfirmed = record.total.unconfirmed
        let apart: [Document.Block] =
            unconfirmed.total > 0 ? [.paragraph(language.text(.cameUnconfirmed(unconfirmed)))] : []
        guard !groups.isEmpty else { return [.paragraph(language.text(.nobodyCame))] + apart }
        return ParticipantClass.allCases.filter { groups[$0] != nil }.flatMap { party -> [Document.Block] in
            let people = groups[party] ?? []
            let count = Phrase.peopleCount(people.count).text(in: language)
            let heading = "\(language.letter(party)) \(party.phrase.text(in: language)) (\(count))"
            let names = named(people, of: party)
            return [.heading(Document.Text(heading), level: 3)]
                + (names.isEmpty ? [] : [.list(Document.List(.dashes, names))])
        } + apart
    }

    private func named(
        _ present: [ReportRecord.Presence], of party: ParticipantClass
    ) -> [Document.List.Item] {
        let lines = present.compactMap { one -> String? in
            let parts = party == .communities ? [one.area] : [one.office, one.body]
            let words = parts.compactMap { $0?.text(in: language) }
            return words.isEmpty ? nil : words.joined(separator: ", ")
        }
        let counted = Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
        return KhmerCollation.sorted(counted.keys).map { line in
            let times = counted[line] ?? 1
            return .init(Document.Text(times > 1 ? "\(line) (\(Phrase.peopleCount(times).text(in: language)))" : line))
        }
    }

    var distribution: [Document.Block] {
        let names = Dictionary(record.bodiesPresent.map { ($0.id, $0.name) }) { first, _ in first }
        let items = record.distribution.lines.map { line in
            let name: Document.Text =
                switch line.recipient {
                case .body(let id): language.text(names[id])
                default: line.recipient.phrase.map { language.text($0) } ?? ""
                }
            return Document.List.Item(language.text(line.isCopy ? .copyTo : .submittedTo, name))
        }
        return [.list(Document.List(.numbers, items))]
    }

    /// An annex of its own, where something lacks the language of this paper.
    func untranslated(number: Int) -> [Document.Block] {
        let gaps = Untranslated(record).gaps.filter { ($0.words.languageShown(for: language)) != language }
        guard !gaps.isEmpty else { return [] }
        let items = gaps.map { Document.List.Item(language.text($0.label, language.text($0.words))) }
        return [
            .heading(language.text(.annex(number, .untranslated))), .paragraph(language.text(.untranslatedHint)),
            .list(Document.List(.dashes, items)),
        ]
    }
}

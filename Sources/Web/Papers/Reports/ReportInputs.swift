import Dialogue
import Documents
import Store

/// Every input with its number and its answer, challenge by challenge; how many of which sector and ending; what was
/// agreed.
struct ReportInputs: Sendable {
    let record: ReportRecord
    let language: Language

    var blocks: [Document.Block] {
        guard !record.inputs.isEmpty else { return [.paragraph(language.text(.noInputsRaised))] }
        let joined = Dictionary(grouping: record.inputs, by: { $0.challenge?.id })
        let words = Phrase.inputsInAll(record.inputs.count, challenges: record.challenges.count)
        return [.paragraph(language.text(words)), .chart(bySector), .chart(byDisposition)]
            + record.challenges.flatMap { challenge($0, joined[$0.id] ?? []) } + loose(joined[nil] ?? [])
    }

    private func challenge(_ row: ChallengeRow, _ inputs: [InputRow]) -> [Document.Block] {
        let heading = Phrase.challengeNumber(row.challenge.number).text(in: language)
        var blocks: [Document.Block] = [
            .heading(
                Document.Text(heading + (language == .khmer ? "៖ " : ": ")) + language.text(row.challenge.title),
                level: 2)
        ]
        if !inputs.isEmpty { blocks.append(.table(table(inputs))) }
        guard let settlement = row.challenge.settlement else { return blocks }
        let ending = language.text(.endedAs, language.text(settlement.disposition.phrase, .strong))
        let response = settlement.response.map { " " + Document.Text("– ") + language.text($0) } ?? ""
        blocks.append(.paragraph(ending + response))
        let actions = record.actions.filter { $0.challenge == row.id }
        if !actions.isEmpty {
            let numbers = Document.Text(actions.map(\.number.description).joined(separator: ", "))
            blocks.append(.paragraph(language.text(.actions, numbers)))
        }
        return blocks
    }

    private func table(_ inputs: [InputRow]) -> Document.Table {
        Document.Table(
            columns: [
                .init(language.text(.number), width: .fixed(72)), .init(language.text(.wordsOfInput), width: .share(3)),
                .init(language.text(.raisedBy), width: .share(1.4)),
            ],
            rows: inputs.map { row in
                let content = row.input.content
                let words = Document.Run(
                    content.words, language: content.language == language ? nil : content.language.ofPaper)
                return [
                    .init(.input(row.number)), .init(Document.Text([words])), .init(row.speaker.text(language)),
                ]
            })
    }

    /// Inputs without a challenge: there are none once the sitting has ended.
    private func loose(_ inputs: [InputRow]) -> [Document.Block] {
        inputs.isEmpty ? [] : [.heading(language.text(.noDispositionYet), level: 2), .table(table(inputs))]
    }

    private var bySector: Document.Chart {
        let counts = Dictionary(grouping: record.inputs, by: \.input.content.sector).mapValues(\.count)
        let told = Sector.allCases.filter { counts[$0] != nil }.sorted { (counts[$0] ?? 0) > (counts[$1] ?? 0) }
        let sectors: [Sector?] = told + (counts[nil] == nil ? [] : [nil])
        return Document.Chart(
            .bars, title: language.text(.inputsBySector),
            categories: sectors.map { ($0?.phrase ?? .notStated).text(in: language) },
            series: [.init(Phrase.numberOfInputs.text(in: language), sectors.map { Double(counts[$0] ?? 0) })])
    }

    private var byDisposition: Document.Chart {
        let counts = Dictionary(grouping: record.inputs, by: \.disposition).mapValues(\.count)
        let endings = Challenge.Disposition.allCases
        return Document.Chart(
            .bars, title: language.text(.inputsByEnding), categories: endings.map { $0.phrase.text(in: language) },
            series: [.init(Phrase.numberOfInputs.text(in: language), endings.map { Double(counts[$0] ?? 0) })])
    }

    /// What was agreed for each challenge, and the numbers of its actions.
    var agreements: [Document.Block] {
        let agreed = record.challenges.filter { $0.challenge.settlement?.disposition == .agreed }
        guard !agreed.isEmpty else { return [.paragraph(language.text(.noAgreements))] }
        let actions = Dictionary(grouping: record.actions, by: \.challenge)
        let items = agreed.map { row in
            let deeds = (actions[row.id] ?? []).map { action in
                Document.List.Item(
                    Document.Text("\(action.number) ") + language.text(action.item.promise.deed)
                        + " – " + language.text(action.bodyName))
            }
            return Document.List.Item(language.text(row.challenge.title), under: Document.List(.dashes, deeds))
        }
        return [.list(Document.List(.numbers, items))]
    }
}

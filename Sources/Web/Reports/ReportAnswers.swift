import Dialogue
import Store

/// Every input with its number and its answer, challenge by challenge, and what was agreed.
struct ReportAnswers: Sendable {
    let record: ReportRecord
    let language: Language

    var html: HTML {
        let joined = Dictionary(grouping: record.inputs, by: { $0.challenge?.id })
        return """
            <h2>\(.inputsAndAnswers, language)</h2>
            \(record.inputs.isEmpty ? "<p>\(.noInputsRaised, language)</p>" as HTML : nil)
            \(record.challenges.html { challenge($0, joined[$0.id] ?? []) })
            \(loose(joined[nil] ?? []))
            \(agreements)
            """
    }

    private func challenge(_ row: ChallengeRow, _ inputs: [InputRow]) -> HTML {
        let settlement = row.challenge.settlement
        let response: HTML? = settlement?.response.map { "<p>\(.responseWas, language): \($0, language)</p>" }
        return """
            <h3>\(row.challenge.number, language). \(row.challenge.title, language)</h3>
            <ul>\(inputs.html { input($0) })</ul>
            <p>\(settlement.map { $0.disposition.badge(language) })</p>\(response)

            """
    }

    private func input(_ row: InputRow) -> HTML {
        """
        <li><a class="number" href="/i/\(row.number)">\(row.number)</a> \
        <q lang="\(row.input.content.language.rawValue)">\(row.input.content.words)</q> \
        <small>\(SpeakerName.html(row.speaker, language))</small></li>

        """
    }

    /// Inputs without a challenge: there are none once the sitting has ended.
    private func loose(_ inputs: [InputRow]) -> HTML? {
        inputs.isEmpty ? nil : "<h3>\(.noDispositionYet, language)</h3><ul>\(inputs.html { input($0) })</ul>"
    }

    private var agreements: HTML {
        let agreed = record.challenges.filter { $0.challenge.settlement?.disposition == .agreed }
        let actions = Dictionary(grouping: record.actions, by: \.challenge)
        guard !agreed.isEmpty else {
            return "<h2>\(.agreements, language)</h2><p>\(.noAgreements, language)</p>"
        }
        return """
            <h2>\(.agreements, language)</h2>
            <ol>\(agreed.html { row in
                """
                <li>\(row.challenge.title, language): \((actions[row.id] ?? []).html { action in
                    "<span class=\"number\">\(action.number.description)</span> "
                })</li>
                """
            })</ol>
            """
    }
}

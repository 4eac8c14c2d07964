import Dialogue
import Store

/// Words of the report that stand in one language only. Inputs are quoted as they were said and do not count.
struct Untranslated: Sendable {
    struct Gap: Sendable {
        let label: Phrase
        let words: Bilingual
    }

    let gaps: [Gap]

    init(_ record: ReportRecord) {
        var all: [Gap] = []
        for row in record.challenges {
            all.append(Gap(label: .challengeNumber(row.challenge.number), words: row.challenge.title))
            if let response = row.challenge.settlement?.response {
                all.append(Gap(label: .challengeNumber(row.challenge.number), words: response))
            }
        }
        for row in record.actions {
            all.append(Gap(label: .agreedAction(row.number), words: row.item.promise.deed))
            all.append(Gap(label: .agreedAction(row.number), words: row.item.promise.measure))
        }
        for row in record.escalations {
            all.append(Gap(label: .challengeNumber(row.challengeNumber), words: row.escalation.request))
        }
        all += record.bodiesPresent.map { Gap(label: .annexDistribution, words: $0.name) }
        gaps = all.filter { $0.words.khmer == nil || $0.words.english == nil }
    }

    func html(_ language: Language) -> HTML? {
        guard !gaps.isEmpty else { return nil }
        return """
            <section class="card"><h2>\(.untranslated, language) (\(gaps.count, language))</h2>
            <p class="hint">\(.untranslatedHint, language)</p><ul>
            \(gaps.html { gap in
                let lack = gap.words.khmer == nil ? Phrase.lacksKhmer : .lacksEnglish
                return "<li>\(gap.label, language), \(lack, language): \(gap.words, language)</li>"
            })</ul></section>
            """
    }
}

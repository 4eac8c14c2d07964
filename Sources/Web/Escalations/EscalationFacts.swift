import Dialogue
import Store

/// One escalation as everybody may read it: what was asked, when an answer is due, what was answered.
struct EscalationFacts: Sendable {
    let row: EscalationRow
    let today: Day
    let language: Language

    var html: HTML {
        let escalation = row.escalation
        return """
            <p>\(escalation.badges(on: today, language))</p>
            <p>\(escalation.request, language)</p>
            <dl class="facts"><div><dt>\(.sentOn, language)</dt><dd>\(escalation.sentOn, language)</dd></div>
            <div><dt>\(.answerDueOn, language)</dt><dd>\(escalation.dueOn, language)</dd></div>
            \(date(.acknowledgedOn, escalation.acknowledgedOn))\(date(.answeredOn, escalation.answer?.on))\
            \(date(.acceptedOn, escalation.acceptedOn))
            <div><dt>\(.behindIt, language)</dt><dd>\(InputLinks.html(row.inputs))</dd></div></dl>
            \(escalation.answer.map { answer in
                """
                <div class="notice success"><h3>\(.answer, language)</h3><p>\(answer.words, language)</p></div>
                """ as HTML
            })
            \(returns)
            """
    }

    private var returns: HTML? {
        guard !row.returns.isEmpty else { return nil }
        return """
            <details><summary>\(.answersGivenBack, language) (\(row.returns.count, language))</summary>
            <ol class="timeline">\(row.returns.html { back in
                """
                <li><time datetime="\(back.answer.on)">\(back.answer.on, language)</time>
                <p>\(back.answer.words, language)</p>
                <p class="by">\(.whyNotSolved, language), \(back.on, language): \(back.reason, language)</p></li>
                """
            })</ol></details>
            """
    }

    private func date(_ label: Phrase, _ day: Day?) -> HTML? {
        day.map { "<div><dt>\(label, language)</dt><dd>\($0, language)</dd></div>" }
    }
}

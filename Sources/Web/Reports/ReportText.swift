import Dialogue
import Store

/// The report as it is read and printed, sentence by sentence from the record (product §9, guideline IV.iii.c).
struct ReportText: Sendable {
    let record: ReportRecord
    let today: Day
    let language: Language

    var html: HTML {
        let dialogue = record.dialogue
        return """
            <article class="letter" lang="\(language.rawValue)">
            \(LetterTop(province: dialogue.province, language: language).html)
            <h1 class="kingdom">\(.reportTitle, language)<br>\(dialogue.plan.title, language)</h1>
            \(facts)
            \(participation)
            \(ReportAccount(account: record.account, today: today, language: language).html)
            \(ReportAnswers(record: record, language: language).html)
            <h2>\(.actionPlan, language)</h2>
            \(record.actions.isEmpty ? "<p>\(.noAgreements, language)</p>" as HTML : plan)
            \(unresolved)
            \(annexPresent)
            \(annexDistribution)
            <p class="hint">\(.madeFrom(record.seq, String(record.hash.hex.prefix(16))), language)</p>
            </article>
            """
    }

    private var facts: HTML {
        let plan = record.dialogue.plan
        let until: HTML? = plan.days > 1 ? " – \(plan.endsOn, language)" : nil
        return """
            <dl class="facts">
            <div><dt>\(.heldOn, language)</dt><dd>\(plan.opensOn, language)\(until)</dd></div>
            <div><dt>\(.venue, language)</dt><dd>\(plan.venue, language)</dd></div>
            \(plan.hostForum.map { "<div><dt>\(.hostForum, language)</dt><dd>\($0, language)</dd></div>" as HTML })
            </dl>
            """
    }

    private var plan: HTML {
        ActionTable(rows: record.actions, today: today, language: language, showsState: false).html
    }

    private var participation: HTML {
        let classes = ParticipantClass.allCases.filter { record.attendance[$0] != nil }
        return """
            <h2>\(.participation, language)</h2>
            <table class="stack"><thead><tr><th scope="col">\(.classOfParticipants, language)</th>
            <th scope="col" class="num">\(.invited, language)</th>
            <th scope="col" class="num">\(.confirmed, language)</th>
            <th scope="col" class="num">\(.came, language)</th><th scope="col" class="num">\(.spoke, language)</th>
            </tr></thead><tbody>
            \(classes.html { counts("\($0.letter)) \($0.phrase, language)", record.attendance[$0] ?? Attendance()) })
            \(counts("\(.everybodyTogether, language)", record.total))
            </tbody></table>
            """
    }

    private func counts(_ label: HTML, _ attendance: Attendance) -> HTML {
        func cell(_ label: Phrase, _ count: Attendance.Count) -> HTML {
            """
            <td class="num" data-label="\(label, language)"><div>\(count.total, language) \
            <small>(\(.womenAmongThem, language) \(count.women, language))</small></div></td>
            """
        }
        return """
            <tr><th scope="row">\(label)</th>\(cell(.invited, attendance.invited))\
            \(cell(.confirmed, attendance.confirmed))\(cell(.came, attendance.present))\
            \(cell(.spoke, attendance.spoke))</tr>

            """
    }

    private var unresolved: HTML {
        let none: HTML? =
            record.escalations.isEmpty && record.unsent.isEmpty ? "<p>\(.noneUnresolved, language)</p>" : nil
        return """
            <h2>\(.unresolvedProblems, language)</h2>\(none)
            \(record.escalations.html { row in
                """
                <h3>\(row.challengeTitle, language)</h3><p>\(row.escalation.request, language)</p>
                <p>\(.recipientNCDDS, language) · \(.sentOn, language): \(row.escalation.sentOn, language) · \
                \(.answerDueOn, language): \(row.escalation.dueOn, language)</p>
                <p>\(.behindIt, language): \(numbers(row.inputs))</p>

                """
            })
            \(record.unsent.html { challenge in
                """
                <h3>\(challenge.title, language)</h3><p>\(challenge.response, language)</p>
                <p>\(.behindIt, language): \(numbers(challenge.inputs))</p>

                """
            })
            """
    }

    private func numbers(_ numbers: [InputNumber]) -> HTML { InputLinks.html(numbers) }

    /// Offices and bodies; of local communities only how many came, and from where: they are private persons.
    private var annexPresent: HTML {
        let groups = Dictionary(grouping: record.present, by: \.party)
        let nobody: HTML? = groups.isEmpty ? "<p>\(.nobodyCame, language)</p>" : nil
        return """
            <h2>\(.annexPresent, language)</h2>\(nobody)
            \(ParticipantClass.allCases.filter { groups[$0] != nil }.html { party in
                """
                <h3>\(party.letter)) \(party.phrase, language) \
                (\(.peopleCount(groups[party]?.count ?? 0), language))</h3>
                <ul>\(named(groups[party] ?? [], of: party))</ul>

                """
            })
            """
    }

    private func named(_ present: [ReportRecord.Presence], of party: ParticipantClass) -> HTML {
        let lines = present.compactMap { one in
            let parts = party == .communities ? [one.area] : [one.office, one.body]
            let words = parts.compactMap { $0?.text(in: language) }
            return words.isEmpty ? nil : words.joined(separator: ", ")
        }
        let counted = Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
        return counted.keys.sorted().html { line in
            let times = counted[line] ?? 1
            let count: HTML? = times > 1 ? " (\(.peopleCount(times), language))" : nil
            return "<li>\(line)\(count)</li>"
        }
    }

    private var annexDistribution: HTML {
        let names = Dictionary(record.bodiesPresent.map { ($0.id, $0.name) }) { first, _ in first }
        return """
            <h2>\(.annexDistribution, language)</h2>
            <ol>\(record.distribution.lines.html { line in
                """
                <li>\(line.isCopy ? Phrase.copyTo : .submittedTo, language): \(recipient(line.recipient, names))</li>
                """
            })</ol>
            """
    }

    private func recipient(_ recipient: Distribution.Recipient, _ names: [ID<Body>: Bilingual]) -> HTML {
        if case .body(let id) = recipient { return "\(names[id], language)" }
        return "\(recipient.phrase, language)"
    }
}

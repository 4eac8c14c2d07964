import Dialogue
import Store

/// What became of the earlier dialogues: open promises with the year of their life, questions without an answer.
struct AccountPart: Sendable {
    let account: LastAccount
    let today: Day
    let language: Language

    var html: HTML {
        """
        <h2>\(.progressOnLast, language)</h2>
        \(account.isEmpty ? "<p>\(.noEarlierDialogue, language)</p>" as HTML : details)
        """
    }

    private var details: HTML {
        let figures = (
            agreed: account.agreed, kept: account.kept, late: account.late(on: today), cannot: account.cannot
        )
        return """
            <p>\(.accountOfLast(figures), language)</p>
            \(account.open.isEmpty ? nil : open)
            \(account.openCount > account.open.count ? others : nil)
            \(account.unsolved.isEmpty ? nil : unsolved)
            \(account.unsent.isEmpty ? nil : unsent)
            """
    }

    private var open: HTML {
        """
        <h3>\(.stillOpen, language)</h3>
        <table class="stack"><thead><tr><th scope="col">\(.number, language)</th>
        <th scope="col">\(.action, language)</th><th scope="col">\(.responsibleBody, language)</th>
        <th scope="col">\(.due, language)</th><th scope="col" class="num">\(.yearOfLife, language)</th>
        <th scope="col">\(.stateNow, language)</th></tr></thead><tbody>
        \(account.open.html { line($0) })</tbody></table>
        """
    }

    /// Those that are not named, by the dialogue in whose register they stand.
    private var others: HTML {
        """
        <p>\(.dueFirst(account.open.count, account.openCount), language)</p>
        <ul>\(account.earlier.html { one in
            """
            <li><a href="/\(one.name)/register?kind=action&amp;sort=due">\(.dialogueOf(one.name), language)</a>: \
            \(one.open, language)</li>

            """
        })</ul>
        """
    }

    private func line(_ line: LastAccount.Line) -> HTML {
        let row = line.action
        return """
            <tr><th scope="row"><span class="number">\(row.number.description)</span></th>
            <td>\(row.item.promise.deed, language)</td>
            <td data-label="\(.responsibleBody, language)">\(row.bodyName, language)</td>
            <td data-label="\(.due, language)">\(row.item.promise.due, language)</td>
            <td class="num" data-label="\(.yearOfLife, language)">\(line.year, language)</td>
            <td data-label="\(.stateNow, language)"><div>\(row.item.badges(on: today, language))</div></td></tr>

            """
    }

    private var unsent: HTML {
        """
        <h3>\(.neverSentUp, language)</h3>
        <ul>\(account.unsent.html { "<li>\($0.title, language) · \(InputLinks.html($0.inputs))</li>\n" })</ul>
        """
    }

    private var unsolved: HTML {
        """
        <h3>\(.unsolvedNationally, language)</h3>
        \(account.unsolvedCount > account.unsolved.count
            ? "<p>\(.questionsDueFirst(account.unsolved.count, account.unsolvedCount), language)</p>" as HTML : nil)
        <ul>
        \(account.unsolved.html { row in
            """
            <li>\(row.challengeTitle, language) · \(.sentOn, language): \(row.escalation.sentOn, language) · \
            \(row.escalation.badges(on: today, language))</li>

            """
        })</ul>
        """
    }
}

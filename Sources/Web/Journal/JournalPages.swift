import Dialogue
import Store

/// `/{province}/{year}/journal`: every act of a dialogue, newest first, with the hash that chains it to the one before.
enum JournalPages {
    static let routes: [Route] = [.get("/{province}/{year}/journal", .seeJournal, show)]

    private static let most = 50

    private static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let before = visit.query.number("before")
        let (dialogue, lines, words, notices) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            guard visit.mayReadJournal(of: dialogue) else { throw StoreError.missing }
            let lines = try reader.journal(of: dialogue.id, before: before, most: most + 1)
            // Changes of bodies of the country stand in the country's own chain; the dialogue is told of them here.
            let notices = try before == nil ? reader.nationalNotices(of: [dialogue.id], unseen: false) : []
            return (dialogue, lines, try JournalWords(reader, lines, of: name, for: visit), notices)
        }
        let language = visit.language
        let shown = lines.prefix(most)
        let more: HTML? =
            lines.count > most
            ? """
            <nav class="pages" aria-label="\(.pages, language)"><ul>
            <li><a href="/\(name)/journal?before=\(shown.last?.seq ?? 0)" rel="next">\(.olderLines, language)</a></li>
            </ul></nav>
            """ : nil
        return visit.show(
            visit.page(
                of: dialogue, .journal, .journalTitle,
                """
                <h1>\(.journalTitle, language)</h1>
                <p>\(.journalMeans, language)</p>
                \(NationalNotices.part(notices, language))
                <table class="stack"><caption>\(.newestFirst, language)</caption>
                <thead><tr><th scope="col" class="num">\(.lineNumber, language)</th>
                <th scope="col">\(.act, language)</th>
                <th scope="col">\(.about, language)</th><th scope="col">\(.byWhom, language)</th>
                <th scope="col">\(.when, language)</th><th scope="col">\(.hash, language)</th></tr></thead>
                <tbody>\(shown.html { row($0, words, language) })</tbody></table>
                \(more)
                """))
    }

    private static func row(_ line: JournalLine, _ words: JournalWords, _ language: Language) -> HTML {
        """
        <tr><th scope="row" class="num">\(line.seq, language)</th><td>\(line.kind.phrase, language)</td>
        <td data-label="\(.about, language)"><div>\(words.about(line))</div></td>
        <td data-label="\(.byWhom, language)"><div>\(words.by(line))</div></td>
        <td data-label="\(.when, language)">\(language.instant(line.at))</td>
        <td data-label="\(.hash, language)"><code>\(Array(line.hash.prefix(6)).hex)</code></td></tr>

        """
    }
}

import Dialogue

/// The points of an organisation, term by term, with where they come from.
struct ScoreTable: Sendable {
    let score: SupportScore
    let language: Language

    var html: HTML {
        """
        <details><summary>\(.points, language): <b class="num">\(score.points, language)</b> – \
        \(.scoreExplained, language)</summary>
        <table class="stack"><thead><tr><th scope="col">\(.scoreTerm, language)</th>
        <th scope="col" class="num">\(.points, language)</th>
        <th scope="col">\(.sourceActivities, language)</th></tr></thead>
        <tbody>\(score.terms.html { line($0) })</tbody></table></details>
        """
    }

    private func line(_ term: SupportScore.Term) -> HTML {
        """
        <tr><th scope="row">\(term.kind.phrase, language)<br><small>\(term.kind.explanation, language)</small></th>
        <td class="num" data-label="\(.points, language)">\(.pointsOf(term.points, term.most), language)</td>
        <td data-label="\(.sourceActivities, language)">\(sources(term))</td></tr>
        """
    }

    private func sources(_ term: SupportScore.Term) -> HTML? {
        guard !term.sources.isEmpty else { return nil }
        return term.sources.html { source in
            let address = "/support/activities/" + source.utf8.map(Self.encoded).joined()
            return "<a class=\"number\" href=\"\(address)\">\(source)</a> "
        }
    }

    /// One byte of an identifier as a part of an address may hold it.
    private static func encoded(_ byte: UInt8) -> String {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95, 126: String(UnicodeScalar(byte))
        default: "%" + [byte].hexadecimal
        }
    }
}

extension [UInt8] {
    fileprivate var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
}

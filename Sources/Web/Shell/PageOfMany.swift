import Dialogue

/// Which part of a long list is shown.
struct PageOfMany: Sendable {
    /// From 1.
    let number: Int
    let size: Int
    let count: Int

    /// A number that is no page is the nearest one that is.
    init(_ asked: Int?, size: Int, of count: Int) {
        self.size = size
        self.count = count
        number = min(max(1, asked ?? 1), max(1, (count + size - 1) / size))
    }

    var last: Int { max(1, (count + size - 1) / size) }
    var skipping: Int { (number - 1) * size }
    var firstShown: Int { count == 0 ? 0 : skipping + 1 }
    var lastShown: Int { min(count, skipping + size) }

    func part<Element>(of all: [Element]) -> ArraySlice<Element> { all.dropFirst(skipping).prefix(size) }

    /// So many pages are all named; of more the first, the last and those around the one that is shown.
    private static let mostNamed = 12

    /// The way to the other pages; nothing where one page holds all.
    /// - Parameter address: of a page by its number.
    func links(_ language: Language, to address: (Int) -> String) -> HTML? {
        guard last > 1 else { return nil }
        var before = 0
        var items = HTML()
        for page in named {
            let gap: HTML? = page > before + 1 ? "<li>…</li>\n" : nil
            before = page
            items +=
                page == number
                ? "\(gap)<li><span aria-current=\"page\">\(page, language)</span></li>\n"
                : "\(gap)<li><a href=\"\(address(page))\">\(page, language)</a></li>\n"
        }
        return """
            <nav class="pages" aria-label="\(.pagesOfList, language)"><ul>
            \(items)</ul></nav>
            """
    }

    private var named: [Int] {
        guard last > Self.mostNamed else { return Array(1...last) }
        return (1...last).filter { $0 == 1 || $0 == last || abs($0 - number) <= 2 }
    }
}

extension Form {
    /// The address of a list with what was asked of it, to which more can be added: it ends in `?` or `&`.
    func address(_ path: String, keeping names: [String]) -> String {
        path + "?" + names.filter { !self[$0].isEmpty }.map { "\($0)=\(self[$0].urlEncoded)&" }.joined()
    }

    /// What was asked of a list, as hidden fields of a form that leads back to it.
    func hidden(_ names: [String]) -> HTML {
        names.filter { !self[$0].isEmpty }.html { "<input type=\"hidden\" name=\"\($0)\" value=\"\(self[$0])\">" }
    }
}

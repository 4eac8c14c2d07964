import Acts
import Dialogue

extension SeenList {
    /// The hidden field of a form that acts on all of a list: the list as its maker saw it.
    var field: HTML { "<input type=\"hidden\" name=\"\(Form.list)\" value=\"\(text)\">" }
}

extension Form {
    static let list = SeenList.name

    /// Whom the maker of the form saw; nobody, where it does not say so.
    var seenList: SeenList { SeenList(text: self[Self.list]) ?? SeenList([]) }
}

extension SeenList.Changed {
    /// So many are named; of more only the number is said.
    private static let mostNames = 10

    /// How many came and went and who, for the page that is shown again.
    /// - Parameter names: what those are called who are on the list, or were.
    func phrase(_ names: some Sequence<(identity: String, name: Bilingual)>) -> Phrase {
        let known = Dictionary(names.map { (SeenList.mark(of: $0.identity), $0.name) }) { one, _ in one }
        var parts: [Phrase] = [.listNow(seen, now)]
        for (marks, said) in [(came, Phrase.listCame), (gone, .listGone), (otherwise, .listOtherwise)]
        where !marks.isEmpty {
            let found = marks.compactMap { known[$0] }
            let isFew = marks.count <= Self.mostNames && found.count == marks.count
            parts.append(
                Phrase(
                    "\(said.khmer) \(Language.khmer.number(marks.count))" + Self.list(isFew ? found : [], in: .khmer)
                        + "។",
                    "\(said.english): \(Language.english.number(marks.count))"
                        + Self.list(isFew ? found : [], in: .english)
                        + "."))
        }
        let all = [.listChanged] + parts + [.listLookAgain]
        return Phrase(all.map(\.khmer).joined(separator: " "), all.map(\.english).joined(separator: " "))
    }

    private static func list(_ names: [Bilingual], in language: Language) -> String {
        guard !names.isEmpty else { return "" }
        return " (" + names.map { $0.text(in: language) }.sorted().joined(separator: language == .khmer ? " " : ", ")
            + ")"
    }
}

extension Phrase {
    static let listChanged = Phrase(
        "បញ្ជីបានផ្លាស់ប្ដូរពេលអ្នកកំពុងមើល ដូច្នេះមិនទាន់បានធ្វើអ្វីទេ។",
        "The list changed while you looked at it, so nothing was done.")
    static let listCame = Phrase("ចូលថ្មី", "New")
    static let listGone = Phrase("លែងមានក្នុងបញ្ជី", "No longer on it")
    static let listOtherwise = Phrase("មានព័ត៌មានផ្សេងពីមុន", "Otherwise than before")
    static let listLookAgain = Phrase("សូមពិនិត្យម្ដងទៀត។", "Look again.")

    static func listNow(_ seen: Int, _ now: Int) -> Phrase {
        let (before, after) = (Language.khmer.number(seen), Language.khmer.number(now))
        return Phrase(
            "អ្នកបានឃើញ \(before) ឥឡូវនេះមាន \(after)។",
            "You saw \(Language.english.number(seen)), there are \(Language.english.number(now)) now.")
    }
}

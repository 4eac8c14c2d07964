extension Document {
    /// A sentence or a few, as runs that differ in emphasis, link or language.
    ///
    /// Khmer and Latin may stand in one run: every renderer tells them apart by their letters. A line feed is a
    /// line break. Control characters and direction overrides are left out when the text is drawn.
    package struct Text: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
        package var runs: [Run]

        package init(_ runs: [Run]) {
            self.runs = runs
        }

        package init(_ text: String, _ emphasis: Emphasis = .plain) {
            runs = [Run(text, emphasis)]
        }

        package init(stringLiteral text: String) {
            self.init(text)
        }

        package static func + (left: Text, right: Text) -> Text {
            Text(left.runs + right.runs)
        }

        /// The words alone.
        package var plain: String { runs.map(\.text).joined() }

        var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty && $0.note == nil } }

        package static func strong(_ text: String) -> Text { Text(text, .strong) }

        /// Words in the letters of a heading (Muol).
        package static func display(_ text: String) -> Text { Text(text, .display) }

        /// Words that open an address outside the paper.
        package static func link(_ text: String, to address: String) -> Text {
            Text([Run(text, link: .address(address))])
        }

        /// Words that lead to a heading of the same paper, named by its anchor.
        package static func link(_ text: String, anchor: String) -> Text {
            Text([Run(text, link: .anchor(anchor))])
        }

        /// A footnote at the end of this text.
        package func noted(_ note: Text) -> Text {
            Text(runs + [Run("", note: note)])
        }
    }

    /// A stretch of text in one manner.
    package struct Run: Hashable, Sendable, Codable {
        package var text: String
        package var emphasis: Emphasis
        package var link: Link?
        /// A footnote whose mark follows the words.
        package var note: Text?
        /// The language of the words, where it is not that of the paper: read out as such by a browser.
        package var language: Language?

        package init(
            _ text: String, _ emphasis: Emphasis = .plain, link: Link? = nil, note: Text? = nil,
            language: Language? = nil
        ) {
            self.text = text
            self.emphasis = emphasis
            self.link = link
            self.note = note
            self.language = language
        }
    }

    package enum Emphasis: String, Hashable, Sendable, Codable {
        case plain
        /// Bold. Khmer has no slanted letters, so there is no italic.
        case strong
        /// The round letters of headings (Muol).
        case display
        /// Grey: a source, a number that nobody reads aloud.
        case quiet
    }

    package enum Link: Hashable, Sendable, Codable {
        case address(String)
        case anchor(String)
    }

    package enum Alignment: String, Hashable, Sendable, Codable {
        case leading, centre, trailing
    }
}

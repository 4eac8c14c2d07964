extension Document {
    /// The name of the paper, in the middle, in Muol.
    package struct Title: Hashable, Sendable, Codable {
        package var text: Text
        package var subtitle: Text?

        package init(_ text: Text, subtitle: Text? = nil) {
            self.text = text
            self.subtitle = subtitle
        }
    }

    /// Stands in the outline and, down to the level it asks for, in the contents.
    package struct Heading: Hashable, Sendable, Codable {
        package var text: Text
        /// 1 to 4.
        package var level: Int
        /// The name other texts link to; without one the heading gets one of its own.
        package var anchor: String?

        package init(_ text: Text, level: Int = 1, anchor: String? = nil) {
            self.text = text
            self.level = min(4, max(1, level))
            self.anchor = anchor
        }
    }

    package struct Paragraph: Hashable, Sendable, Codable {
        package var text: Text
        package var alignment: Alignment
        package var size: Size
        /// Whether the first line begins further in, as the body of a letter does.
        package var isIndented: Bool
        /// Whether it must not be the last thing on a page.
        package var keepsWithNext: Bool

        package init(
            _ text: Text, alignment: Alignment = .leading, size: Size = .body, isIndented: Bool = false,
            keepsWithNext: Bool = false
        ) {
            self.text = text
            self.alignment = alignment
            self.size = size
            self.isIndented = isIndented
            self.keepsWithNext = keepsWithNext
        }

        package enum Size: String, Hashable, Sendable, Codable {
            case small, body, large
            /// The name on a badge, read from two metres.
            case huge
        }
    }

    package struct List: Hashable, Sendable, Codable {
        package var marks: Marks
        package var items: [Item]

        package init(_ marks: Marks = .dashes, _ items: [Item]) {
            self.marks = marks
            self.items = items
        }

        package enum Marks: String, Hashable, Sendable, Codable {
            /// «-», as official letters enumerate.
            case dashes
            /// ១. ២. ៣. (1. 2. 3. in an English paper)
            case numbers
            /// ក. ខ. គ. (a. b. c. in an English paper)
            case letters
        }

        package struct Item: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
            package var text: Text
            /// A list of its own under this item.
            package var under: List?

            package init(_ text: Text, under: List? = nil) {
                self.text = text
                self.under = under
            }

            package init(stringLiteral text: String) {
                self.init(Text(text))
            }
        }
    }

    /// Labels at the left and what belongs to them at the right: «កម្មវត្ថុ៖ …», «យោង៖ …».
    package struct Facts: Hashable, Sendable, Codable {
        package var rows: [Row]
        /// The width of the labels in points; without it, the widest label decides.
        package var labelWidth: Double?

        package init(_ rows: [Row], labelWidth: Double? = nil) {
            self.rows = rows
            self.labelWidth = labelWidth
        }

        package struct Row: Hashable, Sendable, Codable {
            package var label: Text
            package var value: Text

            package init(_ label: Text, _ value: Text) {
                self.label = label
                self.value = value
            }
        }
    }

    /// The headings of the paper with their page numbers.
    package struct Contents: Hashable, Sendable, Codable {
        package var title: Text
        /// The deepest level listed.
        package var depth: Int

        package init(title: Text, depth: Int = 2) {
            self.title = title
            self.depth = depth
        }
    }

    /// Equal cards on a sheet, to be cut apart: badges, slips.
    package struct Cards: Hashable, Sendable, Codable {
        package var columns: Int
        /// The height of every card in points; what does not fit is left out.
        package var height: Double
        package var gap: Double
        package var cards: [[Block]]

        package init(columns: Int, height: Double, gap: Double = 0, cards: [[Block]]) {
            self.columns = max(1, columns)
            self.height = height
            self.gap = gap
            self.cards = cards
        }
    }
}

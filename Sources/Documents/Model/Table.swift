extension Document {
    /// Rows under a header that is repeated on every page; a row is never split unless it is taller than a page.
    package struct Table: Hashable, Sendable, Codable {
        package var caption: Text?
        package var columns: [Column]
        /// Header rows above the column titles: groups of columns, with spans.
        package var groups: [[Cell]]
        package var rows: [Row]

        package init(caption: Text? = nil, columns: [Column], groups: [[Cell]] = [], rows: [Row]) {
            self.caption = caption
            self.columns = columns
            self.groups = groups
            self.rows = rows
        }

        package struct Column: Hashable, Sendable, Codable {
            package var title: Text
            package var width: Width
            package var alignment: ColumnAlignment

            package init(_ title: Text, width: Width = .share(1), alignment: ColumnAlignment = .leading) {
                self.title = title
                self.width = width
                self.alignment = alignment
            }
        }

        package enum Width: Hashable, Sendable, Codable {
            /// Points.
            case fixed(Double)
            /// A part of what the fixed columns leave.
            case share(Double)
        }

        package enum ColumnAlignment: String, Hashable, Sendable, Codable {
            case leading, centre, trailing
            /// Figures one under another, by their last digit before the decimal comma.
            case number
        }

        package struct Row: Hashable, Sendable, Codable, ExpressibleByArrayLiteral {
            package var cells: [Cell]
            package var kind: Kind

            package init(_ cells: [Cell], kind: Kind = .plain) {
                self.cells = cells
                self.kind = kind
            }

            package init(arrayLiteral cells: Cell...) {
                self.init(cells)
            }

            package enum Kind: String, Hashable, Sendable, Codable {
                case plain
                /// A heading between rows; it keeps with the row that follows.
                case section
                /// A total.
                case total
            }
        }

        package struct Cell: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
            package var text: Text
            /// The number of columns it covers.
            package var span: Int
            package var alignment: ColumnAlignment?
            /// What lies under the words. It never says anything alone: a copy in black and white may lose it.
            package var shade: Shade?

            package init(
                _ text: Text, span: Int = 1, alignment: ColumnAlignment? = nil, shade: Shade? = nil
            ) {
                self.text = text
                self.span = max(1, span)
                self.alignment = alignment
                self.shade = shade
            }

            package init(stringLiteral text: String) {
                self.init(Text(text))
            }
        }

        /// How dark a cell is; black words are read on all of them.
        package enum Shade: String, Hashable, Sendable, Codable {
            case light, middle, dark

            var colour: Colour {
                switch self {
                case .light: Colour.shades[0]
                case .middle: Colour.shades[1]
                case .dark: Colour.shades[2]
                }
            }
        }
    }
}

extension Document {
    /// A picture as it came, never touched here: make it small and free of metadata before.
    package enum Picture: Hashable, Sendable, Codable {
        case png([UInt8])
        /// Drawn in PDF, DOCX and HTML; a PNG page shows an empty frame in its place.
        case jpeg([UInt8])
    }

    package struct Figure: Hashable, Sendable, Codable {
        package var picture: Picture
        package var caption: Text?
        /// What the picture says to somebody who cannot see it.
        package var alternative: String
        /// In points; never wider than the column.
        package var width: Double

        package init(_ picture: Picture, caption: Text? = nil, alternative: String, width: Double = 400) {
            self.picture = picture
            self.caption = caption
            self.alternative = alternative
            self.width = width
        }
    }

    package struct QRFigure: Hashable, Sendable, Codable {
        package var text: String
        /// Words that stand at its side: what opens when it is read.
        package var beside: Text?
        package var side: Double
        package var alignment: Alignment
        package var alternative: String

        package init(
            _ text: String, beside: Text? = nil, side: Double = .millimetres(24), alignment: Alignment = .leading,
            alternative: String
        ) {
            self.text = text
            self.beside = beside
            self.side = side
            self.alignment = alignment
            self.alternative = alternative
        }
    }

    /// Numbers drawn: bars, columns or lines. Every value is also written, so that a photocopy can be read.
    package struct Chart: Hashable, Sendable, Codable {
        package var kind: Kind
        package var title: Text
        package var categories: [String]
        package var series: [Series]
        /// Written at the end of the value axis.
        package var unit: String
        /// Without one, the title and the values are read out.
        package var alternative: String?

        package init(
            _ kind: Kind, title: Text, categories: [String], series: [Series], unit: String = "",
            alternative: String? = nil
        ) {
            self.kind = kind
            self.title = title
            self.categories = categories
            self.series = series
            self.unit = unit
            self.alternative = alternative
        }

        package enum Kind: String, Hashable, Sendable, Codable {
            /// Lying bars: the best for long names.
            case bars
            /// Standing bars: for few, short names such as years.
            case columns
            case line
        }

        package struct Series: Hashable, Sendable, Codable {
            package var name: String
            package var values: [Double]

            package init(_ name: String, _ values: [Double]) {
                self.name = name
                self.values = values
            }
        }
    }

    /// Areas as equal tiles, roughly where they lie.
    package struct TileMap: Hashable, Sendable, Codable {
        package var title: Text
        package var tiles: [Tile]
        package var legend: [Legend]
        package var alternative: String?

        package init(title: Text, tiles: [Tile], legend: [Legend], alternative: String? = nil) {
            self.title = title
            self.tiles = tiles
            self.legend = legend
            self.alternative = alternative
        }

        package struct Tile: Hashable, Sendable, Codable {
            package var name: String
            /// A figure or a word under the name.
            package var value: String
            /// From 0, counted from the left and from the top.
            package var column: Int
            package var row: Int
            /// Which entry of the legend it belongs to.
            package var step: Int

            package init(_ name: String, value: String = "", column: Int, row: Int, step: Int = 0) {
                self.name = name
                self.value = value
                self.column = column
                self.row = row
                self.step = step
            }
        }

        /// The meaning of one shade, from light to dark.
        package struct Legend: Hashable, Sendable, Codable {
            package var words: String

            package init(_ words: String) {
                self.words = words
            }
        }
    }
}

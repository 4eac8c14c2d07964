extension Document {
    /// The sheet and its margins, in points (1/72 inch).
    package struct Paper: Hashable, Sendable, Codable {
        package var width: Double
        package var height: Double
        package var margins: Margins

        package init(width: Double, height: Double, margins: Margins = Margins()) {
            self.width = width
            self.height = height
            self.margins = margins
        }

        package static let a4 = Paper(width: 595.28, height: 841.89)
        package static let a4Landscape = Paper(
            width: 841.89, height: 595.28,
            margins: Margins(top: .millimetres(20), left: .millimetres(18), bottom: .millimetres(16)))

        /// What is left between the margins; never nothing, whatever the margins are.
        var textWidth: Double { max(36, width - margins.left - margins.right) }
        var textHeight: Double { max(72, height - margins.top - margins.bottom) }
    }

    /// Defaults leave room at the left for the file's binding.
    package struct Margins: Hashable, Sendable, Codable {
        package var top: Double
        package var left: Double
        package var bottom: Double
        package var right: Double

        package init(
            top: Double = .millimetres(18), left: Double = .millimetres(25), bottom: Double = .millimetres(18),
            right: Double = .millimetres(18)
        ) {
            self.top = top
            self.left = left
            self.bottom = bottom
            self.right = right
        }

        package static func all(_ points: Double) -> Margins {
            Margins(top: points, left: points, bottom: points, right: points)
        }
    }

    /// What stands in the foot of every page.
    package enum Folio: Hashable, Sendable, Codable {
        /// Nothing at all (badges, slips).
        case none
        /// «ទំព័រ ២ / ១២»; a paper of one page needs none.
        case numbered
        /// The same, with a few words at the left: the number of the letter, the name of the report.
        case named(String)
    }
}

extension Double {
    /// Millimetres as points.
    package static func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }
}

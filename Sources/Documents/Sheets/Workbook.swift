/// Tables to be worked on: written as XLSX for an office, a single sheet as CSV for a program.
package struct Workbook: Hashable, Sendable {
    package var title: String
    package var author: String
    package var made: Moment
    package var sheets: [Sheet]

    package init(title: String, author: String = "", made: Moment, sheets: [Sheet]) {
        self.title = title
        self.author = author
        self.made = made
        self.sheets = sheets
    }

    package struct Sheet: Hashable, Sendable {
        /// On the tab; what Excel does not allow there is left out.
        package var name: String
        /// Above the table, in Muol; none without it. Never in the CSV.
        package var heading: String?
        package var columns: [Column]
        package var rows: [[Value]]
        package var isLandscape: Bool

        package init(
            name: String, heading: String? = nil, columns: [Column], rows: [[Value]], isLandscape: Bool = true
        ) {
            self.name = name
            self.heading = heading
            self.columns = columns
            self.rows = rows
            self.isLandscape = isLandscape
        }
    }

    package struct Column: Hashable, Sendable {
        package var title: String
        /// About as many Latin letters as fit.
        package var width: Double

        package init(_ title: String, width: Double = 18) {
            self.title = title
            self.width = width
        }
    }

    package enum Value: Hashable, Sendable, ExpressibleByStringLiteral {
        case blank
        case text(String)
        case whole(Int)
        case decimal(Double)
        case day(year: Int, month: Int, day: Int)

        package init(stringLiteral text: String) {
            self = .text(text)
        }
    }
}

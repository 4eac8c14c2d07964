import Foundation
import Testing

/// The collected cases that are not part of this repository: the folder named by VETIKA_DATA, or `../shared/data`.
///
/// Suites that need it are skipped without it; each has cases of its own beside it that always run.
enum GivenData {
    static let absence = "The folder of given cases is absent; set VETIKA_DATA to it"

    static let lunar: [LunarCase] = rows("lunar/khmer-lunar-cases.csv", separator: ",").dropFirst().enumerated()
        .map { LunarCase(row: $0 + 1, cells: $1) }

    static let mistyped: [(typed: String, normal: String)] = rows("khmer-text/mistyped-and-normal.tsv", separator: "\t")
        .map { ($0[0], $0[1]) }

    /// Khmer and Latin names of all provinces, districts, communes and villages.
    static let names: [(khmer: String, latin: String)] = rows("gazetteer/gazetteer.csv", separator: ",").dropFirst()
        .filter { $0.count == 9 }.map { ($0[7], $0[8]) }

    private static func rows(_ path: String, separator: Character) -> [[String]] {
        let folder = ProcessInfo.processInfo.environment["VETIKA_DATA"] ?? "../shared/data"
        guard let text = try? String(contentsOfFile: folder + "/" + path, encoding: .utf8) else { return [] }
        return text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        }
    }
}

/// A row of the collected lunar dates; an empty cell was not stated by its source.
struct LunarCase: CustomTestStringConvertible {
    let row: Int
    let cells: [String]

    var gregorian: String { cells[0] }

    /// Weekday, day, month, animal, sak, Buddhist era.
    var stated: [String] { Array(cells.dropFirst()) }

    /// Where the row was found.
    var source: String {
        switch row {
        case ...8: "official sites (CDC among them) and the press"
        case 9...10: "a Visak Bochea whose date is known"
        default: "tests and pages of five published libraries"
        }
    }

    var testDescription: String { "\(gregorian), from \(source)" }
}

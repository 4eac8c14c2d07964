import Dialogue
import Foundation

/// What a file may be at most. The command line is for those who run the machine; what comes through a form, from
/// whoever has an account, is bounded more closely.
package struct FileLimits: Sendable {
    package var csv = CSV.Limits()
    var workbook = Spreadsheet.Limits()
    var zip = ZipFile.Limits()
    package var xml = XMLLimits()
    /// Seconds of a processor that reading a file may take; nothing without end.
    package var seconds: Int?

    /// For the command line.
    package init() {}

    /// For files that come through a form: several times what the largest tables of the country have (15,000 projects
    /// of 80 columns, 16,000 villages).
    package static let upload: FileLimits = {
        var limits = FileLimits()
        limits.csv.bytes = 32 << 20
        limits.csv.rows = 100_000
        limits.csv.columns = 300
        limits.csv.cells = 3_000_000
        limits.csv.cell = 3 * Spreadsheet.Limits.mostSigns
        limits.workbook.rows = limits.csv.rows
        limits.workbook.columns = limits.csv.columns
        limits.workbook.cells = limits.csv.cells
        limits.workbook.sheets = 50
        limits.workbook.sharedTexts = 1_000_000
        limits.workbook.bytes = 64 << 20
        limits.workbook.xml.bytes = 192 << 20
        limits.zip.members = 500
        limits.zip.unpacked = 192 << 20
        limits.xml.bytes = 32 << 20
        limits.xml.record = 4 << 20
        limits.xml.records = 50_000
        limits.xml.elements = 50_000
        limits.seconds = 30
        return limits
    }()
}

/// The processor time a reading has taken, counted on the thread that begins it: what others do meanwhile does not
/// count.
struct ReadingTime {
    private let most: Int?
    private let begun = ReadingTime.now

    init(most seconds: Int?) { most = seconds }

    /// Throws when it has taken longer than it may.
    func check() throws(ImportFailure) {
        guard let most, Self.now - begun > Double(most) else { return }
        throw .tooLarge(.seconds(most))
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

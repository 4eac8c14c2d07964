/// Why a file is not read at all. Nothing of it is taken.
package enum ImportFailure: Error, Hashable, Sendable {
    case empty
    /// Not a file of the kind asked for: a picture, a spreadsheet, another table.
    case notThisFormat
    /// Columns of the header that are missing, by name.
    case headerMissing([String])
    /// The place where it stops making sense, both counted from 1; the column in bytes.
    case brokenAt(line: Int, column: Int)
    /// Bytes before the first that is not UTF-8.
    case notUTF8(offset: Int)
    case tooLarge(Limit)
    case forbidden(Forbidden, line: Int)
    /// A spreadsheet whose ZIP or parts are damaged, or not what the format says.
    case brokenWorkbook
    /// A spreadsheet of Excel 97-2003, or one locked with a password: both look alike from outside.
    case oldWorkbook
    /// Another kind of file, which a spreadsheet program can save as one of ours.
    case otherForm(OtherForm)
    /// It would retire more than a third of the units of a province (two-digit code): it is cut off.
    case wouldRetireTooMany(province: String, retired: Int, known: Int)

    /// What there is too much of, and how much is allowed.
    package enum Limit: Hashable, Sendable {
        case bytes(Int)
        case rows(Int)
        case columns(Int)
        /// Cells of the whole file.
        case cells(Int)
        /// Signs of one cell of a spreadsheet.
        case signs(Int)
        /// Bytes of one cell, one text or one tag.
        case field(Int)
        /// Elements inside each other.
        case depth(Int)
        case records(Int)
        /// Elements of one record.
        case elements(Int)
        /// Bytes of one record.
        case record(Int)
        /// Bytes of a spreadsheet when it is unpacked.
        case unpacked(Int)
        /// Seconds of a processor for reading all of it.
        case seconds(Int)
    }

    /// Files that look like a table to whoever opens them and are none of ours.
    package enum OtherForm: Hashable, Sendable {
        /// Of LibreOffice (.ods).
        case openDocument
        /// A page of the web, often named .xls.
        case webPage
        /// The XML of Excel 2003.
        case oldXML
        case xml
        /// .xlsb
        case binaryWorkbook
        case pdf
        /// .docx
        case letter
    }

    /// What XML may contain and we do not read, because it can pull in other files or swell without end.
    package enum Forbidden: Hashable, Sendable {
        case doctype, entity
    }

    package init(_ refusal: GazetteerChange.Refusal) {
        switch refusal {
        case .wouldRetireTooMany(let province, let retired, let known):
            self = .wouldRetireTooMany(province: province, retired: retired, known: known)
        }
    }
}

/// What stands in a cell and is no value: an error of the spreadsheet, a word for nothing, text that was lost.
package enum CellSign {
    /// A formula without a value, as files of programs have it that only write; the formula stands behind it.
    package static let unreckoned = "#FORMULA!"

    /// The errors of Excel (ISO/IEC 29500-1, 18.17.3, and those added since), of LibreOffice, and a number that was
    /// too wide for its column.
    package static func isError(_ text: String) -> Bool {
        let first = text.utf8.first
        guard first == UInt8(ascii: "#") || first == UInt8(ascii: "E") else { return false }
        if errors.contains(text.uppercased()) { return true }
        if text.hasPrefix("Err:") { return text.dropFirst(4).allSatisfy(\.isNumber) }
        return text.utf8.count >= 3 && text.utf8.allSatisfy { $0 == UInt8(ascii: "#") }
    }

    private static let errors: Set = [
        "#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!", "#CALC!",
        "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!",
    ]

    /// What people type where they have nothing to say. In a column of words, the word of the list comes first.
    package static func isNothing(_ text: String) -> Bool {
        guard text.utf8.count <= 48 else { return false }
        if text.unicodeScalars.allSatisfy({ "-–—_.·…*/?".unicodeScalars.contains($0) }) {
            return !isLost(text)
        }
        return nothings.contains(folded(text))
    }

    private static func folded(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.lowercased().unicodeScalars.filter {
                    !$0.properties.isWhitespace && !"./()[]<>-_​".unicodeScalars.contains($0)
                }))
    }

    private static let nothings: Set<String> = Set(
        [
            "n/a", "na", "nil", "null", "none", "tbc", "tbd", "nan", "blank", "empty", "unknown", "not available",
            "not applicable", "not known", "no data", "to be confirmed", "to be determined", "not yet", "គ្មាន",
            "មិនមាន", "មិនទាន់មាន", "មិនដឹង", "គ្មានទិន្នន័យ", "មិនមានទិន្នន័យ", "ពុំមាន", "អត់មាន", "ទំនេរ",
        ].map(folded))

    /// Letters that a program could not write and put question marks for, or signs of replacement: nobody can read it.
    package static func isLost(_ text: String) -> Bool {
        if text.unicodeScalars.contains("\u{FFFD}") { return true }
        let marks = text.unicodeScalars.count { $0 == "?" }
        guard marks >= 3 else { return false }
        let seen = text.unicodeScalars.count { !$0.properties.isWhitespace }
        return marks * 2 >= seen
    }
}

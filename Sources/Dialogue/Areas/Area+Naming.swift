extension Area {
    /// The name alone. A unit without Latin spelling has a Khmer name only.
    package var name: Bilingual {
        nameEnglish.isEmpty ? Bilingual(khmer: nameKhmer) : Bilingual(nameKhmer, nameEnglish)
    }

    /// With the word for what it is: «ស្រុកបវេល», "Bavel District".
    package var fullName: Bilingual {
        let khmer = typeKhmer + nameKhmer
        guard !nameEnglish.isEmpty else { return Bilingual(khmer: khmer) }
        return Bilingual(khmer, "\(nameEnglish) \(typeEnglish)")
    }

    /// Why a unit typed in by hand is not taken.
    package enum Refusal: Error, Hashable, Sendable {
        case noCode
        /// Not a code of this length in this province.
        case notInProvince(Province)
        case noKhmerName
        case nameTooLong
        /// The kind belongs to another level than the code.
        case kindOfOtherLevel
        /// Another unit has this code, living or retired; codes are never given twice.
        case codeTaken(Area)
        /// A living unit of the same kind has this name in the same province.
        case nameTaken(Area)
    }

    /// So many characters a name may have.
    package static let longestName = 120

    /// A district typed in by hand, if it can be one of this province.
    package init(
        district code: String, of province: Province, kind: AreaKind, nameKhmer: String, nameEnglish: String
    ) throws(Refusal) {
        let digits = code.trimmingBlanks.withLatinDigits
        guard !digits.isEmpty else { throw .noCode }
        // A spreadsheet drops the zero at the front; so do people who copy from it.
        guard let read = AreaCode(unpadded: digits, level: .district), read.provinceCode == province.code else {
            throw .notInProvince(province)
        }
        guard kind.level == .district else { throw .kindOfOtherLevel }
        let (khmer, english) = (nameKhmer.trimmingBlanks, nameEnglish.trimmingBlanks)
        guard !khmer.isEmpty else { throw .noKhmerName }
        guard max(khmer.unicodeScalars.count, english.unicodeScalars.count) <= Self.longestName else {
            throw .nameTooLong
        }
        self.init(code: read, kind: kind, nameKhmer: khmer, nameEnglish: english)
    }
}

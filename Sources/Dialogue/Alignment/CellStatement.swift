/// What a partner says of its own project in a province: that it stands in the right cell, or where it belongs.
///
/// What the data base said stays as it is; the statement is laid over it, and both are shown.
package struct CellStatement: Hashable, Sendable {
    package let identifier: String
    package let isRight: Bool
    /// Where it belongs; nothing where that was right.
    package let sector: Sector?
    package let district: AreaCode?
    package let words: String?

    package enum Refusal: Error, Hashable, Sendable {
        /// It says that something is wrong, and nothing of what would be right.
        case saysNothing
        case tooLong(most: Int)
        /// A district of another province.
        case notInProvince
    }

    package static let mostWords = 1000

    package init(
        identifier: String, isRight: Bool, sector: Sector?, district: AreaCode?, words: String?, in province: Province
    ) throws(Refusal) {
        let words = words?.trimmingBlanks ?? ""
        guard words.unicodeScalars.count <= Self.mostWords else { throw .tooLong(most: Self.mostWords) }
        if let district, district.provinceCode != province.code { throw .notInProvince }
        guard isRight || sector != nil || district != nil || !words.isEmpty else { throw .saysNothing }
        self.identifier = identifier
        self.isRight = isRight
        self.sector = isRight ? nil : sector
        self.district = isRight ? nil : district
        self.words = words.isEmpty ? nil : words
    }
}

extension SupportedProject {
    /// The project as its partner corrects it. A district means that it is in the province; its share stays what it
    /// was.
    package func corrected(by statement: CellStatement) -> SupportedProject {
        guard !statement.isRight else { return self }
        var corrected = self
        if let district = statement.district {
            if case .here = place {
            } else {
                corrected = SupportedProject(
                    identifier: identifier, source: source, supporter: supporter, status: status, years: years,
                    place: .here(nil))
                corrected.sectors = sectors
                corrected.sums = sums
            }
            corrected.districts = [district]
        }
        if let sector = statement.sector { corrected.sectors = [sector: nil] }
        return corrected
    }
}

import Dialogue

/// What stands above everything official: kingdom, motto, and the administration it comes from.
struct LetterTop: Sendable {
    let province: Province
    let language: Language

    var html: HTML {
        """
        <p class="kingdom">\(.kingdom, language)<br>\(.nationReligionKing, language)</p>
        <p class="from">\(.administrationOf(province), language)</p>
        """
    }
}

extension Phrase {
    static let nationReligionKing = Phrase("ជាតិ សាសនា ព្រះមហាក្សត្រ", "Nation Religion King")

    static func administrationOf(_ province: Province) -> Phrase {
        province.isCapital
            ? Phrase("រដ្ឋបាលរាជធានី\(province.nameKhmer)", "\(province.nameEnglish) Capital Administration")
            : Phrase("រដ្ឋបាលខេត្ត\(province.nameKhmer)", "\(province.nameEnglish) Provincial Administration")
    }
}

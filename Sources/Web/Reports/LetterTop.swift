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

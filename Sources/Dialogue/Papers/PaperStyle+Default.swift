extension PaperStyle {
    /// The style of a province that has changed nothing: the administration and its Planning and Investment Division
    /// (guideline IV.ii.a), signed by the Governor of the Board of Governors.
    ///
    /// The order of letterhead, formulas and signature follows the Ministry of Interior's guide to administrative
    /// work of capital and provinces (December 2015).
    package static func standard(of province: Province) -> PaperStyle {
        let khmer = (province.isCapital ? "រាជធានី" : "ខេត្ត") + province.nameKhmer
        let english = province.isCapital ? "Phnom Penh Capital" : "\(province.nameEnglish) Province"
        return PaperStyle(
            letterhead: Lines(
                khmer: ["រដ្ឋបាល\(khmer)", "ទីចាត់ការផែនការ និងវិនិយោគ"],
                english: ["\(english) Administration", "Planning and Investment Division"]),
            letterMark: "លអ", reportMark: "របក",
            place: Bilingual(province.isCapital ? "រាជធានីភ្នំពេញ" : province.nameKhmer, province.nameEnglish),
            signatureTitle: Bilingual(
                "អភិបាលនៃគណៈអភិបាល\(khmer)", "Governor of the Board of Governors of \(english)"),
            signer: nil, sealSpace: 28, colour: .indigo, up: .up, level: .level,
            copies: Lines(
                khmer: ["សាមីខ្លួន «ដើម្បីអញ្ជើញចូលរួម»"], english: ["Addressee, for attendance"]))
    }
}

extension PaperStyle.Formulas {
    package static let up = PaperStyle.Formulas(
        opening: Bilingual("សូមគោរពជូន", "Respectfully submitted to"),
        closing: Bilingual(
            "សេចក្ដីដូចបានជម្រាបជូនខាងលើ សូម {honorific} មេត្តាជ្រាប និងអញ្ជើញចូលរួមតាមកាលបរិច្ឆេទខាងលើដោយក្ដីអនុគ្រោះ "
                + "និងសូមមេត្តាទទួលនូវការគោរពដ៏ខ្ពង់ខ្ពស់អំពីខ្ញុំ។",
            "I should be grateful for your attendance. "
                + "Please accept, {honorific}, the assurances of my highest consideration."))

    package static let level = PaperStyle.Formulas(
        opening: Bilingual("សូមជម្រាបជូន", "To"),
        closing: Bilingual(
            "សេចក្ដីដូចបានជម្រាបជូនខាងលើ សូម {honorific} ជ្រាប និងអញ្ជើញចូលរួមតាមកាលបរិច្ឆេទខាងលើ "
                + "និងសូមទទួលនូវការរាប់អានដ៏ស្មោះអំពីខ្ញុំ។",
            "I look forward to your attendance. Please accept, {honorific}, my sincere regards."))
}

package import Dialogue

extension Reader {
    /// How the papers of a province look: as its secretariat settled it, or the default.
    package func paperStyle(of province: Province) throws -> PaperStyle {
        try rowIfAny(
            """
            SELECT letterhead_km, letterhead_en, letter_mark, report_mark, place_km, place_en,
                signature_km, signature_en, signer_km, signer_en, seal_space, colour,
                up_opening_km, up_opening_en, up_closing_km, up_closing_en,
                level_opening_km, level_opening_en, level_closing_km, level_closing_en, copies_km, copies_en
            FROM province_settings WHERE province = \(province)
            """, PaperStyle.init) ?? .standard(of: province)
    }
}

extension Writer {
    /// The papers of the province look like this from now on; what was printed stays as it is.
    package func settle(_ style: PaperStyle, of province: Province, for scope: Scope) throws {
        guard scope.covers(province) else { throw StoreError.missing }
        try style.require()
        try run("DELETE FROM province_settings WHERE province = \(province)")
        try run(
            """
            INSERT INTO province_settings (province, letterhead_km, letterhead_en, letter_mark, report_mark, place_km,
                place_en, signature_km, signature_en, signer_km, signer_en, seal_space, colour, up_opening_km,
                up_opening_en, up_closing_km, up_closing_en, level_opening_km, level_opening_en, level_closing_km,
                level_closing_en, copies_km, copies_en)
            VALUES (\(province), \(style.letterhead.khmer.inLines), \(style.letterhead.english.inLines),
                \(style.letterMark), \(style.reportMark), \(style.place.khmer), \(style.place.english),
                \(style.signatureTitle.khmer), \(style.signatureTitle.english), \(style.signer?.khmer),
                \(style.signer?.english), \(style.sealSpace), \(style.colour), \(style.up.opening.khmer),
                \(style.up.opening.english), \(style.up.closing.khmer), \(style.up.closing.english),
                \(style.level.opening.khmer), \(style.level.opening.english), \(style.level.closing.khmer),
                \(style.level.closing.english), \(style.copies.khmer.inLines), \(style.copies.english.inLines))
            """)
        note(.papersSettled, about: .rules(.papers, province), in: .country)
    }
}

extension PaperStyle {
    init(_ row: inout Row) throws {
        let letterhead = try Lines(khmer: row.lines(), english: row.lines())
        let (letterMark, reportMark) = (try row.next(String.self), try row.next(String.self))
        let place = try row.bilingual("place")
        let signatureTitle = try row.bilingual("signature title")
        let signer = try row.bilingualIfAny()
        let sealSpace: Int = try row.next()
        let colour = try row.next(word: Colour.self)
        let up = try Formulas(&row)
        let level = try Formulas(&row)
        self.init(
            letterhead: letterhead, letterMark: letterMark, reportMark: reportMark, place: place,
            signatureTitle: signatureTitle, signer: signer, sealSpace: sealSpace, colour: colour, up: up, level: level,
            copies: try Lines(khmer: row.lines(), english: row.lines()))
    }
}

extension PaperStyle.Formulas {
    fileprivate init(_ row: inout Row) throws {
        let opening = try row.bilingual("opening formula")
        self.init(opening: opening, closing: try row.bilingual("closing formula"))
    }
}

extension Row {
    fileprivate mutating func lines() throws -> [String] {
        try next(String.self).split(separator: "\n").map(String.init)
    }
}

extension [String] {
    fileprivate var inLines: String { joined(separator: "\n") }
}

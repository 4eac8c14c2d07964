import Dialogue

/// The buttons that lead to papers, on the pages they belong to.
enum PaperLinks {
    /// - Parameter forum: one forum of a combined sitting, or all of it.
    static func agenda(_ dialogue: PartnershipDialogue, _ forum: Forum, _ language: Language) -> HTML {
        let base = "/\(dialogue.name)/agenda"
        return """
            \(link("\(base).pdf\(forum.question)", .agenda, .asPDF, language))
            \(link("\(base).docx\(forum.question)", .agenda, .asWord, language))
            """
    }

    static func participants(_ dialogue: PartnershipDialogue, _ language: Language) -> HTML {
        let base = "/\(dialogue.name)"
        return """
            \(link("\(base)/participants/sheet.pdf", .attendanceSheet, .asPDF, language))
            \(link("\(base)/participants/sheet.xlsx", .attendanceSheet, .asExcel, language))
            \(link("\(base)/badges.pdf", .badges, .asPDF, language))
            """
    }

    static func invitations(_ dialogue: PartnershipDialogue, _ language: Language) -> HTML {
        """
        <p class="actions"><a class="button quiet" href="/\(dialogue.name)/batches">\(.batches, language)</a>
        <a class="button quiet" href="/\(dialogue.name)/invitations/text">\(.letterTextTitle, language)</a>
        <a class="button quiet" href="/\(dialogue.province.short)/papers">\(.paperSettings, language)</a></p>
        """
    }

    /// For the letter of one; the page of all letters has its batches instead.
    static func letter(base: String, path: String, isWithEnglish: Bool, _ language: Language) -> HTML? {
        guard path.hasSuffix("/letter") else { return nil }
        let english = isWithEnglish ? "?english=1" : ""
        return """
            \(link("\(base)/\(path).pdf\(english)", .letter, .asPDF, language))
            \(link("\(base)/\(path).docx\(english)", .letter, .asWord, language))
            """
    }

    static func inputs(_ dialogue: PartnershipDialogue, _ language: Language) -> HTML {
        link("/\(dialogue.name)/slips.pdf?count=20", .slips, .asPDF, language)
    }

    private static func link(_ address: String, _ what: Phrase, _ format: Phrase, _ language: Language) -> HTML {
        "<a class=\"button quiet\" href=\"\(address)\">\(what, language) (\(format, language))</a>"
    }
}

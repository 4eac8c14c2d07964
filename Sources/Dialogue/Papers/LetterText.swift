/// What the secretariat settled for the invitation letters of one dialogue. What is left open is reckoned anew for
/// every letter: the dates, the subject, the sentences.
package struct LetterText: Hashable, Sendable {
    /// As the registry gave it; blank leaves dots to write on.
    package var number: String
    /// The day the letters bear; without one, the day they are printed.
    package var dated: Day?
    /// The lunar line, where the registry writes it otherwise than the calendar here.
    package var lunarLine: String?
    package var subject: Bilingual?
    /// What the letter refers to («យោង»).
    package var reference: Bilingual?
    /// The sentences between subject and closing formula, a paragraph each line; `{honorific}` stands for what the
    /// addressee is called.
    package var body: Bilingual?

    package init(
        number: String = "", dated: Day? = nil, lunarLine: String? = nil, subject: Bilingual? = nil,
        reference: Bilingual? = nil, body: Bilingual? = nil
    ) {
        self.number = number
        self.dated = dated
        self.lunarLine = lunarLine
        self.subject = subject
        self.reference = reference
        self.body = body
    }
}

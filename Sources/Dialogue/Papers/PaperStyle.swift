/// How the papers of a province look and speak: what stands in the letterhead, who signs and under which title, the
/// formulas of respect. Every province has one; what nobody has changed is the default.
package struct PaperStyle: Hashable, Sendable {
    /// From the highest office down, one line each, in Khmer and in English; at most three.
    package var letterhead: Lines
    /// What the registry writes after the number of a letter: «លអ».
    package var letterMark: String
    /// The same on a report: «របក».
    package var reportMark: String
    /// The place in the date line.
    package var place: Bilingual
    /// The title under which letters and reports are signed.
    package var signatureTitle: Bilingual
    /// The name under the seal; nothing leaves it to be stamped.
    package var signer: Bilingual?
    /// The white left for signature and seal, in millimetres.
    package var sealSpace: Int
    package var colour: Colour
    /// To somebody of higher rank than the signer.
    package var up: Formulas
    /// To somebody of the same rank or a lower one.
    package var level: Formulas
    /// Who receives a copy, a line each, without the last line: every list ends with the file and the chronicle.
    package var copies: Lines

    package init(
        letterhead: Lines, letterMark: String, reportMark: String, place: Bilingual, signatureTitle: Bilingual,
        signer: Bilingual?, sealSpace: Int, colour: Colour, up: Formulas, level: Formulas, copies: Lines
    ) {
        self.letterhead = letterhead
        self.letterMark = letterMark
        self.reportMark = reportMark
        self.place = place
        self.signatureTitle = signatureTitle
        self.signer = signer
        self.sealSpace = sealSpace
        self.colour = colour
        self.up = up
        self.level = level
        self.copies = copies
    }

    /// Lines in both languages, which need not be as many.
    package struct Lines: Hashable, Sendable {
        package var khmer: [String]
        package var english: [String]

        package init(khmer: [String], english: [String]) {
            self.khmer = khmer
            self.english = english
        }

        package func text(in language: Language) -> [String] {
            let own = language == .khmer ? khmer : english
            return own.isEmpty ? (language == .khmer ? english : khmer) : own
        }
    }

    /// The words of respect that depend on the rank of the addressee. `{honorific}` stands for what they are called:
    /// «ឯកឧត្តម».
    package struct Formulas: Hashable, Sendable {
        /// Before the addressee: «សូមគោរពជូន».
        package var opening: Bilingual
        /// The last sentence of a letter.
        package var closing: Bilingual

        package init(opening: Bilingual, closing: Bilingual) {
            self.opening = opening
            self.closing = closing
        }
    }

    /// The colour of badges and of pictures that are shared; letters are black, for a photocopy must be as good.
    package enum Colour: String, CaseIterable, Sendable {
        case indigo, maroon, green, black
    }

    package enum Refusal: Error, Hashable, Sendable {
        case letterheadMissing
        case tooManyLines(most: Int)
        case sealSpaceOutOfRange
        case lineTooLong(most: Int)
    }

    package static let mostLetterheadLines = 3
    package static let mostCopies = 8
    /// Bytes of UTF-8 in one line; a sentence may have four times as many.
    package static let mostBytes = 300
    /// Millimetres: less holds no seal, more pushes a letter over its page.
    package static let sealSpaces = 18...45

    /// What stands for the words by which the addressee is called.
    package static let honorificMark = "{honorific}"

    /// Says no to what would not fit on paper.
    package func require() throws(Refusal) {
        guard !letterhead.khmer.isEmpty else { throw .letterheadMissing }
        guard max(letterhead.khmer.count, letterhead.english.count) <= Self.mostLetterheadLines else {
            throw .tooManyLines(most: Self.mostLetterheadLines)
        }
        guard max(copies.khmer.count, copies.english.count) <= Self.mostCopies else {
            throw .tooManyLines(most: Self.mostCopies)
        }
        guard Self.sealSpaces.contains(sealSpace) else { throw .sealSpaceOutOfRange }
        let lines = letterhead.khmer + letterhead.english + copies.khmer + copies.english + [letterMark, reportMark]
        let words = [place, signatureTitle, signer].compactMap(\.self)
        let sentences = [up.opening, up.closing, level.opening, level.closing]
        guard lines.allSatisfy({ $0.utf8.count <= Self.mostBytes }), words.allSatisfy({ $0.longest <= Self.mostBytes }),
            sentences.allSatisfy({ $0.longest <= 4 * Self.mostBytes })
        else { throw .lineTooLong(most: Self.mostBytes) }
    }
}

extension Bilingual {
    /// Bytes of the longer one.
    fileprivate var longest: Int { max(khmer?.utf8.count ?? 0, english?.utf8.count ?? 0) }
}

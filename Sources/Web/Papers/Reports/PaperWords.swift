import Dialogue
import Documents
import Khmer

extension Language {
    /// A sentence of ours.
    func text(_ phrase: Phrase, _ emphasis: Document.Emphasis = .plain) -> Document.Text {
        Document.Text(phrase.text(in: self), emphasis)
    }

    /// Words people wrote, marked with their language where it is not the paper's.
    func text(_ words: Bilingual, _ emphasis: Document.Emphasis = .plain) -> Document.Text {
        let shown = words.languageShown(for: self)
        let run = Document.Run(
            words.text(in: self), emphasis, language: shown == self ? nil : shown.ofPaper)
        return Document.Text([run])
    }

    func text(_ words: Bilingual?) -> Document.Text { words.map { text($0) } ?? "" }

    /// A label, and what stands behind it: «កាលកំណត់៖ …».
    func text(_ label: Phrase, _ words: Document.Text) -> Document.Text {
        Document.Text(label.text(in: self) + (self == .khmer ? "៖ " : ": ")) + words
    }

    /// A day in the few letters a column of a table has: «២៣-១១-២០២៦», «23 Nov 2026».
    func shortDay(_ day: Day) -> String {
        guard self == .khmer else {
            let words = self.day(day).split(separator: " ")
            return words.count == 3 ? "\(words[0]) \(words[1].prefix(3)) \(words[2])" : self.day(day)
        }
        let parts = day.description.split(separator: "-").reversed().joined(separator: "-")
        return KhmerNumber.khmerDigits(in: parts)
    }

    /// «ក», «ខ», … as the guideline letters the classes; the letters a, b, … in English.
    func letter(_ party: ParticipantClass) -> String { party.lettered.text(in: self) }
}

extension Document.Text {
    /// Numbers of inputs, each leading to what became of it.
    static func inputs(_ numbers: [InputNumber]) -> Document.Text {
        var text = Document.Text([])
        for (index, number) in numbers.enumerated() {
            if index > 0 { text = text + ", " }
            text = text + .input(number)
        }
        return text
    }

    static func input(_ number: InputNumber) -> Document.Text { .link(number.description, to: "/i/\(number)") }
}

extension Day {
    /// The same day as a file's properties want it.
    var moment: Moment { Moment(year: year, month: month, day: day) }
}

extension Speaker {
    /// Whose voice it is, as far as the public may see.
    func text(_ language: Language) -> Document.Text {
        switch self {
        case .named(let name, let body):
            language.text(name) + (body.map { ", " + language.text($0) } ?? "")
        case .body(let body): language.text(body)
        case .party(let party?): language.text(party.phrase)
        case .party(nil): language.text(.protectedVoice)
        }
    }
}

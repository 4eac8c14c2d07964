/// What a table leaves open and only somebody who knows it can say. Nothing of it is guessed: it is asked before the
/// table is applied.
package struct TableQuestion: Hashable, Sendable {
    /// By which it is answered: "numbers 9" is how column 9, counted from 1, writes its numbers.
    package let key: String
    package let subject: Subject
    /// The heading or the name it is about.
    package let about: String
    /// A cell that can be read in more than one way.
    package let example: String
    package let choices: [Choice]
    /// The choice that seems right, offered first; nothing where none does.
    package let offered: String?

    package struct Choice: Hashable, Sendable {
        package let word: String
        package let title: Bilingual

        package init(_ word: String, _ title: Bilingual) {
            self.word = word
            self.title = title
        }
    }

    package enum Subject: String, CaseIterable, Sendable {
        /// Whether dots part thousands or are the decimal sign.
        case numbers
        /// Whether days or months come first.
        case days
        /// Which of two columns with one heading is meant.
        case twice
        case currency, plan, year
        /// What a body is.
        case kind
        /// Sums that differ in the rows of one record.
        case parts
        /// Who of several holds an office that one person holds.
        case holder
    }

    package init(
        _ subject: Subject, _ place: String = "", about: String, example: String = "", choices: [Choice],
        offered: String? = nil
    ) {
        key = place.isEmpty ? subject.rawValue : "\(subject.rawValue) \(place)"
        self.subject = subject
        self.about = about
        self.example = example
        self.choices = choices
        self.offered = offered
    }

    /// What is asked, as a sentence.
    package var words: Bilingual {
        switch subject {
        case .numbers:
            Bilingual(
                "ក្នុងជួរឈរ «\(about)» តើ «\(example)» ជាចំនួនអ្វី?", "In the column “\(about)”, which number is “\(example)”?")
        case .days:
            Bilingual("ក្នុងជួរឈរ «\(about)» តើ «\(example)» ជាថ្ងៃណា?", "In the column “\(about)”, which day is “\(example)”?")
        case .twice:
            Bilingual(
                "ក្បាលជួរឈរ «\(about)» មានពីរដង។ តើយកជួរឈរណា?", "The heading “\(about)” stands twice. Which column is meant?")
        case .currency:
            Bilingual("តើទឹកប្រាក់ក្នុងតារាងនេះជារូបិយប័ណ្ណអ្វី?", "In which currency are the amounts of this table?")
        case .plan: Bilingual("តើតារាងនេះជាផែនការប្រភេទណា?", "Which kind of plan is this table?")
        case .year:
            Bilingual("តើគម្រោងក្នុងតារាងនេះចាប់ផ្ដើមនៅឆ្នាំណា?", "In which year do the projects of this table begin?")
        case .kind: Bilingual("តើ «\(about)» ជាស្ថាប័នប្រភេទណា?", "What kind of body is “\(about)”?")
        case .holder:
            Bilingual("តើនរណាកាន់តំណែង «\(about)»?", "Who holds the office “\(about)”?")
        case .parts:
            Bilingual(
                "គម្រោងមួយនៅលើជួរច្រើន មានទឹកប្រាក់ខុសគ្នាក្នុងជួរឈរ «\(about)» (\(example))។ តើត្រូវយកយ៉ាងណា?",
                "A project over several rows has different sums in the column “\(about)” (\(example)). What are they?")
        }
    }

    /// As it is kept: one line.
    package var text: String {
        RowCells.text(
            [key, subject.rawValue, about, example, offered ?? ""]
                + choices.flatMap { [$0.word, $0.title.text(in: .khmer), $0.title.text(in: .english)] })
    }

    package init?(text: String) {
        let cells = RowCells.cells(text)
        guard cells.count >= 5, let subject = Subject(rawValue: cells[1]) else { return nil }
        (key, self.subject, about, example) = (cells[0], subject, cells[2], cells[3])
        offered = cells[4].isEmpty ? nil : cells[4]
        choices = stride(from: 5, to: cells.count - 2, by: 3).map { place in
            Choice(cells[place], Bilingual(cells[place + 1], cells[place + 2]))
        }
    }

    /// Those of a list that were kept together.
    package static func list(_ text: String) -> [TableQuestion] {
        text.split(separator: "\n").compactMap { TableQuestion(text: String($0)) }
    }
}

/// What was answered, by the key of the question.
package struct TableAnswers: Hashable, Sendable {
    package private(set) var words: [String: String]

    package init(_ words: [String: String] = [:]) { self.words = words }

    package subscript(_ key: String) -> String? {
        get { words[key] }
        set { words[key] = newValue }
    }

    /// As they are kept: a line for each; key, tab, choice.
    package var text: String {
        words.sorted { $0.key < $1.key }.map { RowCells.text([$0.key, $0.value]) }.joined(separator: "\n")
    }

    package init(text: String) {
        let pairs = text.split(separator: "\n").map { RowCells.cells(String($0)) }.filter { $0.count == 2 }
        words = Dictionary(pairs.map { ($0[0], $0[1]) }) { $1 }
    }
}

import Dialogue
import Store

/// What can be laid side by side of two bodies or two persons; what is not known is left out.
struct ComparedFacts: Sendable {
    let language: Language
    private(set) var facts: [(name: Phrase, value: HTML)] = []

    private mutating func add(_ name: Phrase, _ value: HTML?) {
        if let value { facts.append((name, value)) }
    }

    private mutating func add(_ name: Phrase, _ value: Phrase?) {
        if let value { facts.append((name, "\(value, language)")) }
    }

    private mutating func add(_ name: Phrase, _ value: String?) {
        if let value, !value.isEmpty { facts.append((name, "\(value)")) }
    }

    private mutating func add(_ name: Bilingual) {
        if let khmer = name.khmer { facts.append((.nameInKhmer, "<span lang=\"km\">\(khmer)</span>")) }
        if let english = name.english { facts.append((.nameInEnglish, "<span lang=\"en\">\(english)</span>")) }
    }

    private mutating func add(_ province: Province?) {
        let national: HTML = "\(.national, language)"
        facts.append((.belongsTo, province.map { "\($0.fullName, language)" } ?? national))
    }

    private mutating func add(_ contacts: [ContactPoint]) {
        guard !contacts.isEmpty else { return }
        let lines = contacts.html { "<div>\($0.kind.phrase, language): \($0.value.phoneForReading)</div>" }
        facts.append((.contacts, lines))
    }

    init(of row: BodyRow, offices: [OfficeRow], contacts: [ContactPoint], _ language: Language) {
        self.language = language
        add(row.body.name)
        add(.acronym, row.body.acronym)
        add(.otherNames, row.aliases.map(\.name).joined(separator: " · "))
        add(.kindOfBody, row.kindPhrase)
        add(row.body.province)
        add(.referenceOfBody, row.details.reference)
        add(.stateOfBody, row.details.state.phrase)
        add(contacts)
        let titles = offices.map { $0.office.title.text(in: language) }
        add(.offices, titles.isEmpty ? nil : titles.html { "<div>\($0)</div>" })
    }

    init(of row: PersonRow, contacts: [ContactPoint], _ language: Language) {
        self.language = language
        add(.honorific, row.person.honorific?.phrase)
        add(row.person.name)
        add(.sexOfPerson, row.person.sex?.phrase)
        add(.rank, row.person.rank?.phrase)
        add(row.province)
        add(contacts)
        add(.offices, row.posts.isEmpty ? nil : row.posts.html { "<div>\(PersonPages.post($0, language))</div>" })
    }
}

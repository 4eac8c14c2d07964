/// A kind of table we take in: which fields its rows have, and by which headings their columns are recognised.
package struct TableForm: Sendable {
    package let kind: FileImport.Kind
    package let fields: [TableField]
    /// Headings that are built by a rule, such as "2024 Actual Own".
    package let families: [TableFamily]

    package init(kind: FileImport.Kind, fields: [TableField], families: [TableFamily] = []) {
        self.kind = kind
        self.fields = fields
        self.families = families
    }

    /// The field of this key, one of a family included.
    package func field(_ key: String) -> TableField? {
        if let field = fields.first(where: { $0.key == key }) { return field }
        for family in families { if let field = family.field(key) { return field } }
        return nil
    }

    /// The field a heading means. The same words are more certain than all words of a synonym among others.
    package func guess(_ heading: FoldedHeading) -> (field: TableField, isExact: Bool)? {
        guard !heading.isEmpty else { return nil }
        if let field = fields.first(where: { $0.isCalled(heading) }) { return (field, true) }
        for family in families { if let field = family.recognise(heading) { return (field, true) } }
        let partly = fields.map { ($0, $0.wordsShared(with: heading)) }.max { $0.1 < $1.1 }
        guard let (field, shared) = partly, shared >= 2 else { return nil }
        return (field, false)
    }
}

/// One field of a table: what it is called, in the program and by those who make the files.
package struct TableField: Hashable, Sendable {
    /// The word under which mappings and rows are kept; never changed.
    package let key: String
    package let title: Bilingual
    package let isRequired: Bool
    private let names: [FoldedHeading]

    package init(
        _ key: String, _ khmer: String, _ english: String, also synonyms: [String] = [], isRequired: Bool = false
    ) {
        self.key = key
        self.title = Bilingual(khmer, english)
        self.isRequired = isRequired
        names = ([key, khmer, english] + synonyms).map { FoldedHeading($0) }
    }

    func isCalled(_ heading: FoldedHeading) -> Bool { names.contains { $0.isSame(as: heading) } }

    /// The words of the longest name that all stand in the heading; none where the heading has many others.
    func wordsShared(with heading: FoldedHeading) -> Int {
        let words = Set(heading.words)
        let inside = names.filter { !$0.words.isEmpty && words.isSuperset(of: $0.words) }
        return inside.map(\.words.count).filter { heading.words.count <= $0 + 2 }.max() ?? 0
    }
}

/// Fields whose headings follow a rule: a year and what the money is, a province and its share.
package struct TableFamily: Sendable {
    /// What the columns of the family hold, for the page on which columns are told apart.
    package let title: Bilingual
    let recognise: @Sendable (FoldedHeading) -> TableField?
    let field: @Sendable (_ key: String) -> TableField?
    /// The fields to choose from by hand, beside a heading that was not recognised.
    package let choices: @Sendable (_ year: Int) -> [TableField]

    package init(
        title: Bilingual, recognise: @escaping @Sendable (FoldedHeading) -> TableField?,
        field: @escaping @Sendable (_ key: String) -> TableField?,
        choices: @escaping @Sendable (_ year: Int) -> [TableField]
    ) {
        self.title = title
        self.recognise = recognise
        self.field = field
        self.choices = choices
    }
}

/// A heading as comparing needs it: Latin words in small letters without accents, Khmer without blanks.
package struct FoldedHeading: Hashable, Sendable {
    package let words: [String]
    package let khmer: String
    private let letters: String

    package init(_ text: String) {
        words = LatinWords(text).words
        letters = words.joined()
        let plain = KhmerPlaceName(text).plain
        khmer = String(String.UnicodeScalarView(plain.unicodeScalars.filter { (0x1780...0x17FF).contains($0.value) }))
    }

    package var isEmpty: Bool { letters.isEmpty && khmer.isEmpty }

    /// Whether both say the same in Latin or, where one of them has no Latin words, in Khmer.
    func isSame(as other: FoldedHeading) -> Bool {
        if !letters.isEmpty, !other.letters.isEmpty { return letters == other.letters }
        return !khmer.isEmpty && khmer == other.khmer
    }
}

/// A kind of table we take in: which fields its rows have, and by which headings their columns are recognised.
package struct TableForm: Sendable {
    package let kind: FileImport.Kind
    package let fields: [TableField]
    /// Headings that are built by a rule, such as "2024 Actual Own".
    package let families: [TableFamily]

    /// - Parameter book: the parts of the book of headings in which the other names of the fields stand, the first that
    ///   has a field first.
    package init(kind: FileImport.Kind, book: [String], fields: [TableField], families: [TableFamily] = []) {
        self.kind = kind
        self.fields = fields.map { field in
            field.also(book.lazy.map { HeadingBook.names($0, field.key) }.first { !$0.isEmpty } ?? [])
        }
        self.families = families
    }

    /// The field of this key, one of a family included.
    package func field(_ key: String) -> TableField? {
        if let field = fields.first(where: { $0.key == key }) { return field }
        for family in families { if let field = family.field(key) { return field } }
        return nil
    }

    /// The field a heading means. The same words are more certain than all words of a synonym among others.
    package func guess(_ text: String) -> (field: TableField, isExact: Bool)? {
        let heading = FoldedHeading(text)
        guard !heading.isEmpty || !text.trimmingBlanks.isEmpty, !HeadingBook.isRunningNumber(text) else { return nil }
        if let field = fields.first(where: { $0.isCalled(heading) }) { return (field, true) }
        for family in families { if let field = family.recognise(heading) { return (field, true) } }
        // «ថវិកា (រៀល)», "Budget US$": the unit is no part of the name.
        let bare = heading.withoutUnit
        if let bare, let field = fields.first(where: { TableField.isMoney($0.key) && $0.isCalled(bare) }) {
            return (field, true)
        }
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

    package init(_ key: String, _ khmer: String, _ english: String, isRequired: Bool = false) {
        self.init(key, Bilingual(khmer, english), isRequired, [key, khmer, english].map { FoldedHeading($0) })
    }

    private init(_ key: String, _ title: Bilingual, _ isRequired: Bool, _ names: [FoldedHeading]) {
        self.key = key
        self.title = title
        self.isRequired = isRequired
        self.names = names
    }

    /// The same field, also known by other names.
    func also(_ others: [String]) -> TableField {
        TableField(key, title, isRequired, names + others.map { FoldedHeading($0) })
    }

    /// Every name it is found by, folded.
    var allNames: [String] { names.map { $0.words.joined() + $0.khmer }.filter { !$0.isEmpty } }

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

    private init(words: [String], khmer: String) {
        self.words = words
        self.khmer = khmer
        letters = words.joined()
    }

    /// The same without the unit and the currency in it; nothing where there is none.
    var withoutUnit: FoldedHeading? {
        let units: Set = [
            "usd", "us", "khr", "riel", "riels", "dollar", "dollars", "eur", "euro", "euros", "thousand", "thousands",
            "million", "millions", "billion", "000", "in", "of",
        ]
        let left = words.filter { !units.contains($0) }
        var rest = khmer
        for unit in ["គិតជា", "លាន", "ពាន់", "រៀល", "ដុល្លារអាមេរិក", "ដុល្លារ", "អឺរ៉ូ"] {
            rest = rest.split(separator: KhmerPlaceName(unit).plain).joined()
        }
        let bare = FoldedHeading(words: left, khmer: rest)
        return bare.isEmpty || bare == self ? nil : bare
    }

    package var isEmpty: Bool { letters.isEmpty && khmer.isEmpty }

    /// Whether both say the same in Latin or, where one of them has no Latin words, in Khmer.
    func isSame(as other: FoldedHeading) -> Bool {
        if !letters.isEmpty, !other.letters.isEmpty { return letters == other.letters }
        return !khmer.isEmpty && khmer == other.khmer
    }
}

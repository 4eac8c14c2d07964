package import Dialogue
import Khmer
import Store

extension Field {
    /// A value made of one text.
    /// - Parameter why: what is wrong where there is none, or one that cannot be read.
    init(
        _ name: String, _ kind: FieldNote.Kind, or why: (any Error)?,
        words: @escaping @Sendable (Value) -> String = { "\($0)" }, parse: @escaping @Sendable (String) -> Value?
    ) {
        self.init(name, [FieldNote(name, kind)]) { source, faults in
            guard let text = source.text(name) else { return faults.none(name, why ?? FieldFault.missing) }
            guard let value = parse(text) else { return faults.none(name, why ?? FieldFault.unreadable) }
            return (value, words(value))
        }
    }

    /// Nothing where nothing was given.
    package static func maybe<Inner>(_ field: Field<Inner>) -> Field where Value == Inner? {
        var notes = field.notes
        for index in notes.indices { notes[index].required = false }
        return Field(field.property, notes) { [notes] source, faults in
            guard notes.contains(where: { source.text($0.name) != nil }) else { return (nil, "") }
            guard let (value, text) = field.read(source, &faults) else { return nil }
            return (value, "=\(text)")
        }
    }

    /// Another value where nothing was given, or only something that cannot be read.
    package static func either(_ field: Field, absent: Value, unreadable: Value) -> Field {
        var notes = field.notes
        for index in notes.indices { notes[index].required = false }
        return Field(field.property, notes) { [notes] source, faults in
            var own = Faults()
            if let read = field.read(source, &own) { return read }
            let value = notes.contains { source.texts($0.name) != nil } ? unreadable : absent
            return (value, "\(value)")
        }
    }

    /// Every value that was given under one name, in order; none is no fault.
    package static func all<Inner>(_ field: Field<Inner>) -> Field where Value == [Inner] {
        let notes = field.notes.map { FieldNote($0.name, $0.kind, required: false, many: true) }
        return Field(field.property, notes) { source, faults in
            var read: [(value: Inner, text: String)] = []
            for text in source.texts(field.property) ?? [] where !text.trimmingBlanks.isEmpty {
                guard let one = field.read(OneText(name: field.property, text: text), &faults) else { return nil }
                read.append(one)
            }
            return (read.map(\.value), read.map { "\($0.text.utf8.count):\($0.text)" }.joined())
        }
    }
}

extension Field {
    /// The same, where there must be one at least.
    package static func some<Inner>(_ field: Field<Inner>) -> Field where Value == [Inner] {
        let all = Field<[Inner]>.all(field)
        return Field(field.property, all.notes) { source, faults in
            guard let (values, text) = all.read(source, &faults) else { return nil }
            guard !values.isEmpty else { return faults.none(field.property, FieldFault.missing) }
            return (values, text)
        }
    }
}

private struct OneText: Source {
    let name: String
    let text: String
    var names: [String] { [] }
    func texts(_ name: String) -> [String]? { name == self.name ? [text] : nil }
}

extension Field where Value: CaseIterable & RawRepresentable<String> {
    /// One of the words of a closed list.
    package static func word(_ name: String, or why: (any Error)? = nil) -> Field {
        Field(name, .word(Value.allCases.map(\.rawValue)), or: why, words: \.rawValue) { Value(rawValue: $0) }
    }
}

extension Field where Value == Int {
    package static func number(_ name: String, or why: (any Error)? = nil) -> Field {
        Field(name, .number, or: why) { Int($0) }
    }

    package static func number(_ name: String, within range: ClosedRange<Int>, or why: any Error) -> Field {
        Field(name, .number, or: why) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
    }
}

extension Field where Value == Bool {
    /// Ticked, whatever its value, or not given.
    package static func flag(_ name: String) -> Field {
        Field(name, [FieldNote(name, .flag, required: false)]) { source, _ in
            let isTicked = (source.text(name) ?? "false") != "false"
            return (isTicked, "\(isTicked)")
        }
    }
}

extension Field where Value == Day {
    /// `2026-11-23`.
    package static func day(_ name: String, or why: (any Error)? = nil) -> Field {
        Field(name, .day, or: why) { Day($0) }
    }
}

extension Field where Value == InputNumber {
    /// `BTB-26-014`; what names no input is not there.
    package static func input(_ name: String) -> Field {
        Field(name, .reference, or: StoreError.missing) { InputNumber($0) }
    }
}

extension Field {
    /// The identity of a row; where it stands in the address, what is none is not there.
    package static func id<Thing>(_ name: String, or why: (any Error)? = StoreError.missing) -> Field
    where Value == ID<Thing> {
        Field(name, .reference, or: why) { ID<Thing>(text: $0) }
    }
}

extension Field where Value == String {
    package static func text(_ name: String, most: Int, or why: (any Error)? = nil) -> Field {
        Field(name, [FieldNote(name, .text, most: most)]) { source, faults in
            guard let text = source.text(name) else { return faults.none(name, why ?? FieldFault.missing) }
            guard faults.fit(text, name, most) else { return nil }
            return (text, text)
        }
    }
}

extension Field where Value == String {
    /// Words whose length the rule itself refuses.
    static func prose(_ name: String, most: Int) -> Field {
        Field(name, [FieldNote(name, .text, most: most)]) { source, faults in
            guard let text = source.text(name) else { return faults.none(name, FieldFault.missing) }
            return (text, text)
        }
    }
}

extension Field where Value == Bilingual? {
    /// The same words in Khmer and English: `response_km`, `response_en`. Nothing where both are empty.
    package static func bilingual(_ name: String, most: Int) -> Field {
        let notes = Language.allCases.map {
            FieldNote("\(name)_\($0.rawValue)", .text, required: false, most: most)
        }
        return Field(name, notes) { source, faults in
            let texts = notes.map { source.text($0.name) }
            var isFit = true
            for (note, text) in zip(notes, texts) where !faults.fit(text ?? "", note.name, most) { isFit = false }
            guard isFit else { return nil }
            let words = texts.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined()
            return (Bilingual(khmer: texts[0], english: texts[1]), words)
        }
    }
}

extension Field where Value == Bilingual {
    /// The same, where there must be words in one language at least.
    package static func words(_ name: String, most: Int, or why: any Error) -> Field {
        let field = Field<Bilingual?>.bilingual(name, most: most)
        return Field(name, field.notes) { source, faults in
            guard let (value, text) = field.read(source, &faults) else { return nil }
            guard let value else { return faults.none(field.notes[0].name, why) }
            return (value, text)
        }
    }
}

extension Faults {
    /// Whether the words can be kept: not too long, and of letters that everybody can read.
    mutating func fit(_ text: String, _ name: String, _ most: Int) -> Bool {
        let before = all.count
        if text.unicodeScalars.count > most { add(name, FieldFault.tooLong(most: most)) }
        if KhmerText.looksLegacyEncoded(text) { add(name, FieldFault.oldFont) }
        return all.count == before
    }
}

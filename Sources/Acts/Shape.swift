import Dialogue
import Store

/// Named texts from outside: an address and a form, an object of JSON, the words of a command.
package protocol Source: Sendable {
    /// Nothing where the name was not given.
    func texts(_ name: String) -> [String]?
    /// The names that were given, where each must be one the act knows: a misspelt one would be lost silently. None for
    /// a form, which also carries its key and its mark.
    var names: [String] { get }
}

extension Source {
    /// Without blanks at the ends; nothing where there is nothing to be seen.
    func text(_ name: String) -> String? {
        let text = texts(name)?.first?.withoutControls.trimmingBlanks ?? ""
        return text.isEmpty ? nil : text
    }
}

/// What is wrong with one field, where the domain has no refusal of its own for it.
package enum FieldFault: Error, Hashable, Sendable {
    case missing
    case unreadable
    case tooLong(most: Int)
    /// Letters of a font from before Unicode.
    case oldFont
    /// No field has this name.
    case unknown
}

/// Everything that is wrong with the fields of an act, in their order.
package struct Faults: Error, Sendable {
    package private(set) var all: [(field: String, why: any Error)] = []

    /// What the act is about is not there, whatever else is wrong.
    var isMissing: Bool { all.contains { $0.why as? StoreError == .missing } }

    mutating func add(_ field: String, _ why: any Error) { all.append((field, why)) }

    /// The same where a value is read: there is none.
    mutating func none<Value>(_ field: String, _ why: any Error) -> Value? {
        add(field, why)
        return nil
    }
}

/// What a description says of a name in a form or an object of JSON.
package struct FieldNote: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case text, number, day, flag, reference, word([String]) }
    package let name: String
    package let kind: Kind
    package var required: Bool
    package let many: Bool
    package let most: Int?

    init(_ name: String, _ kind: Kind, required: Bool = true, many: Bool = false, most: Int? = nil) {
        self.name = name
        self.kind = kind
        self.required = required
        self.many = many
        self.most = most
    }
}

/// One value of an act: the property it fills, the names it is read from, and how.
package struct Field<Value: Sendable>: Sendable {
    /// Nothing after it has added a fault. The text is the same for the same value, whatever it came in.
    typealias Reading = @Sendable (any Source, inout Faults) -> (value: Value, text: String)?
    let property: String
    var notes: [FieldNote]
    let read: Reading

    init(_ property: String, _ notes: [FieldNote], _ read: @escaping Reading) {
        self.property = property
        self.notes = notes
        self.read = read
    }
}

/// The fields of an act, said once.
package struct Shape<A: Sendable>: Sendable {
    package let notes: [FieldNote]
    /// The property each value fills, in order.
    let properties: [String]
    private let make: @Sendable (any Source, inout Faults) -> Filled<A>?

    /// - Parameter make: the memberwise initialiser, `Self.init`.
    @_semantics("optimize.sil.specialize.generic.never")
    package init<each Value: Sendable>(
        _ make: @escaping @Sendable (repeat each Value) -> A, _ field: repeat Field<each Value>
    ) {
        var (notes, properties): ([FieldNote], [String]) = ([], [])
        for field in repeat each field {
            notes += field.notes
            properties.append(field.property)
        }
        (self.notes, self.properties) = (notes, properties)
        self.make = { source, faults in
            var words: [String] = []
            let found = (repeat (each field).take(source, &faults, &words))
            guard faults.all.isEmpty else { return nil }
            guard let act = try? make(repeat (each found).orStop()) else { return nil }
            return Filled(act: act, words: words)
        }
    }

    /// Reads every field.
    /// - Throws: `Faults` with everything that is wrong; `StoreError.missing` where what the act is about cannot be
    ///   there, whatever else is wrong.
    package func read(_ source: any Source) throws -> Filled<A> {
        var faults = Faults()
        let known = Set(notes.map(\.name))
        for name in source.names where !known.contains(name) { faults.add(name, FieldFault.unknown) }
        guard let filled = make(source, &faults), faults.all.isEmpty else {
            if faults.isMissing { throw StoreError.missing }
            throw faults
        }
        return filled
    }
}

/// An act as it was read.
package struct Filled<A: Sendable>: Sendable {
    package let act: A
    let words: [String]

    /// The same for two acts exactly when they are the same act with the same values.
    func digest(of name: String) -> String {
        let text = ([name] + words).map { "\($0.utf8.count):\($0)" }.joined()
        return Array(Digest.sha256(text).prefix(9)).base64URL
    }
}

extension Field {
    fileprivate func take(_ source: any Source, _ faults: inout Faults, _ words: inout [String]) -> Value? {
        guard let (value, text) = read(source, &faults) else { return nil }
        words.append(text)
        return value
    }
}

private struct Stop: Error {}

extension Optional {
    fileprivate func orStop() throws -> Wrapped { if let self { self } else { throw Stop() } }
}

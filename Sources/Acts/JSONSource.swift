import Foundation

/// An object of JSON as the source of an act: names as in the form, a list where a field may be there several times.
package struct JSONSource: Source {
    private let values: [String: [String]]

    /// - Throws: `FieldFault.unreadable` for what is no flat object of texts, numbers, flags and lists of them.
    package init(_ text: String) throws(FieldFault) {
        guard let object = try? JSONDecoder().decode([String: Value].self, from: Data(text.utf8)) else {
            throw .unreadable
        }
        values = object.compactMapValues(\.texts)
    }

    package var names: [String] { values.keys.sorted() }
    package func texts(_ name: String) -> [String]? { values[name] }

    private struct Value: Decodable {
        /// Nothing for `null`, which is as if it had not been given.
        let texts: [String]?

        init(from decoder: any Decoder) throws {
            if var list = try? decoder.unkeyedContainer() {
                var texts: [String] = []
                while !list.isAtEnd { texts.append(try list.decode(Single.self).text ?? "") }
                self.texts = texts
            } else {
                texts = try decoder.singleValueContainer().decode(Single.self).text.map { [$0] }
            }
        }
    }

    private struct Single: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            let box = try decoder.singleValueContainer()
            if box.decodeNil() {
                text = nil
            } else if let flag = try? box.decode(Bool.self) {
                text = String(flag)
            } else if let number = try? box.decode(Int.self) {
                text = String(number)
            } else {
                text = try box.decode(String.self)
            }
        }
    }
}

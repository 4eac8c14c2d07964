import Dialogue

/// An element of one record with everything in it. A file has many records; only one is held at a time.
struct XMLElement {
    let name: String
    var attributes: [(name: String, value: String)] = []
    var text = ""
    var children: [XMLElement] = []

    /// The value of an attribute without blanks around it; nothing where it is left out or blank.
    subscript(attribute: String) -> String? {
        guard let value = attributes.first(where: { $0.name == attribute })?.value.trimmingBlanks else { return nil }
        return value.isEmpty ? nil : value
    }

    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }
}

extension Error {
    /// What refused an act, by a name that does not change with the language: `challenge.no_disposition`,
    /// `escalation.too_early`. It is made of the names of the rule and of its case, so neither is renamed once a
    /// program outside may have learned it.
    package var refusalName: String {
        let names = String(reflecting: type(of: self)).split(separator: ".").dropFirst().map(String.init)
        let rule = names.filter { $0 != "Refusal" }.map(\.inSmallLetters).joined(separator: ".")
        // A case with values is named by its label.
        let value = Mirror(reflecting: self)
        guard value.displayStyle == .enum else { return rule }
        let label = value.children.first?.label ?? "\(self)"
        return "\(rule).\(label.inSmallLetters)"
    }
}

extension String {
    /// `noDisposition` is `no_disposition`.
    fileprivate var inSmallLetters: String {
        reduce(into: "") { text, letter in
            if letter.isUppercase, !text.isEmpty, text.last?.isUppercase == false { text += "_" }
            text += letter.lowercased()
        }
    }
}

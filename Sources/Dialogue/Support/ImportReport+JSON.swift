extension ImportReport {
    /// One JSON object with exactly the keys read, added, changed, unchanged, retired, rejected and problems.
    ///
    /// `expected` is the sentence in the language asked for. Written by hand because the domain imports nothing.
    package func json(in language: Language = .english) -> String {
        let counts = [
            ("read", read), ("added", added), ("changed", changed), ("unchanged", unchanged),
            ("retired", retired), ("rejected", rejected),
        ]
        let numbers = counts.map { "\"\($0)\":\($1)" }.joined(separator: ",")
        let list = problems.map { $0.json(in: language) }.joined(separator: ",")
        return "{\(numbers),\"problems\":[\(list)]}"
    }
}

extension ImportProblem {
    fileprivate func json(in language: Language) -> String {
        let sentence = expected.sentence(in: language)
        return "{\"row\":\(row),\"field\":\(quoted(field)),\"found\":\(quoted(found)),\"expected\":\(quoted(sentence))}"
    }
}

/// A JSON string (RFC 8259 section 7).
private func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": json += "\\\""
        case "\\": json += "\\\\"
        case "\n": json += "\\n"
        case "\r": json += "\\r"
        case "\t": json += "\\t"
        case "\u{0}"..."\u{1F}":
            let hex = String(scalar.value, radix: 16)
            json += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: json.unicodeScalars.append(scalar)
        }
    }
    return json + "\""
}

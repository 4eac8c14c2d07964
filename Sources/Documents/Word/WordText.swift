/// Texts as WordprocessingML. Word needs to be told which stretches are Khmer: they have a font, a size, a weight and a
/// language of their own (w:cs, w:szCs, w:bCs, w:lang w:bidi).
struct WordText {
    let breaks: Breaks

    /// The properties of a run, in the order the schema wants them.
    struct Look {
        var style: String?
        var isStrong = false
        var display = false
        var isQuiet = false
        var isLink = false

        init() {}

        init(_ run: Document.Run) {
            isStrong = run.emphasis == .strong
            display = run.emphasis == .display
            isQuiet = run.emphasis == .quiet
            isLink = run.link != nil
        }

        func properties(_ script: Script) -> String {
            var words = ""
            if let style { words += "<w:rStyle w:val=\"\(style)\"/>" }
            if isLink { words += "<w:rStyle w:val=\"Hyperlink\"/>" }
            if display { words += "<w:rFonts w:eastAsia=\"Khmer OS Muol Light\" w:cs=\"Khmer OS Muol Light\"/>" }
            if isStrong || display { words += "<w:b/>" }
            if isStrong { words += "<w:bCs/>" }
            if isQuiet { words += "<w:color w:val=\"5f5f5f\"/>" }
            if script == .khmer { words += "<w:cs/><w:lang w:bidi=\"km-KH\"/>" }
            return words.isEmpty ? "" : "<w:rPr>\(words)</w:rPr>"
        }
    }

    /// The runs of a string, a line feed as a break.
    func runs(_ text: String, _ look: Look = Look()) -> String {
        let marked = breaks.marked(text)
        var out = ""
        for (index, line) in marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { out += "<w:r><w:br/></w:r>" }
            for run in Script.runs(of: String(line)) {
                let words = Markup.escaped(run.text)
                out += "<w:r>\(look.properties(run.script))<w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
            }
        }
        return out
    }

    /// A field such as PAGE, with what it shows until Word counts again.
    static func field(_ instruction: String, shown: String, _ properties: String = "") -> String {
        let run = { (inner: String) in "<w:r>\(properties)\(inner)</w:r>" }
        return run("<w:fldChar w:fldCharType=\"begin\"/>")
            + run("<w:instrText xml:space=\"preserve\"> \(instruction) </w:instrText>")
            + run("<w:fldChar w:fldCharType=\"separate\"/>")
            + run("<w:t>\(Markup.escaped(shown))</w:t>") + run("<w:fldChar w:fldCharType=\"end\"/>")
    }
}

/// Twentieths of a point, Word's measure.
func twips(_ points: Double) -> Int { Int((min(max(points, -2_000), 20_000) * 20).rounded()) }

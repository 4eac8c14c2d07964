/// The units of one province, found by what tables write for them: a code or a name, with or without the word for what
/// it is, in Khmer or Latin letters.
package struct PlaceBook: Sendable {
    private var byName: [AreaCode.Level: [String: [AreaCode]]] = [:]
    private var known: Set<AreaCode> = []

    package init(_ areas: [Area]) {
        for area in areas where area.retired == nil {
            known.insert(area.code)
            for name in [area.nameKhmer, area.nameEnglish] {
                let folded = Self.folded(name)
                if !folded.isEmpty, byName[area.level]?[folded]?.contains(area.code) != true {
                    byName[area.level, default: [:]][folded, default: []].append(area.code)
                }
            }
        }
    }

    /// The one unit of this level that is meant; nothing where none is, or more than one could be.
    package func place(_ text: String, _ level: AreaCode.Level, in parent: AreaCode? = nil) -> AreaCode? {
        let digits = text.withLatinDigits.filter { !$0.isWhitespace }
        let plain = digits.uppercased().hasPrefix("KH") ? String(digits.dropFirst(2)) : digits
        if plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let code = AreaCode(unpadded: plain, level: level) {
            return known.contains(code) ? code : nil
        }
        let found = byName[level]?[Self.folded(text)] ?? []
        let inside = parent.map { parent in found.filter { $0.lies(in: parent) } } ?? found
        return inside.count == 1 ? inside[0] : nil
    }

    private static let kinds: Set = [
        "district", "municipality", "city", "khan", "commune", "sangkat", "srok", "krong", "khum", "quarter", "county",
    ]
    private static let khmerKinds = ["ស្រុក", "ក្រុង", "ខណ្ឌ", "ឃុំ", "សង្កាត់"]

    private static func folded(_ text: String) -> String {
        let heading = FoldedHeading(text)
        if !heading.khmer.isEmpty {
            let kind = khmerKinds.map { KhmerPlaceName($0).plain }.first { heading.khmer.hasPrefix($0) }
            let rest = kind.map { String(heading.khmer.dropFirst($0.count)) } ?? heading.khmer
            return rest.isEmpty ? heading.khmer : rest
        }
        return heading.words.filter { !kinds.contains($0) }.joined()
    }
}

/// One written syllable taken apart: a base and everything that belongs to it, in the order it was typed.
///
/// It is kept and filled again for each syllable of a text, so that a long text needs no memory of its own.
struct Syllable {
    /// A mark, or a letter written below with its coeng.
    struct Part: Hashable {
        var letter: KhmerLetter
        var role: KhmerLetter.Role
        /// U+200C behind a shifter keeps its shape; U+200D between coeng and letter makes a final subscript.
        var joiner = false

        static func mark(_ letter: KhmerLetter) -> Part { Part(letter: letter, role: letter.role) }
    }

    var base: KhmerLetter
    private(set) var parts: [Part] = []
    private var sorted: [Part] = []

    init() {
        base = KhmerLetter("ក")
        parts.reserveCapacity(16)
        sorted.reserveCapacity(16)
    }

    mutating func begin(_ base: KhmerLetter) {
        self.base = base
        parts.removeAll(keepingCapacity: true)
    }

    mutating func append(_ part: Part) {
        parts.append(part)
    }

    /// Says that the shifter just appended has a non-joiner behind it.
    mutating func joinLast() {
        parts[parts.count - 1].joiner = true
    }

    /// Puts the parts in normal order and joins what was typed in two strokes.
    ///
    /// - Parameter merging: also writes a coeng DA as TA, vowels typed in pieces as one (េ + ា is ោ), ុ before an
    ///   upper vowel as the shifter it stands for, and a mark typed twice once. Otherwise parts only change places.
    mutating func putInOrder(merging: Bool) {
        sortByRole()
        if merging {
            dropRepeated()
            joinVowels()
            dropRepeated()
            replaceUWithShifter()
        }
        moveRoLast()
        if merging { writeDaAsTa() }
    }

    /// Each mark once, however often it was typed in a row.
    private mutating func dropRepeated() {
        guard parts.count > 1 else { return }
        var kept = 1
        for index in 1..<parts.count where parts[index].role == .below || parts[index] != parts[kept - 1] {
            parts[kept] = parts[index]
            kept += 1
        }
        parts.removeLast(parts.count - kept)
    }

    /// A stable sort that does not mind ten thousand marks on one base.
    private mutating func sortByRole() {
        sorted.removeAll(keepingCapacity: true)
        for rank in KhmerLetter.Role.robat.rawValue...KhmerLetter.Role.finalSign.rawValue {
            for part in parts where part.role.rawValue == rank { sorted.append(part) }
        }
        swap(&parts, &sorted)
    }

    /// េ + ី is ើ, េ + ា is ោ, also with a vowel below between them.
    private mutating func joinVowels() {
        guard let e = parts.lastIndex(where: { $0.role == .vowelLeft }), parts[e].letter == .vowelE else { return }
        var second = e + 1
        if second < parts.count, parts[second].role == .vowelBelow { second += 1 }
        guard second < parts.count else { return }
        switch parts[second].letter {
        case .vowelIi: parts[e].letter = .vowelOe
        case .vowelAa: parts[e].letter = .vowelOo
        default: return
        }
        parts.remove(at: second)
    }

    /// ុ with a vowel above is the shifter that the keyboard hides behind the same shape.
    private mutating func replaceUWithShifter() {
        guard let u = parts.firstIndex(where: { $0.letter == .vowelU }), !parts.contains(where: { $0.role == .shifter })
        else { return }
        let left = u > 0 && parts[u - 1].role == .vowelLeft ? parts[u - 1].letter : nil
        guard left == .vowelOe || isAbove(u + 1) else { return }
        let place = parts.prefix(u).lastIndex { $0.role.rawValue < KhmerLetter.Role.shifter.rawValue }
        parts.remove(at: u)
        parts.insert(.mark(shifterLetter), at: place.map { $0 + 1 } ?? 0)
    }

    private func isAbove(_ index: Int) -> Bool {
        guard index < parts.count else { return false }
        let part = parts[index]
        if part.role == .vowelAbove || part.letter == .samyok || part.letter == .atthacan { return true }
        return part.letter == .vowelAa && index + 1 < parts.count && parts[index + 1].letter == .nikahit
    }

    /// ៉ for letters that are sonorant in themselves, and with ប; ៊ as soon as one letter of the syllable is not.
    private var shifterLetter: KhmerLetter {
        var hasStrong = Self.isStrong(base)
        var hasBa = base == .ba
        for part in parts where part.role == .below {
            hasStrong = hasStrong || Self.isStrong(part.letter)
            hasBa = hasBa || part.letter == .ba
        }
        return hasStrong && !hasBa ? .triisap : .muusikatoan
    }

    private static func isStrong(_ letter: KhmerLetter) -> Bool {
        switch Int(letter.place) + 0x1780 {
        case 0x1780...0x1783, 0x1785...0x1788, 0x178A...0x178D, 0x178F...0x1792, 0x1795...0x1797, 0x179E...0x17A0,
            0x17A2:
            true
        default: false
        }
    }

    /// A subscript រ is drawn around the others, so it is typed last.
    private mutating func moveRoLast() {
        guard let first = parts.firstIndex(where: { $0.role == .below }),
            let last = parts.lastIndex(where: { $0.role == .below }), first < last
        else { return }
        let subscripts = parts[first...last]
        let ro = subscripts.filter { $0.letter == .ro }
        guard !ro.isEmpty else { return }
        parts.replaceSubrange(first...last, with: subscripts.filter { $0.letter != .ro } + ro)
    }

    private mutating func writeDaAsTa() {
        for index in parts.indices where parts[index].letter == .da && parts[index].role == .below {
            parts[index].letter = .ta
        }
    }
}

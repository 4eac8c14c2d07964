/// Which sign parts thousands and which is the decimal one. It is told for a whole column, never for one cell: «12.500»
/// is twelve thousand five hundred beside «1.250.000».
package enum NumberHabit: String, CaseIterable, Sendable {
    /// 1,234.5
    case commas
    /// 1.234,5
    case dots
}

/// What the cells of a column tell of its habit.
struct NumberEvidence: Sendable {
    private(set) var proofs: Set<NumberHabit> = []
    /// The first cell that could be read either way: with one dot and three digits behind it.
    private(set) var open: String?
    private(set) var hasNumbers = false
    /// Whether a cell names its currency itself.
    private(set) var hasSign = false
    /// The sums of the rows, read in both ways: of all, and of those since the last total. Nothing once a cell cannot
    /// be read.
    private var sums: [NumberHabit: Sums] = [.commas: Sums(), .dots: Sums()]

    private struct Sums: Sendable {
        var all: ExactDecimal? = .zero
        var part: ExactDecimal? = .zero

        mutating func take(_ value: ExactDecimal?) {
            all = all.flatMap { sum in value.flatMap { sum.adding($0) } }
            part = part.flatMap { sum in value.flatMap { sum.adding($0) } }
        }
    }

    mutating func take(_ cell: String) {
        if !hasSign, !Self.isPlain(cell), HeadingUnit(cell).currency != nil { hasSign = true }
        let digits = Self.digits(cell)
        guard !digits.isEmpty else { return }
        hasNumbers = true
        switch Self.look(digits) {
        case .proof(let habit): proofs.insert(habit)
        case .open: open = open ?? cell.trimmingBlanks
        case .nothing: break
        }
        for habit in NumberHabit.allCases { sums[habit]?.take(ExactDecimal(written: cell, habit)) }
    }

    /// A total below its rows fits one way of reading and not the other.
    mutating func takeTotal(_ cell: String) {
        guard !Self.digits(cell).isEmpty else { return }
        let fitting = NumberHabit.allCases.filter { habit in
            guard let total = ExactDecimal(written: cell, habit), total != .zero else { return false }
            return total == sums[habit]?.all || total == sums[habit]?.part
        }
        if fitting.count == 1, open != nil { proofs.insert(fitting[0]) }
        for habit in NumberHabit.allCases { sums[habit]?.part = .zero }
    }

    private enum Look { case proof(NumberHabit), open, nothing }

    private static func look(_ digits: String) -> Look {
        let dots = digits.split(separator: ".", omittingEmptySubsequences: false)
        let commas = digits.split(separator: ",", omittingEmptySubsequences: false)
        if dots.count > 1, commas.count > 1 {
            let isDotLast = dots[dots.count - 1].utf8.count < commas[commas.count - 1].utf8.count
            return .proof(isDotLast ? .commas : .dots)
        }
        if dots.count > 1 { return look(dots, isGroup: .dots, isDecimal: .commas) }
        if commas.count > 1 { return look(commas, isGroup: .commas, isDecimal: .dots) }
        return .nothing
    }

    private static func look(_ groups: [Substring], isGroup: NumberHabit, isDecimal: NumberHabit) -> Look {
        let isGrouped = groups.dropFirst().allSatisfy { $0.utf8.count == 3 } && (1...3).contains(groups[0].utf8.count)
        if groups.count > 2 { return isGrouped ? .proof(isGroup) : .nothing }
        // 0.125, .5, 12.5 and 1234.567 have a decimal sign; a comma with three digits behind it parts thousands.
        guard isGrouped, !groups[0].hasPrefix("0") else { return .proof(isDecimal) }
        return isGroup == .dots ? .open : .nothing
    }

    /// Nothing but digits and their signs, which nearly every cell of a column of numbers is.
    private static func isPlain(_ cell: String) -> Bool {
        cell.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C || $0 == 0x2D || $0 == 0x20 }
    }

    /// The digits with their points and commas; empty where there is anything else that is not money's own.
    private static func digits(_ cell: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in cell.withLatinDigits.unicodeScalars {
            if scalar.properties.isWhitespace || "$៛€'%-".unicodeScalars.contains(scalar) { continue }
            guard ("0"..."9").contains(scalar) || scalar == "." || scalar == "," else { return "" }
            plain.append(scalar)
        }
        return plain.contains { ("0"..."9").contains($0) } ? String(plain) : ""
    }
}

extension ExactDecimal {
    /// Reads a number as people write it in a column of this habit; Khmer digits too.
    package init?(written text: String, _ habit: NumberHabit) {
        guard habit == .dots else {
            self.init(written: text)
            return
        }
        let swapped = text.unicodeScalars.map { $0 == "." ? "," : $0 == "," ? "." : $0 }
        self.init(written: String(String.UnicodeScalarView(swapped)))
    }
}

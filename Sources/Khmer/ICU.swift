// The only file that knows ICU. The toolchain carries ICU 76 with the Khmer dictionary inside Foundation; the
// module is underscored, so everything it gives us is wrapped here and can be moved to another ICU in one place.
import Synchronization
import _FoundationICU

/// The Khmer tailoring of CLDR.
///
/// An opened collator that nobody changes may be used by several threads at once (ICU promises it for
/// comparing and for making keys), so one is enough for the process.
struct ICUCollator: @unchecked Sendable {
    static let khmer = ICUCollator()

    /// Nil when ICU has no data; then order falls back to code points, see ``KhmerCollation``.
    private let collator: OpaquePointer?

    private init() {
        var status = U_ZERO_ERROR
        let opened = swift_ucol_open("km", &status)
        collator = status.rawValue <= U_ZERO_ERROR.rawValue ? opened : nil
    }

    /// The key without its closing zero.
    func sortKey(_ units: [UInt16]) -> [UInt8]? {
        guard let collator else { return nil }
        let guess = units.count * 4 + 16
        var needed = 0
        let key = Self.key(collator, units, room: guess, needed: &needed)
        return needed <= guess ? key : Self.key(collator, units, room: needed, needed: &needed)
    }

    private static func key(
        _ collator: OpaquePointer, _ units: [UInt16], room: Int, needed: inout Int
    ) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            let (length, capacity) = (Int32(clamping: units.count), Int32(clamping: room))
            needed = Int(swift_ucol_getSortKey(collator, units, length, buffer.baseAddress, capacity))
            count = max(0, min(needed, room) - 1)
        }
    }

    /// Collation and data version, such as `153.121`: keys of different versions must not be compared.
    var version: String {
        guard let collator else { return "code points" }
        var parts = [UInt8](repeating: 0, count: 4)
        swift_ucol_getVersion(collator, &parts)
        return parts.map(String.init).joined(separator: ".")
    }
}

/// Word boundaries of ICU's Khmer dictionary.
///
/// A break iterator keeps its place in the text, so each belongs to one caller at a time; they wait in a pool
/// because opening one costs much more than using it.
final class ICUWordBreaker: Sendable {
    static let khmer = ICUWordBreaker()

    /// One break iterator, lent for the length of a call.
    struct Loan {
        fileprivate let pointer: OpaquePointer?

        /// Calls with each offset inside the text, in UTF-16 units, at which a word ends; never without ICU.
        func forEachBoundary(in units: UnsafeBufferPointer<UInt16>, _ body: (Int) -> Void) {
            guard let pointer, units.count > 1 else { return }
            var status = U_ZERO_ERROR
            swift_ubrk_setText(pointer, units.baseAddress, Int32(clamping: units.count), &status)
            guard status.rawValue <= U_ZERO_ERROR.rawValue else { return }
            while true {
                let boundary = Int(swift_ubrk_next(pointer))
                guard boundary > 0, boundary < units.count else { return }
                body(boundary)
            }
        }
    }

    private struct Idle: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private let idle = Mutex<[Idle]>([])

    func lend<Answer>(_ body: (Loan) -> Answer) -> Answer {
        let pointer = idle.withLock { $0.popLast() }?.pointer ?? Self.open()
        defer { if let pointer { giveBack(Idle(pointer: pointer)) } }
        return body(Loan(pointer: pointer))
    }

    private func giveBack(_ iterator: Idle) {
        idle.withLock { $0.append(iterator) }
    }

    private static func open() -> OpaquePointer? {
        var status = U_ZERO_ERROR
        return swift_ubrk_open(UBRK_WORD, "km", nil, 0, &status)
    }
}

/// Canonical decomposition, used once to make a table.
enum ICUDecomposition {
    /// What a letter is without its marks: "é" is "e"; empty when it cannot be taken apart.
    static func firstScalars(of scalar: Unicode.Scalar) -> String {
        var status = U_ZERO_ERROR
        guard let normalizer = swift_unorm2_getNFDInstance(&status) else { return "" }
        var units = [UInt16](repeating: 0, count: 8)
        let count = swift_unorm2_getDecomposition(normalizer, UChar32(scalar.value), &units, 8, &status)
        guard status.rawValue <= U_ZERO_ERROR.rawValue, count > 0 else { return "" }
        return String(decoding: units.prefix(1), as: UTF16.self)
    }
}

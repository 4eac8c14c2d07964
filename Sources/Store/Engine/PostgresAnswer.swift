import CLibPQ

/// What the server answered; freed when nobody looks at it any more.
final class PostgresAnswer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }
    deinit { PQclear(result) }

    var rows: Int32 { PQntuples(result) }
    var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }
    /// Whether it answers a statement that only looked.
    var isLook: Bool { PQcmdStatus(result).pointee == CChar(bitPattern: UInt8(ascii: "S")) }
    var message: String { String(cString: PQresultErrorMessage(result)) }
    /// The SQLSTATE of a failure; nothing where it was the line that failed.
    var code: String? { PQresultErrorField(result, 67 /* PG_DIAG_SQLSTATE, 'C' */).map { String(cString: $0) } }

    func isNull(_ row: Int32, _ column: Int32) -> Bool { PQgetisnull(result, row, column) == 1 }

    func text(_ row: Int32, _ column: Int32) -> String { String(decoding: raw(row, column), as: UTF8.self) }

    func integer(_ row: Int32, _ column: Int32) throws -> Int64 {
        let digits = raw(row, column)
        if let number = Self.number(digits) { return number }
        switch String(decoding: digits, as: UTF8.self) {
        case "t": return 1
        case "f": return 0
        case let other: throw StoreError.unreadable("number \(other)")
        }
    }

    /// `\x` and two digits a byte.
    func bytes(_ row: Int32, _ column: Int32) -> [UInt8] {
        let digits = raw(row, column).dropFirst(2)
        func value(_ digit: UInt8) -> UInt8 { digit < 58 ? digit - 48 : digit - 87 }
        return stride(from: digits.startIndex, to: digits.endIndex - 1, by: 2).map {
            value(digits[$0]) << 4 | value(digits[$0 + 1])
        }
    }

    func raw(_ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
    }

    private static func number(_ digits: UnsafeRawBufferPointer) -> Int64? {
        guard let first = digits.first, digits.count < 19 else { return Int64(String(decoding: digits, as: UTF8.self)) }
        let isNegative = first == UInt8(ascii: "-")
        guard !isNegative || digits.count > 1 else { return nil }
        var number: Int64 = 0
        for digit in isNegative ? digits.dropFirst() : digits[...] {
            guard (48...57).contains(digit) else { return nil }
            number = number * 10 + Int64(digit - 48)
        }
        return isNegative ? -number : number
    }
}

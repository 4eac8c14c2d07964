package import Dialogue

/// A file of IATI activities: XML of IATI 1.0x or 2.0x, mixed in one file or not, in whatever wrapper.
///
/// It is read piece by piece, twice: the first time only to see that it is whole and harmless, so that a file broken
/// at its end has yielded nothing; the second time each record is handed over and forgotten.
package struct IATIFile: Sendable {
    /// The next piece of the file; nothing at its end.
    package typealias Pieces = () throws -> [UInt8]?

    /// How many records a file has, and how many of them are to be left out.
    package struct Count: Hashable, Sendable {
        package internal(set) var read = 0
        package internal(set) var rejected = 0
    }

    /// Hands over every record in the order of the file, rejected ones too.
    ///
    /// `open` is called twice and begins at the start of the file each time. Throws `ImportFailure` when the file is
    /// not to be read, before the first record is handed over, and whatever `open`, its pieces or `each` throw.
    ///
    /// - Parameter seconds: of a processor that reading may take; nothing without end.
    package static func read(
        opening open: () throws -> Pieces, limits: XMLLimits = XMLLimits(), seconds: Int? = nil,
        each: (Activity) throws -> Void
    ) throws -> Count {
        let time = ReadingTime(most: seconds)
        let census = IATICensus(limits: limits)
        try feed(try open(), to: census, limits, time)
        try census.finish()
        return try withoutActuallyEscaping(each) { each in
            let records = IATIRecords(limits: limits, each: each)
            try feed(try open(), to: records, limits, time)
            return records.count
        }
    }

    /// The same for a file that is in memory already.
    package static func read(
        _ bytes: [UInt8], limits: XMLLimits = XMLLimits(), seconds: Int? = nil, each: (Activity) throws -> Void
    ) throws -> Count {
        try read(opening: { pieces(of: bytes) }, limits: limits, seconds: seconds, each: each)
    }

    /// All records at once, for a file that is known to be small.
    package static func activities(
        in bytes: [UInt8], limits: XMLLimits = XMLLimits(), seconds: Int? = nil
    ) throws(ImportFailure) -> [Activity] {
        var activities: [Activity] = []
        do {
            _ = try read(bytes, limits: limits, seconds: seconds) { activities.append($0) }
        } catch let failure as ImportFailure {
            throw failure
        } catch {
            preconditionFailure("reading bytes in memory fails with an ImportFailure only")
        }
        return activities
    }

    /// Bytes of one piece when the whole is in memory.
    static let pieceSize = 1 << 16

    private static func pieces(of bytes: [UInt8]) -> Pieces {
        var place = 0
        return {
            guard place < bytes.count else { return nil }
            defer { place += pieceSize }
            return Array(bytes[place..<min(place + pieceSize, bytes.count)])
        }
    }

    private static func feed(
        _ pieces: Pieces, to events: any IATIEvents, _ limits: XMLLimits, _ time: ReadingTime
    ) throws {
        guard let scanner = XMLScanner(limits: limits, events: events) else {
            throw ImportFailure.tooLarge(.bytes(limits.bytes))
        }
        while let piece = try pieces() {
            guard !piece.isEmpty else { continue }
            try time.check()
            try events.willRead(piece)
            try scanner.read(piece)
            try events.didRead(settled: scanner.settled)
        }
        try scanner.finish()
    }
}

/// Events of XML, and the pieces they come from.
protocol IATIEvents: XMLEvents {
    func willRead(_ piece: [UInt8]) throws
    /// All up to this place in the file has been told.
    func didRead(settled: Int) throws
}

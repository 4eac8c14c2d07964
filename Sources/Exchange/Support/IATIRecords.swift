import Dialogue

/// The second reading of a file: cuts it into its activities and hands each one over.
final class IATIRecords: IATIEvents {
    private(set) var count = IATIFile.Count()
    private let limits: XMLLimits
    private let each: (Activity) throws -> Void

    /// The elements open within the record, the record itself first.
    private var open: [XMLElement] = []
    private var texts: [[UInt8]] = []
    private var start = 0
    private var elements = 0
    /// How many elements are open within one that we do not keep.
    private var skipped = 0
    /// The version the wrapper states, for records that state none.
    private var version: String?
    private var firstRows: [String: Int] = [:]

    /// The bytes that may still be needed for the source of a record, and where they begin in the file.
    private var window: [UInt8] = []
    private var windowStart = 0

    init(limits: XMLLimits, each: @escaping (Activity) throws -> Void) {
        self.limits = limits
        self.each = each
    }

    func willRead(_ piece: [UInt8]) {
        window += piece
    }

    func didRead(settled: Int) throws {
        let needed = open.isEmpty ? settled : start
        window.removeFirst(min(max(0, needed - windowStart), window.count))
        windowStart = max(windowStart, needed)
        if !open.isEmpty { try refuseLarge(until: windowStart + window.count) }
    }

    func begin(_ name: String, _ attributes: XMLAttributes, at place: XMLPlace) throws {
        if open.isEmpty {
            if name == "iati-activities" { version = attributes["version"] }
            guard name == "iati-activity" else { return }
            (start, elements) = (place.offset, 0)
        } else if skipped > 0 || (open.count == 1 && !Self.kept.contains(name)) {
            skipped += 1
            return
        }
        elements += 1
        guard elements <= limits.elements else { throw ImportFailure.tooLarge(.elements(limits.elements)) }
        open.append(XMLElement(name: name, attributes: attributes.all))
        texts.append([])
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard skipped == 0, !texts.isEmpty else { return }
        let last = texts.count - 1
        guard texts[last].count + bytes.count <= limits.text else {
            throw ImportFailure.tooLarge(.field(limits.text))
        }
        texts[last].append(contentsOf: bytes)
    }

    func end(at place: XMLPlace) throws {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        guard var element = open.popLast(), let text = texts.popLast() else { return }
        element.text = String(decoding: text, as: UTF8.self)
        guard open.isEmpty else {
            open[open.count - 1].children.append(element)
            return
        }
        try refuseLarge(until: place.end)
        try handOver(element, until: place.end)
    }

    private func handOver(_ record: XMLElement, until end: Int) throws {
        count.read += 1
        var reader = ActivityReader(row: count.read)
        var activity = reader.activity(record, version: version)
        activity.source = String(decoding: window[(start - windowStart)..<(end - windowStart)], as: UTF8.self)
        if let first = firstRows[activity.identifier], !activity.identifier.isEmpty {
            activity.problems.append(
                ImportProblem(
                    row: count.read, field: "iati-identifier", found: activity.identifier,
                    expected: .unique(firstRow: first), rejects: true))
        } else {
            firstRows[activity.identifier] = count.read
        }
        if activity.isRejected { count.rejected += 1 }
        try each(activity)
    }

    private func refuseLarge(until end: Int) throws {
        guard end - start <= limits.record else { throw ImportFailure.tooLarge(.record(limits.record)) }
    }

    /// The parts of a record we keep something of; results, contacts and documents stay in the source.
    private static let kept: Set<String> = [
        "iati-identifier", "reporting-org", "title", "description", "activity-status", "activity-date",
        "participating-org", "recipient-country", "recipient-region", "sector", "location", "budget",
        "planned-disbursement", "transaction",
    ]
}

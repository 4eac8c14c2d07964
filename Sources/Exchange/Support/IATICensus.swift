import Dialogue

/// The first reading of a file: is it whole, is it of IATI, has it any activity?
final class IATICensus: IATIEvents {
    private let limits: XMLLimits
    private var activities = 0
    private var isIATI = false
    private var begun = false
    /// The first bytes, until they tell what the file is.
    private var head: [UInt8] = []

    init(limits: XMLLimits) {
        self.limits = limits
    }

    func finish() throws(ImportFailure) {
        guard activities == 0 else { return }
        throw isIATI ? .empty : .notThisFormat
    }

    /// What does not even begin like XML is another kind of file, not a broken one; and what begins like UTF-16 the
    /// parser would read as such, whatever it is told.
    func willRead(_ piece: [UInt8]) throws {
        guard !begun else { return }
        head += piece
        guard head.count >= 4 else { return }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            throw ImportFailure.notUTF8(offset: 0)
        }
        if let nul = head.prefix(4).firstIndex(of: 0), head.contains(UInt8(ascii: "<")) {
            throw ImportFailure.notUTF8(offset: nul)
        }
        let text = head.starts(with: CSVScanner.mark) ? head.dropFirst(3) : head[...]
        guard let first = text.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else { return }
        (begun, head) = (true, [])
        // Bytes beyond ASCII are left to the parser, which names the place where UTF-8 ends.
        if first != UInt8(ascii: "<"), first < 0x80 { throw ImportFailure.notThisFormat }
    }

    func didRead(settled: Int) {}

    func begin(_ name: String, _ attributes: XMLAttributes, at place: XMLPlace) throws {
        if name == "iati-activity" {
            activities += 1
            guard activities <= limits.records else { throw ImportFailure.tooLarge(.records(limits.records)) }
        } else if name == "iati-activities" {
            isIATI = true
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(at place: XMLPlace) {}
}

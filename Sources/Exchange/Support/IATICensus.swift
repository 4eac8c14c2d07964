import Dialogue

/// The first reading of a file: is it whole, is it of IATI, has it any activity?
final class IATICensus: IATIEvents {
    private let limits: XMLLimits
    private var activities = 0
    private var isIATI = false
    private var begun = false

    init(limits: XMLLimits) {
        self.limits = limits
    }

    func finish() throws(ImportFailure) {
        guard activities == 0 else { return }
        throw isIATI ? .empty : .notThisFormat
    }

    /// What does not even begin like XML is another kind of file, not a broken one.
    func willRead(_ piece: [UInt8]) throws {
        guard !begun else { return }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = piece.starts(with: mark) ? piece.dropFirst(3) : piece[...]
        guard let first = text.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else { return }
        begun = true
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

import Dialogue
import Store
import Synchronization

/// The public figures of every dialogue, counted once for each state of its journal: who opens the map of the country
/// does not wait until the promises of ten years are counted again. Every act leaves a line in the chain of the
/// dialogue it changes, so figures are right as long as the chain is as long.
final class FigureShelf: Sendable {
    private struct Counted: Sendable {
        let seq: Int
        /// Nothing before the sitting.
        let found: DialogueFigures?
    }

    private struct Shelved: Sendable {
        /// What is late depends on the day.
        var day: Day
        var dialogues: [ID<PartnershipDialogue>: Counted] = [:]
        /// Added up, and how long the journal was then.
        var country: (length: Int, sum: CountryFigures, byProvince: [Province: CountryFigures])?
    }

    private let shelved = Mutex<Shelved?>(nil)

    /// Of the country, or of one province.
    func figures(of province: Province? = nil, on today: Day, _ reader: Reader) throws -> CountryFigures {
        let length = try reader.journalLength()
        let known = shelved.withLock { $0 }.flatMap { $0.day == today ? $0 : nil } ?? Shelved(day: today)
        if let country = known.country, country.length == length {
            return province.map { country.byProvince[$0] ?? CountryFigures() } ?? country.sum
        }
        let shelf = try counted(known, length, reader)
        shelved.withLock { $0 = shelf }
        guard let country = shelf.country else { return CountryFigures() }
        return province.map { country.byProvince[$0] ?? CountryFigures() } ?? country.sum
    }

    /// The shelf with every dialogue counted again that has moved.
    private func counted(_ known: Shelved, _ length: Int, _ reader: Reader) throws -> Shelved {
        var shelf = known
        var moved: [ID<PartnershipDialogue>: Int] = [:]
        for head in try reader.chainHeads() {
            guard case .dialogue(let id) = head.chain, shelf.dialogues[id]?.seq != head.seq else { continue }
            moved[id] = head.seq
        }
        let fresh = try reader.publicFigures(of: moved.keys.sorted(), on: shelf.day)
        for (id, seq) in moved { shelf.dialogues[id] = Counted(seq: seq, found: fresh[id]) }
        var (sum, byProvince) = (CountryFigures(), [Province: CountryFigures]())
        for one in shelf.dialogues.values.compactMap(\.found) {
            sum.add(one.figures, of: one.province)
            byProvince[one.province, default: CountryFigures()].add(one.figures, of: one.province)
        }
        shelf.country = (length, sum, byProvince)
        return shelf
    }
}

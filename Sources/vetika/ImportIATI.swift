import ArgumentParser
import Dialogue
import Exchange
import Foundation
import Store
import Web

/// `vetika import iati FILE`
struct ImportIATI: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "iati", abstract: "Takes in aid activities as IATI XML 1.0x or 2.0x.")

    @OptionGroup var options: ImportOptions

    func run() async throws {
        try await options.run { store in
            let path = options.file
            let digest = try Self.digest(of: path)
            let activities: ActivitySource = { each in
                _ = try IATIFile.read(opening: { try Self.pieces(of: path) }, each: each)
            }
            let looked = try await store.read { try $0.supportReport(activities) }
            guard !options.dryRun, looked.changesSomething else { return ImportOutcome(report: looked) }
            let file = ImportedFile(name: options.fileName, sha256: digest)
            let hand = ImportHand(
                store, by: .program, key: nil, links: nil, clock: Site.systemClock
            ).besideServer()
            return ImportOutcome(report: try await hand.importSupport(activities, of: file))
        }
    }

    private static func digest(of path: String) throws -> String {
        var digest = FileDigest()
        let next = try pieces(of: path)
        while let piece = try next() { digest.add(piece) }
        return digest.finish()
    }

    /// The file in pieces, from its start.
    private static func pieces(of path: String) throws -> IATIFile.Pieces {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw ImportRefusal.notThere(path) }
        return {
            do {
                guard let data = try handle.read(upToCount: 1 << 16), !data.isEmpty else { return nil }
                return [UInt8](data)
            } catch {
                // A folder can be opened and not be read.
                throw ImportRefusal.notThere(path)
            }
        }
    }
}

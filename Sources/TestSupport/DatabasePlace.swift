import Foundation
package import Store

/// Room for one empty data base, and a folder; gone when nobody looks at it any more.
package final class DatabasePlace: Sendable {
    package let address: Store.Address
    package let folder: String

    package init(_ engine: Engine) throws {
        folder = NSTemporaryDirectory() + "vetika-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        address =
            switch engine {
            case .sqlite: .sqlite(path: folder + "/test.sqlite")
            case .postgres: .postgres(try ThrowAwayDatabase.make())
            }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}

import Foundation

/// The real files the project is tested with where they are at hand; they are not part of it.
enum GivenFiles {
    /// The folder named by `VETIKA_DATA`, else `shared/data` beside the checkout.
    static let folder: String = {
        if let named = ProcessInfo.processInfo.environment["VETIKA_DATA"] { return named }
        return FileManager.default.currentDirectoryPath + "/../shared/data"
    }()

    static let areAtHand = FileManager.default.fileExists(atPath: folder + "/gazetteer/gazetteer.csv")

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)))
    }
}

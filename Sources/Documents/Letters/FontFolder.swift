import Foundation

/// The folder that holds every font a paper may use, and nothing else. Official papers must look the same next
/// year: an update of the machine's fonts does not reach them, because no other folder is ever looked at.
package struct FontFolder: Hashable, Sendable {
    /// Why papers cannot be set.
    package enum Failure: Error, Hashable, Sendable {
        /// The font files that were found nowhere, by name.
        case missing([String])
        /// The folder cannot be made or written.
        case notWritable
    }

    package let path: String

    /// Without these there is no Khmer, or no Latin.
    static let needed = [
        "KhmerOSsiemreap.ttf", "KhmerOSmuollight.ttf", "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf",
        "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "NotoSansKhmer-Bold.ttf",
    ]
    /// For letters of other scripts and signs that somebody may have typed.
    static let welcome = ["DejaVuSans.ttf"]

    /// Where Debian's packages fonts-khmeros, fonts-liberation, fonts-noto-core and fonts-dejavu-core put them.
    package static let debianFolders = ["khmeros", "liberation", "liberation2", "noto", "dejavu"]
        .map { "/usr/share/fonts/truetype/" + $0 }

    /// A folder filled before.
    package init(_ path: String) throws(Failure) {
        let missing = Self.needed.filter { !FileManager.default.isReadableFile(atPath: path + "/" + $0) }
        guard missing.isEmpty else { throw .missing(missing) }
        self.path = path
    }

    /// Copies what is not there yet from the machine's fonts; what is there stays as it is.
    package static func filled(at path: String, from folders: [String] = debianFolders) throws(Failure) -> FontFolder {
        let files = FileManager.default
        do {
            try files.createDirectory(atPath: path, withIntermediateDirectories: true)
            for name in needed + welcome where !files.fileExists(atPath: path + "/" + name) {
                guard let source = folders.map({ $0 + "/" + name }).first(where: files.isReadableFile(atPath:)) else {
                    continue
                }
                // Under another name first, so that two programs filling one folder never meet half a file.
                let partial = path + "/." + UUID().uuidString
                defer { try? files.removeItem(atPath: partial) }
                try files.copyItem(atPath: source, toPath: partial)
                if rename(partial, path + "/" + name) != 0 { throw Failure.notWritable }
            }
        } catch {
            throw .notWritable
        }
        return try FontFolder(path)
    }

    /// What fontconfig is told: this folder, and no other.
    var configuration: String {
        let folder = Markup.escaped(path)
        return "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig>"
            + "<dir>\(folder)</dir><cachedir>\(folder)/.cache</cachedir></fontconfig>"
    }
}

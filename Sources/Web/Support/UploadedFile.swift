import Dialogue
import Exchange
import Store

/// A file somebody has chosen and sent.
struct UploadedFile: Sendable {
    let name: String
    let bytes: [UInt8]

    /// What is in it may be no more than this, and less than what the command line takes.
    static let limits = FileLimits.upload
    /// What a file may have at most.
    static let most = limits.csv.bytes
    /// A form with a file; the parts around the file are small.
    static let mostOfForm = most + 64 * 1024

    /// Nothing where no file was chosen: browsers then send one without name and bytes.
    init?(_ form: Form) {
        guard let file = form.files["file"], !(file.name.isEmpty && file.bytes.isEmpty) else { return nil }
        // Some browsers send the whole path.
        let last = file.name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        // A name stands on one line, whatever sign of Unicode would end it.
        let scalars = last.withoutControls.unicodeScalars.filter {
            $0.properties.generalCategory != .control && !["\u{2028}", "\u{2029}"].contains($0)
        }
        let plain = String(String.UnicodeScalarView(scalars.prefix(120)))
        name = plain.trimmingBlanks.isEmpty ? "file" : plain.trimmingBlanks
        bytes = file.bytes
    }

    var imported: ImportedFile { ImportedFile(name: name, sha256: Digest.sha256(bytes).hex) }
}

extension Visit {
    func upload() async throws -> Form { try await form(most: UploadedFile.mostOfForm) }

    /// Work that takes long, on a thread of its own and one at a time, so that it keeps nobody else waiting.
    /// - Throws: `RequestFault.crowded` where too many wait already, and whatever `work` throws.
    func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await site.files.work(work)
    }
}

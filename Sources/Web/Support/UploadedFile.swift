import Dialogue
import Dispatch
import Store

/// A file somebody has chosen and sent.
struct UploadedFile: Sendable {
    let name: String
    let bytes: [UInt8]

    /// What a file may have at most.
    static let most = 32 << 20
    /// A form with a file; the parts around the file are small.
    static let mostOfForm = most + 64 * 1024

    /// Nothing where no file was chosen: browsers then send one without name and bytes.
    init?(_ form: Form) {
        guard let file = form.files["file"], !(file.name.isEmpty && file.bytes.isEmpty) else { return nil }
        // Some browsers send the whole path.
        let last = file.name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let plain = String(
            String.UnicodeScalarView(last.withoutControls.unicodeScalars.filter { $0.value >= 0x20 }.prefix(120)))
        name = plain.trimmingBlanks.isEmpty ? "file" : plain.trimmingBlanks
        bytes = file.bytes
    }

    var imported: ImportedFile { ImportedFile(name: name, sha256: Digest.sha256(bytes).hex) }
}

extension Visit {
    func upload() async throws -> Form { try await form(most: UploadedFile.mostOfForm) }

    /// Work that takes long, on a thread of its own and one at a time, so that it keeps nobody else waiting.
    func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Self.longWork.async { continuation.resume(with: Result(catching: work)) }
        }
    }

    private static let longWork = DispatchQueue(label: "vetika.import", qos: .utility)
}

package import Dialogue

/// The bytes of files that wait to be read, in pieces. They are kept before the act that takes a file in, and stand for
/// nothing until it has; those of a file that was never taken in go a day later.
extension ImportHand {
    /// So long a piece holds the writer for a few milliseconds.
    static let pieceSize = 1 << 16

    /// Keeps a file, a slice for each piece. Sent twice, it is kept once.
    package func keep(_ file: ImportedFile, _ bytes: [UInt8]) async throws {
        _ = try await slice { try $0.forgetPieces(before: $0.now.adding(seconds: -86_400)) }
        for start in stride(from: 0, to: bytes.count, by: Self.pieceSize) {
            let piece = Array(bytes[start..<min(start + Self.pieceSize, bytes.count)])
            _ = try await slice { try $0.keepPiece(piece, at: start / Self.pieceSize, of: file) }
        }
    }
}

extension Reader {
    /// The bytes of a file that waits; they are given away when it is settled.
    package func importedBytes(_ found: FileImport) throws -> [UInt8] {
        if let whole: [UInt8] = try rowIfAny(
            "SELECT bytes FROM import_file WHERE import_id = \(found.id)", { try $0.next() })
        {
            return whole
        }
        var bytes: [UInt8] = []
        try each("SELECT bytes FROM file_piece WHERE sha256 = \(found.file.sha256) ORDER BY place") { row in
            bytes += try row.next([UInt8].self)
        }
        guard !bytes.isEmpty else { throw StoreError.missing }
        return bytes
    }
}

extension Writer {
    fileprivate func keepPiece(_ piece: [UInt8], at place: Int, of file: ImportedFile) throws {
        try run(
            """
            INSERT INTO file_piece (sha256, place, kept_at, bytes) VALUES (\(file.sha256), \(place), \(now), \(piece))
            ON CONFLICT (sha256, place) DO UPDATE SET kept_at = excluded.kept_at
            """)
    }

    /// Keeps what a file holds together with the import of it, where it was not kept in pieces before.
    func keepFile(_ upload: TableUpload, of id: ID<FileImport>) throws {
        let pieces = (upload.bytes.count + ImportHand.pieceSize - 1) / ImportHand.pieceSize
        let kept = try number("SELECT count(*) FROM file_piece WHERE sha256 = \(upload.file.sha256)")
        guard kept != pieces || pieces == 0 else { return }
        try run("INSERT INTO import_file (import_id, bytes) VALUES (\(id), \(upload.bytes))")
    }

    /// What a file held that is settled or forgotten; the same file may wait once more.
    func forgetFile(of id: ID<FileImport>) throws {
        try run("DELETE FROM import_file WHERE import_id = \(id)")
        try run(
            """
            DELETE FROM file_piece WHERE sha256 = (SELECT sha256 FROM file_import WHERE id = \(id))
                AND NOT EXISTS (SELECT 1 FROM file_import o WHERE o.sha256 = file_piece.sha256 AND o.id <> \(id)
                    AND o.state IN \(list: FileImport.State.waiting))
            """)
    }

    /// Pieces of files that nobody took in.
    fileprivate func forgetPieces(before day: Instant) throws {
        try run(
            """
            DELETE FROM file_piece WHERE kept_at < \(day) AND NOT EXISTS (SELECT 1 FROM file_import o
                WHERE o.sha256 = file_piece.sha256 AND o.state IN \(list: FileImport.State.waiting))
            """)
    }
}

extension FileImport.State {
    fileprivate static let waiting = [FileImport.State.received, .staged].map(\.rawValue)
}

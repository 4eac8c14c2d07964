extension Schema {
    /// The bytes of a file are kept in pieces, each a slice of its own: PostgreSQL takes two hundred milliseconds for
    /// one of three megabytes. A page of the rows of an import is read in its order.
    static let filesInPieces = Migration("0051 files are kept in pieces") { engine in
        """
        CREATE TABLE file_piece (
            sha256  \(engine.text) NOT NULL,
            place   INTEGER NOT NULL,
            kept_at \(engine.text) NOT NULL,
            bytes   \(engine.bytes) NOT NULL,
            PRIMARY KEY (sha256, place)
        );
        CREATE INDEX file_import_print ON file_import (sha256);
        CREATE INDEX import_row_shown ON import_row (import_id, verdict, file_row);
        """
    }
}

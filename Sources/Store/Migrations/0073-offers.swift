extension Schema {
    /// What a province took in for itself is offered to the national side, which takes it in anew.
    static let offeredImports = Migration("0073 imports are offered") { engine in
        """
        ALTER TABLE file_import ADD COLUMN offered_at \(engine.text);
        ALTER TABLE file_import ADD COLUMN taken_as \(engine.integer);
        CREATE INDEX file_import_offered ON file_import (id) WHERE offered_at IS NOT NULL AND taken_as IS NULL;
        """
    }
}

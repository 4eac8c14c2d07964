extension Schema {
    /// What a table leaves open is asked before it is applied; what a reader of its file does not see is said.
    static let questionsOfTables = Migration("0065 what a table leaves open is asked") { _ in
        """
        ALTER TABLE table_import ADD COLUMN unseen TEXT NOT NULL DEFAULT '';
        ALTER TABLE table_import ADD COLUMN questions TEXT NOT NULL DEFAULT '';
        ALTER TABLE table_import ADD COLUMN open_questions INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE table_import ADD COLUMN answers TEXT NOT NULL DEFAULT '';
        """
    }
}

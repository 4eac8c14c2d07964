extension Schema {
    /// Almost every body and person is merged into none: an index on that leads to all of them. Only those that are
    /// merged are looked up by what they were merged into.
    static let foundAmongMany = Migration("0050 merged records are found among many") { _ in
        """
        DROP INDEX body_merged;
        CREATE INDEX body_merged ON body (merged_into) WHERE merged_into IS NOT NULL;
        DROP INDEX person_merged;
        CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
        CREATE INDEX area_level ON area (length(code)) WHERE retired_on IS NULL;
        """
    }
}

extension Schema {
    /// Where somebody lives may be other than their unit is by law: then they say so.
    static let saidOfThemselves = Migration("0031 participants say whether they live in the country") { engine in
        """
        ALTER TABLE choice ADD COLUMN rural INTEGER;
        """
    }
}

extension Schema {
    /// Of two projects that are one, a person says which counts. Those confirmed before counted the first.
    static let countedPairs = Migration("0030 of two projects that are one somebody says which counts") { engine in
        """
        ALTER TABLE alignment_pair ADD COLUMN counted \(engine.text);
        UPDATE alignment_pair SET counted = one WHERE is_same = 1;
        """
    }
}

extension SQL.StringInterpolation {
    /// Rows of values for one INSERT, with commas between them.
    mutating func appendInterpolation(rows: some Collection<SQL>) {
        for (place, row) in rows.enumerated() {
            if place > 0 { appendLiteral(", ") }
            appendInterpolation(row)
        }
    }
}

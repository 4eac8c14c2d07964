extension Reader {
    /// Changes whenever `namesOnPaper` may have changed.
    package func countOfNames() throws -> Int {
        try number(
            """
            SELECT (SELECT count(*) FROM area) + (SELECT coalesce(max(id), 0) FROM body)
                + (SELECT coalesce(max(id), 0) FROM office) + (SELECT coalesce(max(id), 0) FROM participant)
            """)
    }

    /// Khmer names of places, bodies and those who are invited to what is not over: where a line of a paper must not
    /// end. Everybody who was ever invited would be a hundred and fifty thousand after ten years.
    package func namesOnPaper() throws -> [String] {
        try rows(
            """
            SELECT name_km FROM area WHERE name_km IS NOT NULL
            UNION SELECT name_km FROM body WHERE name_km IS NOT NULL
            UNION SELECT name_km FROM participant WHERE name_km IS NOT NULL
                AND dialogue_id IN (SELECT id FROM dialogue WHERE stage <> 'closed')
            """
        ) { try $0.next(String.self) }
    }
}

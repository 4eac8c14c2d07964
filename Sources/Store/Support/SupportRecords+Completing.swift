import Dialogue

extension Writer {
    /// Gives a record in force that was kept before sums were (step 0016) what its amounts say. Nothing that a file
    /// said is changed, so no line is noted: it belongs to the import that is on its way.
    func completeSums(of record: ID<SupportRecord>) throws {
        let all = try amounts(of: record)
        // Periods were not kept: of these records a revised figure stands for the original ones of its year.
        let revised = Set(all.map { "\($0.heading.kind.code) \($0.heading.year ?? 0)" })
        let parts = all.compactMap { amount in
            amount.cambodian.flatMap { ExactDecimal($0) }.map {
                (amount.heading.kind, amount.heading.year, amount.heading.currency, $0)
            }
        }.filter { !revised.contains("revised-\($0.0.code) \($0.1 ?? 0)") }
        for sum in MeasuredSum.all(parts) { try keep(sum, of: record) }
    }

    /// The same for districts.
    func keep(_ districts: [AreaCode], of record: ID<SupportRecord>) throws {
        for district in districts {
            try run("INSERT INTO record_district (record_id, area) VALUES (\(record), \(district))")
        }
    }
}

extension Reader {
    /// The records in force that have no sums yet and amounts that could be summed.
    func recordsWithoutSums() throws -> [ID<SupportRecord>] {
        try rows(
            """
            SELECT a.record_id FROM activity a JOIN support_record r ON r.id = a.record_id
            WHERE r.data_base = 'iati' AND NOT EXISTS (SELECT 1 FROM record_sum s WHERE s.record_id = r.id)
            AND EXISTS (SELECT 1 FROM record_amount m WHERE m.record_id = r.id AND m.currency IS NOT NULL
                AND m.cambodia_sum IS NOT NULL)
            ORDER BY a.record_id
            """
        ) { try $0.next() }
    }

    /// Codes are kept as they were stated, «G1 KH0203, 3 1234».
    func missingDistricts() throws -> [(ID<SupportRecord>, [AreaCode])] {
        var found: [ID<SupportRecord>: Set<AreaCode>] = [:]
        try each(
            """
            SELECT l.record_id, l.codes FROM record_location l JOIN activity a ON a.record_id = l.record_id
            JOIN support_record r ON r.id = l.record_id
            WHERE r.data_base = 'iati' AND l.codes LIKE '%KH%'
            AND NOT EXISTS (SELECT 1 FROM record_district d WHERE d.record_id = l.record_id)
            """
        ) { row in
            let record: ID<SupportRecord> = try row.next()
            let codes: String = try row.next()
            for code in codes.split(whereSeparator: { $0 == "," || $0 == " " }) {
                let stated = Activity.Administrative(vocabulary: nil, level: nil, code: String(code))
                if let district = stated.district { found[record, default: []].insert(district) }
            }
        }
        return found.map { ($0.key, $0.value.sorted()) }
    }
}

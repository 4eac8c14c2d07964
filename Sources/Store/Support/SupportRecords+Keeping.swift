import Dialogue

extension Writer {
    /// Writes one record as it was read. What is known already leaves no second copy.
    func keep(
        _ activity: Activity, _ change: ActivityChange, replacing before: ID<SupportRecord>?,
        in id: ID<FileImport>
    ) throws {
        let record = try insert(activity, change, replacing: before, in: id)
        guard change == .new || change == .changed else { return }
        try keepOrganisations(of: activity, record)
        try keepSectors(of: activity, record)
        try keepPlaces(of: activity, record)
        try keepAmounts(of: activity, record)
    }

    private func insert(
        _ activity: Activity, _ change: ActivityChange, replacing before: ID<SupportRecord>?,
        in id: ID<FileImport>
    ) throws -> ID<SupportRecord> {
        let title = activity.titles.bilingual
        let description = activity.descriptions.bilingual
        let reporter = activity.reporting?.names.bilingual
        return try insert(
            """
            INSERT INTO support_record (import_id, file_row, identifier, verdict, replaces_id, fingerprint,
                iati_version, title_km, title_en, description_km, description_en, reporter_km, reporter_en,
                reporter_ref, status, starts_on, ends_on, names_cambodia, cambodia_share, dollars, last_year, source)
            VALUES (\(id), \(activity.row), \(activity.identifier), \(change), \(before), \(activity.fingerprint),
                \(activity.version), \(title?.khmer), \(title?.english), \(description?.khmer),
                \(description?.english), \(reporter?.khmer), \(reporter?.english), \(activity.reporting?.reference),
                \(activity.status), \(activity.start), \(activity.end), \(activity.namesCambodia),
                \(activity.cambodianShare?.stated), \(activity.cambodianDollars), \(activity.lastYear),
                \(change == .unchanged ? "" : activity.source))
            RETURNING id
            """)
    }

    private func keepOrganisations(of activity: Activity, _ record: ID<SupportRecord>) throws {
        for (position, participant) in activity.partners.enumerated() {
            let organisation = participant.organisation
            let name = organisation.names.bilingual
            try send(
                """
                INSERT INTO record_organisation (record_id, position, role, key, reference, type, name_km, name_en)
                VALUES (\(record), \(position), \(participant.role), \(organisation.key ?? ""),
                    \(organisation.reference), \(organisation.type), \(name?.khmer), \(name?.english))
                """)
        }
    }

    private func keepSectors(of activity: Activity, _ record: ID<SupportRecord>) throws {
        for (position, sector) in activity.sectors.enumerated() {
            let name = sector.names.bilingual
            try send(
                """
                INSERT INTO record_sector (record_id, position, vocabulary, code, name_km, name_en, share, field)
                VALUES (\(record), \(position), \(sector.vocabulary), \(sector.code), \(name?.khmer),
                    \(name?.english), \(sector.share?.stated), \(sector.field))
                """)
        }
    }

    private func keepPlaces(of activity: Activity, _ record: ID<SupportRecord>) throws {
        for (position, recipient) in (activity.countries + activity.regions).enumerated() {
            try send(
                """
                INSERT INTO record_recipient (record_id, position, code, vocabulary, share)
                VALUES (\(record), \(position), \(recipient.code), \(recipient.vocabulary),
                    \(recipient.share?.stated))
                """)
        }
        for (position, location) in activity.locations.enumerated() {
            let name = location.names.bilingual
            let codes = location.administrative.map {
                [$0.vocabulary, $0.code].compactMap(\.self).joined(separator: " ")
            }
            try send(
                """
                INSERT INTO record_location (record_id, position, name_km, name_en, codes, latitude, longitude)
                VALUES (\(record), \(position), \(name?.khmer), \(name?.english), \(codes.joined(separator: ", ")),
                    \(location.point.map { "\($0.latitude)" }), \(location.point.map { "\($0.longitude)" }))
                """)
        }
        let named = activity.provinces.map(\.code).sorted() + (activity.isCountrywide ? [SupportRecord.country] : [])
        let places = named.isEmpty ? [SupportRecord.unknownPlace] : named
        for district in Set(activity.locations.flatMap(\.districts)).sorted() {
            try send("INSERT INTO record_district (record_id, area) VALUES (\(record), \(district))")
        }
        for place in places {
            try send("INSERT INTO record_place (record_id, province) VALUES (\(record), \(place))")
        }
    }

    private func keepAmounts(of activity: Activity, _ record: ID<SupportRecord>) throws {
        for (position, amount) in activity.amounts.enumerated() {
            let heading = amount.heading
            let part = activity.cambodianPart(of: amount).map { "\($0)" }
            try send(
                """
                INSERT INTO record_amount (record_id, position, kind, year, currency, basis, country, sum,
                    cambodia_sum)
                VALUES (\(record), \(position), \(heading.kind.code), \(heading.year), \(heading.currency),
                    \(heading.basis), \(heading.country), \("\(amount.sum)"), \(part))
                """)
        }
        let parts = activity.amounts.compactMap { amount in
            activity.cambodianPart(of: amount).map {
                (amount.heading.kind, amount.heading.year, amount.heading.currency, $0)
            }
        }
        for sum in MeasuredSum.all(parts) { try keep(sum, of: record) }
    }

    func keep(_ sum: MeasuredSum, of record: ID<SupportRecord>) throws {
        try send(
            """
            INSERT INTO record_sum (record_id, measure, currency, first_year, last_year, hundredths)
            VALUES \(sum.values(record))
            """)
    }
}

extension Array<Activity.Wording> {
    /// The Khmer wording and the English one; without an English one the first that is not Khmer stands for it.
    var bilingual: Bilingual? {
        let other = first { $0.language == "en" } ?? first { $0.language != "km" }
        return Bilingual(khmer: first { $0.language == "km" }?.text, english: other?.text)
    }
}

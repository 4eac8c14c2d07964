import Dialogue
import Store

/// `/support/activities/{identifier}`: one activity with its parts and the record it was read from.
enum ActivityPage {
    static let routes: [Route] = [
        .get("/support/activities/{identifier}", .importSupport) { visit in
            let (identifier, scope) = (visit.values["identifier"] ?? "", visit.scope)
            let (whole, versions) = try await visit.read { reader in
                (try reader.activity(identifier, for: scope), try reader.versions(of: identifier, for: scope))
            }
            let language = visit.language
            let earlier = versions.html { version in
                "<li>\(language.instant(version.on)): \(version.file)</li>"
            }
            let main: HTML = """
                \(RecordParts(whole, language).html)
                <h2>\(.supportVersions, language)</h2><ol>\(earlier)</ol>
                \(RecordParts(whole, language).source)
                """
            return visit.show(
                Page(title: whole.record.shownTitle.text(in: language), main).trail(
                    ("/desk", Phrase.desk.text(in: language)),
                    ("/support", Phrase.supportImports.text(in: language))))
        }
    ]

    /// Where an activity is shown. Identifiers hold dashes and dots, and now and then a slash.
    static func address(_ identifier: String) -> String {
        let plain = identifier.utf8.map { byte -> String in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return "/support/activities/" + plain.joined()
    }
}

/// What one record says, part by part.
struct RecordParts: Sendable {
    let whole: SupportRecordWhole
    let language: Language

    init(_ whole: SupportRecordWhole, _ language: Language) {
        self.whole = whole
        self.language = language
    }

    var html: HTML {
        let record = whole.record
        let description: HTML? = whole.description.map { "<p>\($0, language)</p>" }
        return """
            <h1>\(record.shownTitle, language)</h1>
            \(description)
            \(facts)
            \(section(.supportOrganisations, organisations))
            \(section(.supportCountries, recipients))
            \(section(.supportFields, sectors))
            \(section(.supportPlaces, locations))
            \(section(.supportAmounts, amounts))
            """
    }

    /// The record as it stood in the file, kept for ever.
    var source: HTML {
        """
        <h2>\(.supportSourceRecord, language)</h2>
        <p>\(.supportSourceOf(whole.origin.file.name, whole.record.row), language)</p>
        \(shownSource)
        """
    }

    private var shownSource: HTML {
        if let row = whole.sourceRow {
            return """
                <p><a href="/imports/\(whole.origin.id)/rows/\(row)">\(.supportShowSource, language)</a></p>
                """
        }
        return """
            <details><summary>\(.supportShowSource, language)</summary>
            <div class="scroll" role="region" tabindex="0" aria-label="\(.supportSourceRecord, language)">
            <pre lang="en">\(whole.source)</pre></div></details>
            """
    }

    private var facts: HTML {
        let record = whole.record
        let share: HTML =
            record.cambodianShare.map { "\(language.decimal($0)) %" } ?? "\(.supportShareUnstated, language)"
        return """
            <dl class="facts">
            <div><dt>\(.supportIdentifier, language)</dt><dd><code>\(record.identifier)</code></dd></div>
            \(fact(.supportReporter, record.reporter.map { "\($0, language)" }))
            \(fact(.supportStatusName, record.status.map { "\(.supportStatus($0), language)" }))
            \(fact(.supportStarts, record.starts.map { "\($0, language)" }))
            \(fact(.supportEnds, record.ends.map { "\($0, language)" }))
            <div><dt>\(.supportShare, language)</dt><dd>\(share)</dd></div>
            \(fact(.supportVersion, whole.version.map { "\($0)" }))
            </dl>
            """
    }

    private func fact(_ name: Phrase, _ value: HTML?) -> HTML? {
        value.map { "<div><dt>\(name, language)</dt><dd>\($0)</dd></div>" }
    }

    private func section(_ title: Phrase, _ body: HTML?) -> HTML? {
        body.map { "<h2>\(title, language)</h2>\($0)" }
    }

    private var organisations: HTML? {
        guard !whole.organisations.isEmpty else { return nil }
        return "<ul>\(whole.organisations.html { line($0) })</ul>"
    }

    private func line(_ organisation: SupportRecordWhole.Organisation) -> HTML {
        let reference: HTML? = organisation.reference.map { " <code>\($0)</code>" }
        let role: HTML? = Phrase.supportRole(organisation.role).map { " · \($0, language)" }
        return "<li>\(organisation.name, language)\(reference)\(role)</li>"
    }

    private var recipients: HTML? {
        guard !whole.recipients.isEmpty else { return nil }
        return """
            <ul>\(whole.recipients.html { recipient in
                "<li><code>\(recipient.code)</code> \(share(recipient.share))</li>"
            })</ul>
            """
    }

    private var sectors: HTML? {
        guard !whole.sectors.isEmpty else { return nil }
        return "<ul>\(whole.sectors.html { line($0) })</ul>"
    }

    private func line(_ sector: SupportRecordWhole.SectorShare) -> HTML {
        let field: HTML? = sector.field.map { " · \($0.phrase, language)" }
        return "<li><code>\(sector.code)</code> \(sector.name, language)\(field) \(share(sector.share))</li>"
    }

    private func share(_ stated: String?) -> HTML? { stated.map { "· \(language.decimal($0)) %" } }

    private var locations: HTML? {
        guard !whole.locations.isEmpty else { return nil }
        return "<ul>\(whole.locations.html { line($0) })</ul>"
    }

    private func line(_ location: SupportRecordWhole.Location) -> HTML {
        let codes: HTML? = location.codes.isEmpty ? nil : " <code>\(location.codes)</code>"
        var point: HTML?
        if let north = location.latitude, let east = location.longitude { point = " (\(north), \(east))" }
        return "<li>\(location.name, language)\(codes)\(point)</li>"
    }

    private var amounts: HTML? {
        guard !whole.amounts.isEmpty else { return nil }
        return """
            <p>\(.supportMoneyMeans, language)</p>
            <table class="stack"><thead><tr><th scope="col">\(.supportKindName, language)</th>
            <th scope="col">\(.supportYear, language)</th><th scope="col">\(.supportCurrency, language)</th>
            <th scope="col" class="num">\(.supportSum, language)</th>
            <th scope="col" class="num">\(.supportForCambodia, language)</th></tr></thead>
            <tbody>\(whole.amounts.html { row($0) })</tbody></table>
            """
    }

    private func row(_ amount: SupportRecordWhole.Amount) -> HTML {
        let heading = amount.heading
        let year: HTML? = heading.year.map { "\(language.year($0))" }
        let currency: HTML = heading.currency.map { "\($0)" } ?? "\(.supportNoCurrency, language)"
        let assumed: HTML? = heading.basis == .byDefault ? " <small>\(.supportByDefault, language)</small>" : nil
        let part: HTML = amount.cambodian.map { "\(language.decimal($0))" } ?? "\(.supportUnstated, language)"
        return """
            <tr><th scope="row">\(.supportKind(heading.kind), language)</th>
            <td data-label="\(.supportYear, language)">\(year)</td>
            <td data-label="\(.supportCurrency, language)">\(currency)\(assumed)</td>
            <td class="num" data-label="\(.supportSum, language)">\(language.decimal(amount.sum))</td>
            <td class="num" data-label="\(.supportForCambodia, language)">\(part)</td></tr>

            """
    }
}

import Dialogue
import Exchange
import Store

/// `/support`: the aid activities that name Cambodia, and a file of more.
enum SupportImports {
    static let routes: [Route] = [
        .get("/support", .importSupport) { $0.show(try await page($0)) },
        .post("/support", .importSupport, stage),
    ]

    private static let size = 25
    private static let mostImports = 20

    private static func stage(_ visit: Visit) async throws -> Answer {
        let form = try await visit.upload()
        guard let file = UploadedFile(form) else {
            return try await refused(visit, .init(phrase: .importChooseFile, file: nil))
        }
        let province = visit.visitor?.province
        do {
            let (activities, imported) = try await visit.aside {
                let limits = UploadedFile.limits
                let activities = try IATIFile.activities(
                    in: file.bytes, limits: limits.xml, seconds: limits.seconds)
                return (activities, file.imported)
            }
            let source: ActivitySource = { each in for activity in activities { try each(activity) } }
            return try await visit.work(form) { hand in
                let id = try await hand.beginSupport(of: imported, province: province)
                return (id, "/support/imports/\(id)")
            } _: { hand, id in
                try await hand.stageSupport(source, in: id, answer: "/support/imports/\(id)")
            }
        } catch let failure as ImportFailure {
            return try await refused(visit, .init(phrase: failure.phrase, file: file.name))
        }
    }

    private static func refused(_ visit: Visit, _ refused: ImportParts.Refused) async throws -> Answer {
        visit.show(try await page(visit, refused: refused), status: .unprocessableContent)
    }

    private static func page(_ visit: Visit, refused: ImportParts.Refused? = nil) async throws -> Page {
        let (scope, asked, shelf) = (visit.scope, visit.query.number("page"), visit.site.support)
        let (imports, page, lines) = try await visit.read { reader in
            let page = PageOfMany(asked, size: size, of: try shelf.projectCount(for: scope, reader))
            return (
                try reader.fileImports(.support, for: scope, most: mostImports), page,
                try reader.activityLines(skipping: page.skipping, most: page.size, for: scope)
            )
        }
        let language = visit.language
        let parts = ImportParts(language)
        return Page(
            .supportImports, in: language,
            """
            <h1>\(.supportImports, language)</h1>
            \(parts.summary(refused))
            \(parts.upload(
                to: "/support", .supportUpload, hint: .supportUploadHint, accept: ".xml,text/xml,application/xml",
                key: visit.keyField, refused: refused))
            <h2>\(.importsEarlier, language)</h2>
            \(parts.list(imports, at: "/support/imports"))
            <h2 id="activities">\(.supportActivities, language)</h2>
            <p>\(.supportMoneyMeans, language)</p>
            \(activities(lines, page, language))
            \(parts.pager(page, "/support?"))
            """
        ).trail(("/desk", Phrase.desk.text(in: language)))
    }

    private static func activities(_ lines: [ActivityLine], _ page: PageOfMany, _ language: Language) -> HTML {
        guard !lines.isEmpty else { return "<p class=\"empty\">\(.supportNoActivities, language)</p>" }
        return """
            <p>\(.importShown(page), language)</p>
            <table class="stack"><thead><tr><th scope="col">\(.supportActivity, language)</th>
            <th scope="col">\(.supportOrganisations, language)</th><th scope="col">\(.supportFields, language)</th>
            <th scope="col">\(.supportShare, language)</th><th scope="col">\(.supportAmounts, language)</th>
            <th scope="col">\(.supportSource, language)</th></tr></thead>
            <tbody>\(lines.html { row($0, language) })</tbody></table>
            """
    }

    private static func row(_ line: ActivityLine, _ language: Language) -> HTML {
        let record = line.record
        let status: HTML? = record.status.map { "<small>\(.supportStatus($0), language)</small>" }
        let share: HTML =
            record.cambodianShare.map { "\(language.decimal($0)) %" } ?? "\(.supportShareUnstated, language)"
        return """
            <tr><th scope="row"><a href="\(ActivityPage.address(record.identifier))">\(record.shownTitle, language)</a>
            \(status)</th>
            <td data-label="\(.supportOrganisations, language)"><ul>\(line.organisations.html {
                "<li>\($0, language)</li>"
            })</ul></td>
            <td data-label="\(.supportFields, language)">\
            \(line.fields.html { "<div>\($0.phrase, language)</div>" })</td>
            <td data-label="\(.supportShare, language)">\(share)</td>
            <td data-label="\(.supportAmounts, language)"><ul>\(line.totals.html { total($0, language) })</ul></td>
            <td data-label="\(.supportSource, language)">\(line.file)</td></tr>

            """
    }

    private static func total(_ total: ActivityLine.Total, _ language: Language) -> HTML {
        let currency = total.currency ?? Phrase.supportNoCurrency.text(in: language)
        let amount = { (sum: ExactDecimal) in "\(language.decimal(sum.whole)) \(currency)" }
        let whole: HTML? = total.sum.map { "\(amount($0))" }
        let part: HTML? = total.cambodian.map { "<br><b>\(.supportForCambodia, language): \(amount($0))</b>" }
        return "<li>\(.supportKind(total.kind), language): \(whole)\(part)</li>"
    }
}

extension SupportRecord {
    /// The title, or the identifier where the file gives none.
    var shownTitle: Bilingual { title ?? Bilingual(khmer: nil, english: identifier) ?? Bilingual(khmer: "–") }
}

extension ExactDecimal {
    /// To whole units, as lists show it.
    var whole: String { minorUnits(places: 0).map { String($0) } ?? description }
}

extension Language {
    /// An exact number with the digits and separators of the language: ១.២៣៤,៥ and 1,234.5.
    func decimal(_ exact: String) -> String {
        let sides = exact.split(separator: ".", maxSplits: 1)
        let isWhole = sides.count < 2
        guard let first = sides.first, let whole = Int(first) ?? (first == "-" ? 0 : nil), exact.first != "." else {
            return exact.first == "." ? decimal("0" + exact) : exact
        }
        // Minus nought has no sign of its own.
        let sign = whole == 0 && exact.first == "-" ? "-" : ""
        let grouped = sign + number(whole)
        guard !isWhole else { return grouped }
        let fraction = sides[1].map { digit in
            self == .khmer ? digit.wholeNumberValue.map { number($0) } ?? String(digit) : String(digit)
        }
        return grouped + (self == .khmer ? "," : ".") + fraction.joined()
    }
}

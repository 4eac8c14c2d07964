import Dialogue
import Exchange
import Store

/// What Battambang asks for and who supports what there, as files somebody took in. Everything in them is a sample.
enum SampleTables {
    /// A file by its name, kind and text.
    struct File: Sendable {
        let name: String
        let kind: TableKind
        let province: Province?
        let text: String
    }

    static let files = [
        File(name: "sample-priorities.csv", kind: .priorities, province: .battambang, text: csv(priorities)),
        File(name: "sample-ngo.csv", kind: .ngo, province: nil, text: csv(ofOrganisations)),
        File(name: "sample-oda.csv", kind: .oda, province: nil, text: csv(ofPartners)),
    ]

    static func csv(_ rows: [[String]]) -> String {
        rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    static let headsOfPriorities = [
        "Code", "ឈ្មោះគម្រោង", "Title", "Plan", "Year", "Sector", "District", "Amount", "Currency", "Support",
    ]

    private static let priorities: [[String]] =
        [headsOfPriorities]
        + [
            ("ផ្លូវកៅស៊ូពីសាលាស្រុកទៅផ្សារ", "A paved road from the district hall to the market", "Transportation", "0201"),
            ("អណ្ដូងទឹកស្អាតតាមភូមិ", "Wells with clean water in the villages", "Water & Sanitation", "0201"),
            ("បន្ទប់សម្រាលកូនតាមមណ្ឌលសុខភាព", "Delivery rooms at health centres", "Health", "0202"),
            ("ប្រឡាយទឹកសម្រាប់ស្រែប្រាំង", "Canals for dry season rice", "Agriculture", "0204"),
            ("ការគ្រប់គ្រងសំរាមក្នុងក្រុង", "Waste management in the town", "Environment", "0203"),
            ("បន្ទប់រៀនសម្រាប់ថ្នាក់មត្តេយ្យ", "Rooms for preschool classes", "Education", "0205"),
            ("ការបណ្ដុះបណ្ដាលវិជ្ជាជីវៈយុវជន", "Vocational training of young people", "Education", "0206"),
            ("ផ្លូវលំទៅភូមិដាច់ស្រយាល", "Tracks to remote villages", "Transportation", "0209"),
            ("ប្រព័ន្ធព្រមានទឹកជំនន់", "Warning of floods", "Environment", "0205"),
            ("ការដាំដំណាំមានកិច្ចសន្យា", "Farming under contract", "Agriculture", "0210"),
            (
                "សេវាសង្គមសម្រាប់ជនមានពិការភាព", "Social services for persons with disabilities", "Community & Social Welfare",
                "0203"
            ),
        ].enumerated().map { index, row in
            [
                "BTB-P\(index + 1)", row.0, row.1, "Three-year rolling programme", "\(2026 + index % 3)", row.2, row.3,
                "\(40 + index * 15 % 90)000", "USD", ["Not yet", "Promised", "Ongoing"][index % 3],
            ]
        }

    private static let headings = [
        "PRN", "Official Title", "Status", "Start date", "Finish date", "Organisation", "Funder", "Sector", "Districts",
        "Currency", "Battambang", "Siem Reap", "2025 Actual", "2026 Planned", "2027 Planned",
    ]

    private static let ofOrganisations = [
        headings,
        project("S-101", "Clean water for villages", "Sample Organisation 1", "Water & Sanitation", "0201", 70),
        project("S-102", "Healthy mothers", "Sample Organisation 1", "Health", "0202", 100),
        project("S-103", "Better rice", "Sample Organisation 2", "Agriculture", "0204", 50),
        project("S-104", "Children who read", "Sample Organisation 2", "Education", "0205", 100),
        project("S-105", "Water works together", "Sample Organisation 2", "Water & Sanitation", "0201", 60),
        project("S-106", "Somewhere in the province", "Sample Organisation 2", "Gender", "", 100),
    ]

    private static let ofPartners = [
        headings,
        project(
            "P-201", "Water and sanitation of districts", "Sample Development Partner", "Water & Sanitation", "0201", 40
        ),
        project("P-202", "Roads that last", "Sample Development Partner", "Transportation", "0203", 30),
        project("P-203", "Rice and markets", "Sample Development Partner", "Agriculture", "0204", 100),
    ]

    private static func project(
        _ number: String, _ title: String, _ organisation: String, _ sector: String, _ district: String, _ share: Int
    ) -> [String] {
        [
            number, title, "On-going", "2024-01-01", "2027-12-31", organisation, "Sample Development Partner", sector,
            district, "USD", "\(share)", share == 100 ? "" : "\(100 - share)", "45000", "60000", "52000",
        ]
    }
}

extension Seeder {
    /// Takes the files in as the administrator would, who found nothing to decide.
    func takeInSupport(by actor: Actor) async throws { try await takeIn(SampleTables.files, by: actor) }

    func takeIn(_ files: [SampleTables.File], by actor: Actor) async throws {
        for file in files {
            let bytes = Array(file.text.utf8)
            let whole = try TableFile(bytes)
            let (sheet, head) = try whole.table(for: file.kind.form)
            let mapping = ColumnMapping(guessing: head.headings, for: file.kind.form)
            let rows: RowSource = { each in for row in sheet.rows { try each(row.number, row.cells) } }
            let upload = TableUpload(
                file: ImportedFile(name: file.name, sha256: Digest.sha256(bytes).hex), bytes: bytes,
                form: whole.form.rawValue, separator: whole.separator.word, sheet: sheet.name, head: head, sample: [])
            let hashes = links.hashes
            try await act(actor, on: "2025-01-09") { writer in
                _ = try writer.importTable(
                    upload, rows, mapping, as: file.kind, province: file.province, links: hashes)
            }
        }
    }
}

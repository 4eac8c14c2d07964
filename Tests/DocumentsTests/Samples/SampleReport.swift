import Documents
import Khmer

/// A report of the size a province writes: 500 inputs, 200 actions, ten charts.
enum SampleReport {
    static func document(inputs: Int = 500, actions: Int = 200, charts: Int = 10) -> Document {
        Document(
            title: "របាយការណ៍ស្តីពីកិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង ឆ្នាំ២០២៦", made: SampleLetter.made,
            author: "រដ្ឋបាលខេត្តបាត់ដំបង", folio: .named("របាយការណ៍កិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង ឆ្នាំ២០២៦"),
            blocks: front + participation(charts) + [.heading("មតិ និងចម្លើយ")] + sections(inputs)
                + [
                    .pageBreak(.a4Landscape), .heading("ផែនការសកម្មភាព"), .table(plan(actions)),
                    .pageBreak(.a4), .heading("ការចែកចាយ"), signature,
                ])
    }

    private static let front: [Document.Block] = [
        .letterhead(
            Document.Letterhead(
                institution: ["រដ្ឋបាលខេត្តបាត់ដំបង", "ទីចាត់ការផែនការ និងវិនិយោគ"], reference: Document.Reference())),
        .title("របាយការណ៍", subtitle: "ស្តីពីលទ្ធផលកិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង ឆ្នាំ២០២៦"),
        .contents(Document.Contents(title: "មាតិកា")),
        .pageBreak,
        .heading("សេចក្តីផ្តើម"),
        .paragraph(
            Document.Paragraph(
                Document.Text(
                    "កិច្ចសន្ទនាភាពជាដៃគូរាជធានី-ខេត្ត ត្រូវបានរៀបចំឡើងយ៉ាងតិចមួយដងក្នុងមួយឆ្នាំ "
                        + "ដើម្បីគាំទ្រការអនុវត្តផែនការអភិវឌ្ឍន៍រយៈពេលប្រាំឆ្នាំ"
                ).noted("សេចក្តីណែនាំ ចំណុច IV ខែឧសភា ឆ្នាំ២០២៤។")
                    + " និងកម្មវិធីវិនិយោគបីឆ្នាំរំកិល ដោយមានការចូលរួមពី "
                    + .link("ដៃគូអភិវឌ្ឍន៍", to: "https://odacambodia.example/?p=1&q=ដៃគូ")
                    + " (development partners)។",
                isIndented: true)),
    ]

    private static func participation(_ charts: Int) -> [Document.Block] {
        var blocks: [Document.Block] = [.heading("ការចូលរួម")]
        for number in 0..<charts {
            let kind: Document.Chart.Kind = [.bars, .columns, .line][number % 3]
            let isNamed = kind == .bars
            blocks.append(.heading(Document.Text("តារាងទី \(KhmerNumber.digits(number + 1))"), level: 2))
            blocks.append(
                .chart(
                    Document.Chart(
                        kind, title: "ចំនួនអ្នកចូលរួមតាមប្រភេទ",
                        categories: isNamed ? bodies : ["២០២២", "២០២៣", "២០២៤", "២០២៥", "២០២៦"],
                        series: [
                            .init("សរុប", isNamed ? [42, 36, 14, 22, 61] : [152, 311, 400, 388, 575]),
                            .init("ស្ត្រី", isNamed ? [11, 9, 3, 8, 27] : [41, 87, 120.5, 133, 214]),
                        ], unit: "នាក់")))
        }
        blocks.append(.tileMap(tiles))
        return blocks
    }

    private static let bodies = [
        "សមាជិកក្រុមប្រឹក្សាខេត្ត", "មន្ទីរ អង្គភាពជុំវិញខេត្ត", "អភិបាលក្រុង ស្រុក", "ដៃគូអភិវឌ្ឍន៍",
        "សមាគម និងអង្គការមិនមែនរដ្ឋាភិបាល",
    ]

    private static let tiles = Document.TileMap(
        title: "ស្រុកតាមចំនួនមតិ",
        tiles: ["បាត់ដំបង", "បាណន់", "ថ្មគោល", "បវេល", "ឯកភ្នំ", "មោងឫស្សី", "រតនមណ្ឌល", "សង្កែ"].enumerated().map {
            .init($1, value: KhmerNumber.digits(($0 + 1) * 13), column: $0 % 4, row: $0 / 4, step: $0 % 3)
        }, legend: [.init("តិចជាង ៣០"), .init("៣០–៦០"), .init("លើសពី ៦០")])

    private static func sections(_ inputs: Int) -> [Document.Block] {
        (0..<5).flatMap { section -> [Document.Block] in
            let rows = stride(from: section, to: inputs, by: 5).map { input -> Document.Table.Row in
                [
                    .init(Document.Text(KhmerNumber.digits(input + 1))), .init(Document.Text("BTB-26-\(input + 100)")),
                    .init(Document.Text(sentences[input % sentences.count])),
                    .init(Document.Text(sentences[(input + 3) % sentences.count])),
                    .init(Document.Text(KhmerNumber.decimal(Double(input) * 37.3, fractionDigits: input % 2 + 1))),
                ]
            }
            return [
                .heading(Document.Text("វិស័យទី \(KhmerNumber.digits(section + 1))"), level: 2),
                .table(
                    Document.Table(
                        caption: "មតិដែលបានលើកឡើង និងចម្លើយ",
                        columns: [
                            .init("ល.រ", width: .fixed(36), alignment: .centre), .init("លេខមតិ", width: .fixed(62)),
                            .init("មតិ", width: .share(3)), .init("ចម្លើយ", width: .share(3)),
                            .init("ថវិកា (លានរៀល)", width: .fixed(66), alignment: .number),
                        ], rows: rows)),
            ]
        }
    }

    private static let sentences = [
        "ផ្លូវលំក្នុងភូមិអូរតាគី ខូចខាតធ្ងន់ធ្ងរនៅរដូវវស្សា សិស្សានុសិស្សធ្វើដំណើរទៅរៀនមានការលំបាក។",
        "មន្ទីរធនធានទឹក និងឧតុនិយម នឹងស្តារប្រឡាយរងប្រវែង ១.២០០ ម៉ែត្រ មុនខែមិថុនា ឆ្នាំ២០២៧។",
        "ស្នើសុំគ្រូបង្រៀនភាសាខ្មែរបន្ថែមនៅអនុវិទ្យាល័យ ព្រោះគ្រូមួយរូបទទួលបន្ទុកបីថ្នាក់។",
        "The health centre at Phnum Sampov lacks clean water; a borehole was promised in 2024.",
        "សេវាចុះបញ្ជីអត្រានុកូលដ្ឋាននៅឃុំ ត្រូវការពេលវេលាយូរ និងមិនមានតារាងថ្លៃសេវាបិទផ្សាយជាសាធារណៈ។",
        "កត់ត្រា ប៉ុន្តែមិនទាន់អាចអនុវត្តបាន ដោយសារកម្មវិធីវិនិយោគបីឆ្នាំរំកិលបានអនុម័តរួចហើយ។",
    ]

    static func plan(_ actions: Int) -> Document.Table {
        Document.Table(
            columns: [
                .init("ល.រ", width: .fixed(36), alignment: .centre), .init("សកម្មភាព", width: .share(4)),
                .init("ស្ថាប័នទទួលខុសត្រូវ", width: .share(2)), .init("កាលកំណត់", width: .fixed(110)),
                .init("២០២៧", width: .fixed(56), alignment: .number),
                .init("២០២៨", width: .fixed(56), alignment: .number),
            ],
            groups: [
                [
                    .init("ការសន្យា", span: 4), .init("ថវិកា (លានរៀល)", span: 2),
                ]
            ],
            rows: [.init([.init("១- សេវាសាធារណៈ និងហេដ្ឋារចនាសម្ព័ន្ធ", span: 6)], kind: .section)]
                + (0..<actions).map { action in
                    [
                        .init(Document.Text(KhmerNumber.digits(action + 1))),
                        .init(Document.Text(sentences[(action + 1) % sentences.count])),
                        "មន្ទីរសាធារណការ និងដឹកជញ្ជូនខេត្ត", "ថ្ងៃទី៣០ ខែមិថុនា ឆ្នាំ២០២៧",
                        .init(Document.Text(KhmerNumber.grouped(action * 1_250))), "–",
                    ]
                } + [
                    .init([.init("សរុប", span: 4, alignment: .trailing), "២៤.៨៧៥.០០០", "០"], kind: .total)
                ])
    }

    private static let signature = Document.Block.signature(
        Document.Signature(
            dates: ["បាត់ដំបង ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦"], office: ["អភិបាលនៃគណៈអភិបាលខេត្ត"],
            copies: .init(["ក្រសួងមហាផ្ទៃ", "លេខាធិការដ្ឋាន គ.ជ.អ.ប.", "ឯកសារ-កាលប្បវត្តិ"])))
}

import ArgumentParser
import Documents
import Foundation
import Khmer
import Web

/// `vetika bench-documents`: what a report as large as they get costs to print.
struct BenchDocuments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-documents", abstract: "Measures the printing of a long report and of a share picture.",
        shouldDisplay: false)

    @Option(help: "How often each is printed; the best is told.") var rounds = 3
    @Option(help: "Where to leave what was printed.") var keep: String?

    func run() throws {
        let fonts = try FontFolder.filled(at: Site.temporaryCache + "/fonts")
        let press = try Press(fonts: fonts, segmenter: KhmerSegmenter())
        let report = LongReport.document
        var (pdf, docx, png): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
        let pdfTime = try best { pdf = try press.pdf(report) }
        let docxTime = try best { docx = try press.docx(report) }
        let picture = SharePicture(
            eyebrow: "រដ្ឋបាលខេត្តបាត់ដំបង", title: "កិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង ឆ្នាំ២០២៦",
            lines: ["ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦", "សាលាខេត្តបាត់ដំបង"], foot: "vetika.example/BTB/2026",
            code: "https://vetika.example/BTB/2026")
        let pngTime = try best { png = try press.png(picture) }
        let pages = try press.pageCount(report)
        if let keep {
            for (name, bytes) in [("report.pdf", pdf), ("report.docx", docx), ("share.png", png)] {
                try Data(bytes).write(to: URL(fileURLWithPath: keep + "/" + name))
            }
        }
        print(
            "{\"pages\":\(pages),\"report_pdf_ms\":\(pdfTime),\"report_docx_ms\":\(docxTime),"
                + "\"share_png_ms\":\(pngTime),\"pdf_bytes\":\(pdf.count),\"docx_bytes\":\(docx.count)}")
    }

    /// Milliseconds of the quickest round.
    private func best(_ work: () throws -> Void) rethrows -> Double {
        var times: [Double] = []
        for _ in 0..<max(1, rounds) { times.append(try BenchKhmer.seconds(work)) }
        return rounded((times.min() ?? 0) * 1000)
    }
}

/// A report as large as they get: 500 inputs, 200 actions, ten charts.
enum LongReport {
    static var document: Document {
        Document(
            title: "របាយការណ៍លទ្ធផលកិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង", made: Moment(year: 2026, month: 11, day: 23),
            folio: .named("របាយការណ៍លទ្ធផលកិច្ចសន្ទនាភាពជាដៃគូ ឆ្នាំ២០២៦"),
            blocks: [.title("របាយការណ៍លទ្ធផល"), .contents(.init(title: "មាតិកា")), .pageBreak] + charts
                + (0..<125).flatMap(challenge) + [.pageBreak(.a4Landscape), .heading("ផែនការសកម្មភាព"), .table(plan)])
    }

    private static var charts: [Document.Block] {
        (0..<10).map { index in
            .chart(
                Document.Chart(
                    index % 2 == 0 ? .bars : .columns, title: "ចំនួនមតិតាមវិស័យ",
                    categories: ["សុខាភិបាល", "អប់រំ", "កសិកម្ម", "ទឹកស្អាត", "ផ្លូវ"],
                    series: [.init("សរុប", [42, 36, 14, 22, 61]), .init("ស្រី", [11, 9, 3, 8, 27])]))
        }
    }

    private static let words = [
        "ផ្លូវលំក្នុងភូមិអូរតាគី ខូចខាតធ្ងន់ធ្ងរនៅរដូវវស្សា សិស្សានុសិស្សធ្វើដំណើរទៅរៀនមានការលំបាក។",
        "មន្ទីរធនធានទឹក និងឧតុនិយម នឹងស្តារប្រឡាយរងប្រវែង ១.២០០ ម៉ែត្រ មុនខែមិថុនា ឆ្នាំ២០២៧។",
        "The health centre lacks clean water; a borehole was promised in 2024.",
        "សេវាចុះបញ្ជីអត្រានុកូលដ្ឋាននៅឃុំ ត្រូវការពេលវេលាយូរ និងមិនមានតារាងថ្លៃសេវាបិទផ្សាយជាសាធារណៈ។",
    ]

    private static func challenge(_ number: Int) -> [Document.Block] {
        let rows = (0..<4).map { index -> Document.Table.Row in
            [
                .init(Document.Text("BTB-26-\(number * 4 + index + 1)")),
                .init(Document.Text(words[(number + index) % 4])),
                "មន្ទីរធនធានទឹក និងឧតុនិយម",
            ]
        }
        let columns: [Document.Table.Column] = [
            .init("លេខ", width: .fixed(72)), .init("ខ្លឹមសារមតិ", width: .share(3)), .init("អ្នកលើកឡើង"),
        ]
        return [
            .heading(Document.Text("បញ្ហាប្រឈមទី \(KhmerNumber.digits(number + 1))"), level: 2),
            .table(Document.Table(columns: columns, rows: rows)), .paragraph(Document.Text(words[number % 4])),
        ]
    }

    private static var plan: Document.Table {
        Document.Table(
            columns: [
                .init("ល.រ", width: .fixed(36), alignment: .centre), .init("សកម្មភាព", width: .share(3)),
                .init("ស្ថាប័នទទួលខុសត្រូវ", width: .share(2)), .init("កាលកំណត់", width: .fixed(80)),
                .init("របៀបវាស់លទ្ធផល", width: .share(2)),
            ],
            rows: (0..<200).map { index in
                [
                    .init(Document.Text(KhmerNumber.digits(index + 1))), .init(Document.Text(words[index % 4])),
                    "មន្ទីរសាធារណការ និងដឹកជញ្ជូន", "៣០-០៦-២០២៧", .init(Document.Text(words[(index + 1) % 4])),
                ]
            })
    }
}

import Documents

/// A letter of invitation as a province would send it: how the papers of the dialogue are put together.
enum SampleLetter {
    static let made = Moment(year: 2026, month: 11, day: 23, hour: 9, minute: 30)

    static func document(to guest: String = "ឯកឧត្តម សុខ សុភា", number: Int = 1) -> Document {
        Document(
            title: "លិខិតអញ្ជើញ កិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង ឆ្នាំ២០២៦", made: made,
            author: "រដ្ឋបាលខេត្តបាត់ដំបង",
            blocks: [
                .letterhead(
                    Document.Letterhead(
                        institution: ["រដ្ឋបាលខេត្តបាត់ដំបង", "ទីចាត់ការផែនការ និងវិនិយោគ"],
                        reference: Document.Reference(suffix: "សជណ"))),
                .paragraph("អភិបាលនៃគណៈអភិបាលខេត្តបាត់ដំបង", .centre),
                .paragraph("សូមគោរពជូន", .centre),
                .paragraph(.strong("\(guest) ប្រធានមន្ទីរធនធានទឹក និងឧតុនិយមខេត្តបាត់ដំបង"), .centre),
                .facts(
                    Document.Facts([
                        .init(
                            .strong("កម្មវត្ថុ៖"),
                            "ការអញ្ជើញចូលរួមកិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង ឆ្នាំ២០២៦ (Partnership Dialogue 2026)"),
                        .init(
                            .strong("យោង៖"),
                            "សេចក្តីណែនាំស្តីពីកិច្ចសន្ទនាភាពជាដៃគូរាជធានី-ខេត្ត ចុះខែឧសភា ឆ្នាំ២០២៤"),
                    ])),
                .paragraph(Document.Paragraph(body, isIndented: true)),
                .paragraph(Document.Paragraph(agendaIntroduction, isIndented: true)),
                .list(
                    Document.List(
                        .dashes,
                        [
                            "វឌ្ឍនភាពនៃការអនុវត្តផែនការអភិវឌ្ឍន៍រយៈពេលប្រាំឆ្នាំ និងការតាមដានវាយតម្លៃ",
                            "ការលើកកម្ពស់គុណភាពសេវាសាធារណៈ និងហេដ្ឋារចនាសម្ព័ន្ធនៅមូលដ្ឋាន",
                            "ការសម្របសម្រួលការគាំទ្ររបស់ដៃគូអភិវឌ្ឍន៍ អង្គការសង្គមស៊ីវិល និងវិស័យឯកជន",
                        ])),
                .paragraph(Document.Paragraph(closing, isIndented: true)),
                .signature(
                    Document.Signature(
                        dates: [
                            "ថ្ងៃច័ន្ទ ១៤កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០",
                            "បាត់ដំបង ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦",
                        ],
                        office: ["អភិបាលនៃគណៈអភិបាលខេត្ត"],
                        name: "សុខ លូ",
                        copies: .init([
                            "ក្រសួងមហាផ្ទៃ", "លេខាធិការដ្ឋាន គ.ជ.អ.ប.", "មន្ទីរ អង្គភាពពាក់ព័ន្ធ", "ឯកសារ-កាលប្បវត្តិ",
                        ]))),
                .qr(
                    Document.QRFigure(
                        "https://vetika.example/i/BTB-26-\(number)",
                        beside: "សូមស្កេនដើម្បីឆ្លើយតប ឬទាញយករបៀបវារៈ\nScan to answer or to read the agenda",
                        side: .millimetres(20), alternative: "QR សម្រាប់ឆ្លើយតបលិខិតអញ្ជើញ")),
            ])
    }

    private static let body: Document.Text =
        Document.Text(
            "តបតាមកម្មវត្ថុ និងយោងខាងលើ ខ្ញុំសូមជម្រាបជូន លោកប្រធានមន្ទីរ ឱ្យបានជ្រាបថា "
                + "រដ្ឋបាលខេត្តបាត់ដំបងនឹងរៀបចំកិច្ចសន្ទនាភាពជាដៃគូ "
                + "នៅថ្ងៃទី១៥ ខែធ្នូ ឆ្នាំ២០២៦ វេលាម៉ោង ៨:០០ ព្រឹក នៅសាលប្រជុំសាលាខេត្ត ក្រោមអធិបតីភាព ")
        + .strong("ឯកឧត្តមអភិបាលខេត្ត") + " ដើម្បីពិនិត្យវឌ្ឍនភាព និងពិភាក្សាអំពីបញ្ហាប្រឈមក្នុងការអភិវឌ្ឍមូលដ្ឋាន។"

    private static let agendaIntroduction: Document.Text =
        Document.Text(
            "អាស្រ័យហេតុនេះ សូម លោកប្រធានមន្ទីរ មេត្តាអញ្ជើញចូលរួមតាមកាលបរិច្ឆេទ និងទីកន្លែងខាងលើ "
                + "ដោយមានរបៀបវារៈសំខាន់ៗដូចខាងក្រោម៖")

    private static let closing: Document.Text =
        "សេចក្តីដូចបានជម្រាបជូនខាងលើ សូម លោកប្រធានមន្ទីរ មេត្តាទទួលនូវការរាប់អានដ៏ស្មោះពីខ្ញុំ។"
}

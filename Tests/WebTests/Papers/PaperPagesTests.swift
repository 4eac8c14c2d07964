import Dialogue
import Documents
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The papers of a dialogue` {
    @Test func `The letter of everybody fits on one page, under the longest names too`() async throws {
        let world = try await World()
        let room = try await world.room()
        let long = String(repeating: "រដ្ឋបាលខេត្តបាត់ដំបង ", count: 6)
        let card = try Participant.Card(
            honorific: .ladyExcellency, name: Bilingual(khmer: "សុខ សុភា"), office: Bilingual(khmer: long))
        let guest = ParticipantRow(
            Participant(id: ID(1), number: 1, party: .departments, card: card, releasedAt: world.now))
        let work = try await world.read { try $0.paperwork(of: $0.dialogue(room.name)) }
        let paper = world.site.invitationPaper(work, at: world.now)

        for row in work.people + [guest] {
            let letter = paper.letter(to: row, .khmer)
            #expect(try await world.site.print { try $0.pageCount(letter) } == 1)
        }
    }

    @Test func `Rank decides the formulas, and a monk is spoken to in his own words`() async throws {
        let world = try await World()
        let room = try await world.room()
        let work = try await world.read { try $0.paperwork(of: $0.dialogue(room.name)) }
        func wording(
            _ honorific: Participant.Honorific?, of party: ParticipantClass = .society
        ) throws -> LetterWording {
            let card = try Participant.Card(honorific: honorific, name: Bilingual(khmer: "សុភា"))
            let row = ParticipantRow(Participant(id: ID(1), number: 1, party: party, card: card))
            return LetterWording(work: work, addressee: row, language: .khmer)
        }

        #expect(try wording(.excellency).opening == "សូមគោរពជូន")
        #expect(try wording(nil).opening == "សូមជម្រាបជូន")
        #expect(try wording(.excellency, of: .districtGovernors).opening == "សូមជម្រាបជូន")
        #expect(try wording(.excellency).paragraphs[0].contains("ខ្ញុំសូមគោរពជម្រាបជូន ឯកឧត្តម មេត្តាជ្រាបថា"))
        #expect(try wording(.mister).paragraphs[0].contains("ខ្ញុំសូមជម្រាបជូន លោក ឱ្យបានជ្រាបថា"))
        #expect(try wording(.venerable).opening == "សូមប្រគេនចំពោះ")
        #expect(try wording(.venerable).paragraphs.joined().contains("អញ្ជើញ") == false)
        #expect(try wording(nil).paragraphs.joined().contains("{honorific}") == false)
    }

    @Test func `A letter bears the day it left, also when it is printed again later`() async throws {
        let world = try await World()
        let room = try await world.room()
        let work = try await world.read { try $0.paperwork(of: $0.dialogue(room.name)) }
        let row = try #require(work.invited.first)
        let left = try #require(row.participant.releasedAt).day
        let settled = Paperwork(
            dialogue: work.dialogue, agenda: work.agenda, style: work.style, text: LetterText(dated: "2026-11-20"),
            people: work.people)

        #expect(LetterWording(work: work, addressee: row, language: .khmer).dated("2027-05-01") == left)
        #expect(LetterWording(work: settled, addressee: row, language: .khmer).dated("2027-05-01") == "2026-11-20")
    }

    @Test func `The page, the PDF and the Word file of a letter are made from one document`() async throws {
        let world = try await World()
        let room = try await world.room()
        let work = try await world.read { try $0.paperwork(of: $0.dialogue(room.name)) }
        let row = try #require(work.invited.first)
        let paper = world.site.invitationPaper(work, at: world.now)

        let page = try await world.browser(as: "officer")
            .get("/\(room.name)/invitations/\(row.id)/letter?english=1")

        let sheets = paper.sheets(to: row, withEnglish: true)
        #expect(sheets.count == 3)
        for sheet in sheets { #expect(page.text.contains(sheet.html(headingLevel: 2))) }
        #expect(paper.whole(to: row, withEnglish: true).blocks == sheets.map(\.blocks).joined(by: .pageBreak))
    }

    @Test func `An attendance sheet says a place once`() {
        let place = ParticipantRow.place
        #expect(place("អភិបាលស្រុកបាណន់", "រដ្ឋបាលស្រុកបាណន់", "ស្រុកបាណន់") == "អភិបាលស្រុកបាណន់")
        #expect(place("ប្រធានមន្ទីរ", "មន្ទីរសុខាភិបាល", nil) == "ប្រធានមន្ទីរ\nមន្ទីរសុខាភិបាល")
        #expect(place("តំណាង", "អង្គការ ក", "ស្រុកបវេល") == "តំណាង\nអង្គការ ក\nស្រុកបវេល")
        #expect(place(nil, nil, nil) == "")
    }

    @Test func `Every paper comes out for the secretariat and for nobody else`() async throws {
        let world = try await World()
        let room = try await world.room()
        let base = "/\(room.name)"
        let papers = [
            "invitations/\(room.people[0])/letter.pdf", "invitations/\(room.people[0])/letter.docx",
            "participants/sheet.pdf", "participants/sheet.xlsx", "badges.pdf", "slips.pdf?count=3",
        ]
        let officer = try await world.browser(as: "officer")

        for paper in papers {
            let answer = try await officer.get("\(base)/\(paper)")
            #expect(answer.status == 200, "\(paper)")
            let mark = paper.contains(".pdf") ? "%PDF" : "PK"
            #expect(answer.bytes.starts(with: Array(mark.utf8)), "\(paper)")
            #expect(try await world.browser(as: "stranger").get("\(base)/\(paper)").status == 404, "\(paper)")
            #expect(try await world.browser().get("\(base)/\(paper)").status == 401, "\(paper)")
        }
        #expect(try await world.browser().get("\(base)/agenda.pdf").status == 200)
    }
}

extension Array where Element == [Document.Block] {
    fileprivate func joined(by block: Document.Block) -> [Document.Block] {
        Array<Document.Block>(joined(separator: [block]))
    }
}

@Suite struct `Batches in the background` {
    @Test(arguments: World.engines)
    func `Letters are asked for once, made, and fetched as one archive`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let asked = try await officer.post("/\(room.name)/batches", [("kind", "letter_files")])
        #expect(asked.location == "/\(room.name)/batches")
        let batch = try await finished(world, room)

        #expect(batch.outcome?.papers == 3)
        let file = try await officer.get("/\(room.name)/batches/\(batch.id)/file")
        #expect(file.bytes.starts(with: Array("PK".utf8)))
        #expect(try await world.journalLines() == before + 2)
        #expect(try await world.browser(as: "stranger").get("/\(room.name)/batches/\(batch.id)/file").status == 404)
    }

    @Test func `A batch that was under way when the program stopped is made after the start`() async throws {
        let world = try await World()
        let room = try await world.room()
        try await world.act { _ = try $0.askBatch(.badges, of: $0.dialogue(room.name)) }

        try await world.site.resumeBatches()

        #expect(try await finished(world, room).outcome?.papers == 3)
    }

    @Test func `The same batch twice is refused, and so is one of nobody`() async throws {
        let world = try await World()
        let room = try await world.room()
        try await world.act { _ = try $0.askBatch(.badges, of: $0.dialogue(room.name)) }
        let answer = try await world.browser(as: "officer").post("/\(room.name)/batches?lang=en", [("kind", "badges")])
        #expect(answer.status == 422)
        #expect(answer.text.contains(Batch.Refusal.underWay.phrase.english))
    }

    private func finished(_ world: World, _ room: Room) async throws -> Batch {
        for _ in 0..<400 {
            let batch = try await world.read { try $0.batches(of: $0.dialogue(room.name).id)[0] }
            if batch.outcome != nil { return batch }
            try await Task.sleep(for: .milliseconds(50))
        }
        return try #require(nil)
    }
}

@Suite struct `The settings of papers` {
    @Test func `What is typed is shown before it is kept, and kept afterwards`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let preview = try await officer.post("/BTB/papers", Self.form + [("preview", "1")])
        #expect(preview.status == 200)
        #expect(preview.text.contains("<div class=\"preview\" id=\"preview\"><h2>"))
        #expect(preview.text.contains("data:image/png;base64,iVBOR"))
        #expect(try await world.journalLines() == before)

        #expect(try await officer.post("/BTB/papers", Self.form).location == "/BTB/papers")
        let style = try await world.read { try $0.paperStyle(of: World.battambang) }
        #expect(style.letterhead.khmer == ["រដ្ឋបាល", "ទីចាត់ការ"])
        #expect(style.sealSpace == 30)
        #expect(try await world.journalLines() == before + 1)
        #expect(try await world.read { try $0.paperStyle(of: World.siemReap) } == .standard(of: World.siemReap))
    }

    @Test func `Room that holds no seal is refused, and nothing changes`() async throws {
        let world = try await World()
        let form = Self.form.map { $0.0 == "seal_space" ? ("seal_space", "5") : $0 }
        let answer = try await world.browser(as: "officer").post("/BTB/papers", form)
        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"5\""))
        #expect(try await world.read { try $0.paperStyle(of: World.battambang) } == .standard(of: World.battambang))
        #expect(try await world.browser(as: "stranger").get("/BTB/papers").status == 404)
        #expect(try await world.browser(as: "board").get("/BTB/papers").status == 403)
    }

    static let form = [
        ("letterhead_km", "រដ្ឋបាល\r\nទីចាត់ការ"), ("letterhead_en", ""), ("letter_mark", "លអ"), ("report_mark", "របក"),
        ("place_km", "បាត់ដំបង"), ("signature_title_km", "អភិបាលខេត្ត"), ("seal_space", "30"), ("colour", "maroon"),
        ("up_opening_km", "ក"), ("up_closing_km", "ខ"), ("level_opening_km", "គ"), ("level_closing_km", "ឃ"),
        ("copies_km", ""),
    ]
}

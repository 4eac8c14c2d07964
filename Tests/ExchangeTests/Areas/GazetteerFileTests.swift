import Dialogue
import Exchange
import Testing

@Suite struct `A gazetteer file` {
    @Test func `Our own shape is told by its header`() throws {
        let file = try read(
            """
            02,1,,KH02,ខេត្ត,Khaet,Province,បាត់ដំបង,Battambang
            0201,2,02,KH0201,ស្រុក,Srok,District,បាណន់,Banan
            020101,3,0201,KH020101,ឃុំ,Khum,Commune,កន្ទឺ,Kantueu
            02010101,4,020101,KH02010101,ភូមិ,Phum,Village,ថ្មី,Thmei
            """)
        #expect(file.shape == .flat)
        #expect(file.read == 4)
        #expect(file.problems == [])
        #expect(file.areas.map(\.code.text) == ["02", "0201", "020101", "02010101"])
        #expect(file.areas.map(\.kind) == [.province, .district, .commune, .village])
        #expect(file.areas[1].nameKhmer == "បាណន់")
        #expect(file.areas[1].nameEnglish == "Banan")
    }

    @Test func `The export of NCDD has titles above and dropped zeros`() throws {
        let file = try GazetteerFile(Array(export.utf8))
        #expect(file.shape == .ncdd)
        #expect(file.read == 3)
        #expect(file.problems == [])
        #expect(file.areas.map(\.code.text) == ["0301", "030101", "03010101"])
        #expect(file.areas.map(\.nameEnglish) == ["Batheay", "Batheay", "Svay Pok"])
    }

    @Test func `The export of a province with a two-digit number has no zero to put back`() throws {
        let file = try GazetteerFile(
            Array("Type,Code,Name (Khmer),Name (Latin),Reference\nខណ្ឌ,1201,ចំការមន,Chamkar Mon,\n".utf8))
        #expect(file.areas.map(\.code.text) == ["1201"])
        #expect(file.areas.map(\.kind) == [.khan])
    }

    @Test func `Columns may stand in another order and other columns be missing`() throws {
        let file = try GazetteerFile(Array("NAME_KM,code,type_km,name_latin\nបាណន់,0201,ស្រុក,Banan\n".utf8))
        #expect(file.areas.map(\.code.text) == ["0201"])
        #expect(file.areas.map(\.nameKhmer) == ["បាណន់"])
    }

    @Test func `A parent may be known instead of standing in the file`() throws {
        let row = "020101,3,0201,KH020101,ឃុំ,Khum,Commune,កន្ទឺ,Kantueu"
        let known = try Set([#require(AreaCode("0201"))])
        #expect(try read(row, known: known).areas.count == 1)
        #expect(try read(row).areas.count == 0)
    }

    @Test func `Odd and invisible spaces go and are reported, and the row is taken`() throws {
        let file = try read(
            "0201,2,02,KH0201,ស្រុក,Srok,District,\u{200B}បា\u{200B}ណន់  ក\u{A0},\" Banan  Ti\"")
        #expect(file.areas.map(\.nameKhmer) == ["បាណន់ ក"])
        #expect(file.areas.map(\.nameEnglish) == ["Banan Ti"])
        #expect(
            file.problems == [
                problem(2, "name_km", "\u{200B}បា\u{200B}ណន់  ក\u{A0}", .plainSpaces, rejects: false),
                problem(2, "name_latin", " Banan  Ti", .plainSpaces, rejects: false),
            ])
        #expect(file.rejected == 0)
    }

    @Test func `Signs that turn words round go and are reported`() throws {
        let file = try read("0201,2,02,KH0201,ស្រុក,Srok,District,\u{202E}បាណន់\u{202C},Ba\u{2067}nan\u{200E}")
        #expect(file.areas.map(\.nameKhmer) == ["បាណន់"])
        #expect(file.areas.map(\.nameEnglish) == ["Banan"])
        #expect(file.problems.map(\.expected) == [.plainSpaces, .plainSpaces])
    }

    @Test func `A missing Latin name is reported, and the row is taken`() throws {
        let file = try read("0201,2,02,KH0201,ស្រុក,Srok,District,បាណន់,")
        #expect(file.areas.map(\.nameEnglish) == [""])
        #expect(file.problems == [problem(2, "name_latin", "", .name, rejects: false)])
    }

    @Test(
        arguments: [
            ("0a01,2,02,,ស្រុក,,,បាណន់,Banan", "code", "0a01", .areaCode),
            ("201,2,02,,ស្រុក,,,បាណន់,Banan", "code", "201", .areaCode),
            (",2,02,,ស្រុក,,,បាណន់,Banan", "code", "", .areaCode),
            ("020101,3,02,,ស្រុក,,,បាណន់,Banan", "code", "020101", .areaCodeOf(.district)),
            ("0201,3,02,,ស្រុក,,,បាណន់,Banan", "level", "3", .level(2)),
            ("0201,2,02,,តំបន់,,,បាណន់,Banan", "type_km", "តំបន់", .areaType),
            ("0201,2,02,,,,,បាណន់,Banan", "type_km", "", .areaType),
            ("0201,2,02,,ស្រុក,,,\u{200B} ,Banan", "name_km", "\u{200B} ", .name),
            ("020101,3,0201,,ឃុំ,,,កន្ទឺ,Kantueu", "code", "020101", .parent("0201")),
            ("9901,2,99,,ស្រុក,,,បាណន់,Banan", "code", "9901", .parent("99")),
            ("0201,2,02,,ស្រុក", "row", "5", .columns(9)),
            ("0201,2,02,,ស្រុក,,,បាណន់,Banan,more", "row", "10", .columns(9)),
        ] as [(String, String, String, Dialogue.Expectation)])
    func `A row that cannot be read is left out and reported`(
        row: String, field: String, found: String, expected: Dialogue.Expectation
    ) throws {
        let file = try read("0202,2,02,,ស្រុក,,,ថ្មគោល,Thma Koul\n" + row)
        #expect(file.problems == [problem(3, field, found, expected, rejects: true)])
        #expect(file.areas.map(\.code.text) == ["0202"])
        #expect([file.read, file.rejected] == [2, 1])
    }

    @Test func `A code used twice keeps its first row`() throws {
        let file = try read(
            "0202,2,02,,ស្រុក,,,ថ្មគោល,Thma Koul\n\n0202,2,02,,ស្រុក,,,បាណន់,Banan")
        #expect(file.areas.map(\.nameEnglish) == ["Thma Koul"])
        #expect(file.problems == [problem(4, "code", "0202", .unique(firstRow: 2), rejects: true)])
        #expect(file.read == 2)
    }

    @Test func `What lies in a unit that was left out is left out too, in the order of the file`() throws {
        let file = try read(
            "02010101,4,020101,,ភូមិ,,,ថ្មី,Thmei\n020101,3,0201,,ឃុំ,,,កន្ទឺ,Kantueu\n0202,2,02,,ស្រុក,,,,Koul")
        #expect(file.areas == [])
        #expect(file.problems.map(\.row) == [2, 3, 4])
        #expect(file.problems.map(\.expected) == [.parent("020101"), .parent("0201"), .name])
        #expect(file.rejected == 3)
    }

    @Test func `Empty cells behind the last column do no harm`() throws {
        #expect(try read("0201,2,02,,ស្រុក,,,បាណន់,Banan,, ").problems == [])
    }

    @Test func `Another table is not a gazetteer`() {
        #expect(throws: ImportFailure.notThisFormat) { try GazetteerFile(Array("name,age\nx,1\n".utf8)) }
    }

    @Test func `Columns missing from the header are named`() {
        #expect(throws: ImportFailure.headerMissing(["name_latin"])) {
            try GazetteerFile(Array("code,level,type_km,name_km\n02,1,ខេត្ត,x\n".utf8))
        }
        #expect(throws: ImportFailure.headerMissing(["name (khmer)"])) {
            try GazetteerFile(Array("Type,Code,Name (Latin)\nខេត្ត,2,x\n".utf8))
        }
    }

    @Test func `A header without rows is empty`() {
        #expect(throws: ImportFailure.empty) { try read("") }
    }

    @Test func `A unit whose row is wrong is not retired`() throws {
        let known = try read(
            "0201,2,02,,ស្រុក,,,បាណន់,Banan\n0202,2,02,,ស្រុក,,,ថ្មគោល,Thma Koul\n0203,2,02,,ស្រុក,,,បវេល,Bavel")
        // The name of the first is missing, the code of the second is nonsense.
        let file = try read("0201,2,02,,ស្រុក,,,,Banan\nx,2,02,,ស្រុក,,,ថ្មគោល,Thma Koul\n0203,2,02,,ស្រុក,,,បវេល,Bavel")
        let change = try file.change(from: known.areas, on: "2026-11-23")
        #expect(change.isEmpty)
        #expect(change.unchanged == 1)
        #expect(file.report(change).rejected == 2)
    }

    @Test func `A file that is cut off is refused`() throws {
        let known = try read(
            "0201,2,02,,ស្រុក,,,បាណន់,Banan\n0202,2,02,,ស្រុក,,,ថ្មគោល,Thma Koul\n0203,2,02,,ស្រុក,,,បវេល,Bavel")
        let file = try read("0201,2,02,,ស្រុក,,,បាណន់,Banan")
        #expect(throws: ImportFailure.wouldRetireTooMany(province: "02", retired: 2, known: 3)) {
            try file.change(from: known.areas, on: "2026-11-23")
        }
    }

    @Test func `The report counts what the file would change`() throws {
        let known = try read(
            "0201,2,02,,ស្រុក,,,បាណន់,Banan\n0202,2,02,,ស្រុក,,,ថ្មគោល,Thma\n0203,2,02,,ស្រុក,,,បវេល,Bavel\n"
                + "0204,2,02,,ស្រុក,,,រតនមណ្ឌល,Rotonak Mondol")
        let file = try read(
            "0201,2,02,,ស្រុក,,,បាណន់,Banan\n0202,2,02,,ស្រុក,,,ថ្មគោល,Thma Koul\n0203,2,02,,ស្រុក,,,បវេល,Bavel\n"
                + "0205,2,02,,ស្រុក,,,សំឡូត,Samlout\n0206,9,02,,ស្រុក,,,ខ,X")
        let report = file.report(try file.change(from: known.areas, on: "2026-11-23"))
        #expect([report.read, report.added, report.changed, report.unchanged] == [5, 1, 1, 2])
        #expect([report.retired, report.rejected, report.problems.count] == [1, 1, 1])
    }

    private let export = #"""
        "List of Gazetter Code for ""Kampong Cham""",,,,,,
        ,,,,,,
        Type,Code,"Name (Khmer)","Name (Latin)",Reference,"Official Note","Note (by Checker)"
        ស្រុក,301,បាធាយ,Batheay,,,
        ឃុំ,30101,បាធាយ,Batheay,,,
        ភូមិ,3010101,ស្វាយពក,"Svay Pok",,,

        """#

    private func read(_ rows: String, known: Set<AreaCode> = []) throws -> GazetteerFile {
        let header = "code,level,parent,pcode,type_km,type_latin,type_en,name_km,name_latin\n"
        return try GazetteerFile(Array((header + rows).utf8), known: known)
    }

    private func problem(
        _ row: Int, _ field: String, _ found: String, _ expected: Dialogue.Expectation, rejects: Bool
    ) -> ImportProblem {
        ImportProblem(row: row, field: field, found: found, expected: expected, rejects: rejects)
    }
}

@Suite(.enabled(if: GivenFiles.areAtHand)) struct `The given gazetteers` {
    @Test func `The whole country is read, and a second time changes nothing`() throws {
        let file = try GazetteerFile(try GivenFiles.bytes("gazetteer/gazetteer.csv"))
        #expect([file.read, file.areas.count, file.rejected] == [16_465, 16_465, 0])
        #expect(
            AreaCode.Level.allCases.map { level in file.areas.count { $0.level == level } } == [25, 210, 1652, 14_578])

        let first = try file.change(from: Area.provinces, on: "2026-11-23")
        #expect([first.new.count, first.unchanged, first.renamed.count, first.retired.count] == [16_440, 25, 0, 0])
        #expect(try file.change(from: file.areas, on: "2026-11-23").isEmpty)
    }

    @Test func `The export of Kampong Cham matches it but for one name`() throws {
        let country = try GazetteerFile(try GivenFiles.bytes("gazetteer/gazetteer.csv"))
        let export = try GazetteerFile(try GivenFiles.bytes("gazetteer/ncdd-export-kampong-cham-2023.csv"))
        let change = try export.change(from: country.areas, on: "2026-11-23")
        #expect([export.read, export.rejected] == [1066, 1])
        #expect([change.new.count, change.renamed.count, change.retired.count] == [0, 1, 0])
        #expect(change.unchanged == 1064)
        // NCDD itself gave a village the code of its commune there.
        #expect(export.problems.filter(\.rejects).map(\.expected) == [.areaCodeOf(.village)])
    }
}

import Dialogue
import Testing

@Suite struct `The report of an import` {
    @Test func `It is one JSON object with every number and every problem`() {
        var report = ImportReport()
        (report.read, report.added, report.changed) = (6, 1, 2)
        (report.unchanged, report.retired, report.rejected) = (1, 1, 2)
        report.problems = [ImportProblem(row: 3, field: "code", found: "a\"b\\\n\u{1}ក", expected: .areaCode)]

        #expect(
            report.json() == #"{"read":6,"added":1,"changed":2,"unchanged":1,"retired":1,"rejected":2,"problems":["#
                + #"{"row":3,"field":"code","found":"a\"b\\\n\u0001ក","#
                + #""expected":"a gazetteer code of 2, 4, 6 or 8 digits"}]}"#)
    }

    @Test func `Without problems the list is empty`() {
        let expected = #"{"read":0,"added":0,"changed":0,"unchanged":0,"retired":0,"rejected":0,"problems":[]}"#
        #expect(ImportReport().json(in: .khmer) == expected)
    }

    @Test func `Records are counted by what became of them`() {
        var rejected = Activity(identifier: "")
        rejected.problems = [
            ImportProblem(row: 4, field: "iati-identifier", found: "", expected: .identifier, rejects: true)
        ]
        let good = Activity(identifier: "XX-1")
        var report = ImportReport()
        report.count(good, good.change(from: nil))
        report.count(good, good.change(from: good.fingerprint))
        report.count(good, good.change(from: "other"))
        report.count(rejected, rejected.change(from: nil))

        #expect(report.read == 4)
        #expect([report.added, report.unchanged, report.changed, report.rejected] == [1, 1, 1, 1])
        #expect(report.problems == rejected.problems)
    }

    @Test func `A very long value is cut`() {
        let long = String(repeating: "ក", count: 500)
        let problem = ImportProblem(row: 1, field: "name_km", found: long, expected: .name)
        #expect(problem.found == String(repeating: "ក", count: 120) + "…")
        let fits = String(repeating: "ក", count: 120)
        #expect(ImportProblem(row: 1, field: "name_km", found: fits, expected: .name).found == fits)
    }

    @Test(
        arguments: [
            .columns(9), .areaCode, .areaType, .areaCodeOf(.village), .level(2), .parent("0201"), .name, .plainSpaces,
            .unique(firstRow: 2), .identifier, .code(.activityStatus), .code(.activityDateType),
            .code(.organisationRole),
            .code(.country), .code(.region), .code(.sector), .code(.transactionType), .currency, .decimal, .share,
            .shareOfEach, .sharesOf100, .date, .endAfterStart, .point,
        ] as [Dialogue.Expectation])
    func `Every expectation is said in both languages`(expectation: Dialogue.Expectation) {
        #expect(isKhmer(expectation.sentence(in: .khmer)))
        #expect(isEnglish(expectation.sentence(in: .english)))
    }

    @Test(
        arguments: [
            .empty, .notThisFormat, .headerMissing(["code"]), .brokenAt(line: 3, column: 4), .notUTF8(offset: 12),
            .tooLarge(.bytes(1)), .tooLarge(.rows(1)), .tooLarge(.columns(1)), .tooLarge(.field(1)),
            .tooLarge(.depth(1)),
            .tooLarge(.records(1)), .tooLarge(.elements(1)), .tooLarge(.record(1)), .forbidden(.doctype, line: 2),
            .forbidden(.entity, line: 2),
            .wouldRetireTooMany(province: "02", retired: 9, known: 10),
            .wouldRetireTooMany(province: "99", retired: 9, known: 10),
        ] as [ImportFailure])
    func `Every failure is said in both languages`(failure: ImportFailure) {
        #expect(isKhmer(failure.sentence(in: .khmer)))
        #expect(isEnglish(failure.sentence(in: .english)))
    }

    @Test func `A failure names its province and its place`() {
        let cut = ImportFailure(.wouldRetireTooMany(province: "02", retired: 9, known: 10))
        #expect(cut.sentence(in: .english).contains("9 of the 10 units of Battambang"))
        #expect(cut.sentence(in: .khmer).contains("អង្គភាព ៩ ក្នុងចំណោម ១០ នៃបាត់ដំបង"))
        let broken = ImportFailure.brokenAt(line: 30, column: 4)
        #expect(broken.sentence(in: .english).contains("line 30, column 4"))
        #expect(broken.sentence(in: .khmer).contains("បន្ទាត់ទី ៣០ តួទី ៤"))
    }

    private func isKhmer(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x1780...0x17FF).contains($0.value) }
    }

    private func isEnglish(_ text: String) -> Bool {
        !text.isEmpty && !isKhmer(text)
    }
}

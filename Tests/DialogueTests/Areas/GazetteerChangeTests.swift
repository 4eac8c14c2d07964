import Dialogue
import Testing

@Suite struct `What a gazetteer file changes` {
    let today: Day = "2026-11-23"

    @Test func `Units nobody knew are new`() throws {
        let change = try GazetteerChange(known: areas("02"), file: areas("02", "0201"), on: today)
        #expect(change.new == areas("0201"))
        #expect(change.unchanged == 1)
        #expect(change.retired == [])
    }

    @Test func `The same file again changes nothing`() throws {
        let all = areas("02", "0201", "020101", "02010101")
        let change = try GazetteerChange(known: all, file: all, on: today)
        #expect(change.isEmpty)
        #expect(change.unchanged == 4)
    }

    @Test func `Another name or kind is a renaming, old and new side by side`() throws {
        let old = areas("0201", "0202")
        let file = [area("0201", name: "ថ្មី"), area("0202", kind: .municipality)]
        let change = try GazetteerChange(known: old, file: file, on: today)
        #expect(change.renamed.map(\.old) == old)
        #expect(change.renamed.map(\.new) == file)
        #expect(change.unchanged == 0)
    }

    @Test func `A unit the file no longer has is retired from the day of the file`() throws {
        let known = areas("0201", "0202", "0203", "0204")
        let change = try GazetteerChange(known: known, file: areas("0201", "0202", "0203"), on: today)
        #expect(change.retired == [area("0204", retired: today)])
    }

    @Test func `A retired unit that stands in the file again returns under the name of the file`() throws {
        let known = [area("0201", retired: "2025-01-01")]
        let change = try GazetteerChange(known: known, file: [area("0201", name: "ថ្មី")], on: today)
        #expect(change.returned == [area("0201", name: "ថ្មី")])
        #expect(change.renamed == [])
    }

    @Test func `A unit retired before is not retired twice`() throws {
        let known = areas("0201", "0202") + [area("0203", retired: "2025-01-01")]
        let change = try GazetteerChange(known: known, file: areas("0201", "0202"), on: today)
        #expect(change.isEmpty)
    }

    @Test func `The file of one province retires nothing in another`() throws {
        let change = try GazetteerChange(known: areas("0201", "0301"), file: areas("0201"), on: today)
        #expect(change.retired == [])
    }

    @Test func `A file without villages retires no village`() throws {
        let known = areas("0201", "020101", "02010101")
        let change = try GazetteerChange(known: known, file: areas("0201", "020101"), on: today)
        #expect(change.retired == [])
    }

    @Test func `A unit whose row could not be read is not retired`() throws {
        let known = areas("0201", "0202", "0203", "0204")
        let unread = try Set([#require(AreaCode("0204"))])
        let file = areas("0201", "0202", "0203")
        let change = try GazetteerChange(known: known, file: file, alsoNamed: unread, on: today)
        #expect(change.retired == [])
    }

    @Test func `Exactly a third may go`() throws {
        let change = try GazetteerChange(known: areas("0201", "0202", "0203"), file: areas("0201", "0202"), on: today)
        #expect(change.retired.count == 1)
    }

    @Test func `A file that would retire more than a third of a province is refused`() {
        let known = areas("0101", "0102", "0103") + areas("0201", "0202", "0203", "0204", "0205")
        let file = areas("0101", "0102", "0103") + areas("0201", "0202", "0203")
        let expected = GazetteerChange.Refusal.wouldRetireTooMany(province: "02", retired: 2, known: 5)
        #expect(throws: expected) { try GazetteerChange(known: known, file: file, on: today) }
    }

    private func areas(_ codes: String...) -> [Area] { codes.map { area($0) } }

    private func area(_ code: String, name: String? = nil, kind: AreaKind? = nil, retired: Day? = nil) -> Area {
        let code = AreaCode(code)!
        let kinds: [AreaCode.Level: AreaKind] = [
            .province: .province, .district: .district, .commune: .commune, .village: .village,
        ]
        return Area(
            code: code, kind: kind ?? kinds[code.level]!, nameKhmer: name ?? "ឃុំ\(code)", nameEnglish: "Unit \(code)",
            retired: retired)
    }
}

import Dialogue
import Testing

@testable import Store

@Suite struct `A statement` {
    @Test func `Everything interpolated is bound, never pasted`() {
        let hostile = "'; DROP TABLE area; --"
        let sql: SQL = "SELECT name_km FROM area WHERE name_km = \(hostile) AND code > \(7) AND kind = \(AreaKind.khan)"

        #expect(sql.text == "SELECT name_km FROM area WHERE name_km = ? AND code > ? AND kind = ?")
        #expect(sql.values == [.text(hostile), .integer(7), .text("khan")])
    }

    @Test func `A part inside another keeps the order of values`() {
        let part: SQL = "b = \(2)"
        let whole: SQL = "a = \(1) AND \(part) AND c = \(3)"

        #expect(whole.text == "a = ? AND b = ? AND c = ?")
        #expect(whole.values == [.integer(1), .integer(2), .integer(3)])
    }

    @Test func `A list writes one mark for each value, and an empty one matches nothing`() {
        let some: SQL = "code IN \(list: ["01", "02"])"
        let three: SQL = "code IN \(list: ["01", "02", "03"])"
        let none: SQL = "code IN \(list: [String]())"

        #expect(some.text == "code IN (?, ?)")
        #expect(three.text == "code IN (?, ?, ?, ?)")
        #expect(three.values == [.text("01"), .text("02"), .text("03"), .text("03")])
        #expect(none.text == "code IN (NULL)")
        #expect(none.values == [])
    }

    @Test func `Lists of all lengths make few statements`() {
        let texts = Set((1...3000).map { count in ("code IN \(list: Array(1...count))" as SQL).text })

        #expect(texts.count == 13)
        #expect(SQL.length(ofList: 1025) == 2048)
        #expect(SQL.length(ofList: 3000) == 3072)
    }

    @Test func `PostgreSQL numbers its marks`() {
        #expect(PreparedStatements.numbered("a = ? AND b IN (?, ?)") == "a = $1 AND b IN ($2, $3)")
        #expect(PreparedStatements.numbered("SELECT 1") == "SELECT 1")
    }

    @Test func `An address of a data base is read, and nothing else`() {
        #expect(Store.Address("sqlite:a/b.sqlite") == .sqlite(path: "a/b.sqlite"))
        #expect(Store.Address("postgres://u@h/d") == .postgres("postgres://u@h/d"))
        for text in ["sqlite:", "mysql://h", "a.sqlite", ""] { #expect(Store.Address(text) == nil) }
    }
}

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
        let none: SQL = "code IN \(list: [String]())"

        #expect(some.text == "code IN (?, ?)")
        #expect(none.text == "code IN (NULL)")
        #expect(none.values == [])
    }

    @Test func `PostgreSQL numbers its marks`() {
        #expect(PostgresConnection.numbered("a = ? AND b IN (?, ?)") == "a = $1 AND b IN ($2, $3)")
        #expect(PostgresConnection.numbered("SELECT 1") == "SELECT 1")
    }

    @Test func `An address of a data base is read, and nothing else`() {
        #expect(Store.Address("sqlite:a/b.sqlite") == .sqlite(path: "a/b.sqlite"))
        #expect(Store.Address("postgres://u@h/d") == .postgres("postgres://u@h/d"))
        for text in ["sqlite:", "mysql://h", "a.sqlite", ""] { #expect(Store.Address(text) == nil) }
    }
}

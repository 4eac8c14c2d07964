import Dialogue
import Store
import Testing

@testable import Acts

/// The values a form would send.
struct Typed: Source {
    var values: [String: [String]]
    var names: [String] { [] }

    init(_ values: [String: String]) { self.values = values.mapValues { [$0] } }
    func texts(_ name: String) -> [String]? { values[name] }
}

@Suite struct `The shape of an act` {
    private let settled = Typed([
        "province": "BTB", "year": "2026", "challenge": "01", "disposition": "noted", "response_km": " ហេតុ ",
        "response_en": "", "key": "k",
    ])

    @Test func `Everything that is wrong is said at once, in the order of the fields`() throws {
        var source = settled
        source.values["disposition"] = ["x"]
        source.values["response_km"] = [String(repeating: "ក", count: 4001)]
        let faults = try #require(throws: Faults.self) { try SettleChallenge.shape.read(source) }
        #expect(faults.all.map(\.field) == ["disposition", "response_km"])
        #expect(faults.all.map { "\($0.why)" } == ["noDisposition", "tooLong(most: 4000)"])
    }

    @Test func `What cannot be there is missing, whatever else is wrong`() {
        for (name, value) in [("province", "XXX"), ("year", "soon"), ("challenge", "first")] {
            var source = settled
            source.values[name] = [value]
            source.values["disposition"] = ["x"]
            #expect(throws: StoreError.missing) { try SettleChallenge.shape.read(source) }
        }
    }

    @Test func `A form and an object of JSON are the same act`() throws {
        let json = try JSONSource(
            #"{"year":2026,"province":"BTB","challenge":1,"disposition":"noted","response_km":"ហេតុ"}"#)
        let form = try SettleChallenge.shape.read(settled)
        #expect(try SettleChallenge.shape.read(json).digest(of: "settle") == form.digest(of: "settle"))
        #expect(form.digest(of: "another") != form.digest(of: "settle"))
    }

    @Test func `Each value tells two acts apart`() throws {
        let entry = try #require(ActList.named("settle_challenge"))
        let others = [("year", "2027"), ("challenge", "2"), ("disposition", "answered"), ("response_en", "ហេតុ")]
        let digests = try others.map { name, value in
            var source = settled
            source.values[name] = [value]
            return try entry.digest(source)
        }
        #expect(Set(digests + [try entry.digest(settled)]).count == others.count + 1)
    }

    @Test func `A name of JSON that no field has is a fault`() throws {
        let misspelt = try JSONSource(#"{"year":2026,"province":"BTB","challenge":1,"dispositon":"noted"}"#)
        let faults = try #require(throws: Faults.self) { try SettleChallenge.shape.read(misspelt) }
        #expect(faults.all.map(\.field) == ["dispositon", "disposition"])
    }

    @Test func `What is no flat object of JSON is not read`() {
        for text in ["", "[]", #"{"a":{"b":1}}"#, #"{"a":[[1]]}"#] {
            #expect(throws: FieldFault.unreadable) { try JSONSource(text) }
        }
    }
}

import Dialogue
import Foundation
import Store
import TestSupport
import Testing

@testable import Acts

@Suite struct `The list of acts` {
    @Test func `Every act has its own name, as a phone keeps it`() {
        let names = ActList.all.map(\.facts.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil }, "\(names)")
    }

    /// Two values of one type could be swapped without anybody's noticing.
    @Test(arguments: ActList.all.map(\.facts.name)) func `Each field fills the property of its name`(
        name: String
    ) throws {
        let entry = try #require(ActList.named(name))
        let sample = Dictionary(uniqueKeysWithValues: entry.fields.map { ($0.name, $0.sample) })
        let (said, found) = try entry.properties(Typed(sample))
        #expect(said == found)
    }

    @Test func `Who may do what is what the table of powers says, and nothing else`() {
        for entry in ActList.all {
            for role in Role.allCases {
                let allowed = entry.facts.doors.contains { door in
                    if case .account(let deed) = door { Rights.allows(role, deed) } else { false }
                }
                #expect(entry.mayBeDone(by: role) == allowed, "\(entry.facts.name) as \(role)")
            }
        }
    }

    /// The names are a contract; whoever changes one sees it here, and raises the version.
    @Test func `The page of acts is that of the list`() throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/acts.md")
        #expect(try String(contentsOf: page, encoding: .utf8) == ActList.described, "vetika acts > docs/acts.md")
    }
}

extension FieldNote {
    /// Something the field can read.
    fileprivate var sample: String {
        switch (name, kind) {
        case ("province", _): "BTB"
        case ("year", _): "2026"
        case ("area", _): "0201"
        case ("price", _): "1"
        case ("number", .reference), ("input", .reference): "BTB-26-001"
        case (_, .word(let words)): words[0]
        case (_, .number), (_, .reference): "1"
        case (_, .day): "2026-12-01"
        case (_, .flag): "true"
        case (_, .text): "ក"
        }
    }
}

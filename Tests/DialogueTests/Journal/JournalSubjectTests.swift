import Dialogue
import Testing

@Suite struct `What a line of the journal is about` {
    private static func subjects() throws -> [(JournalSubject, String)] {
        let input = try #require(InputNumber("BTB-26-001"))
        let action = try #require(ActionNumber("BTB-26-A01"))
        let province = try #require(Province.of(short: "BTB"))
        let district = try #require(AreaCode("0203"))
        let name = try #require(DialogueName("BTB/2026"))
        return [
            (.dialogue(name), "BTB/2026"),
            (.input(input), "input BTB-26-001"),
            (.action(action), "action BTB-26-A01"),
            (.challenge(3, nil, [input]), "challenge 3: BTB-26-001"),
            (.challenge(3, .agreed, []), "challenge 3 agreed"),
            (.challenge(3, .noted, [input, input]), "challenge 3 noted: BTB-26-001 BTB-26-001"),
            (.challenge(3, nil, []), "challenge 3"),
            (.row(12, of: ID(4)), "import 4 row 12"),
            (.matches(3, of: ID(4)), "import 4 3 matches"),
            (.exchange(ID(5), for: ID(3)), "participant 5 for participant 3"),
            (.step(.draftAgenda), "task draft_agenda"),
            (.content(of: ID(5), hash: "a1b2"), "document 5 a1b2"),
            (.area(district), "area 0203"),
            (.communes(of: district, for: ID(7)), "communes of 0203 for item 7"),
            (.project("KH-1 and a half: x, y"), "project KH-1 and a half: x, y"),
            (.projects("KH 1", "XM-2"), "projects KH 1 and XM-2"),
            (.supporter("name:water aid"), "support name:water aid"),
            (.records(.bodies, 8, 3), "bodies 8 3"),
            (.rules(.papers, province), "papers of BTB"),
            (.nominators(9, .communities), "9 nominators of class g"),
            (.members(24, of: .partners), "24 participants of class f"),
            (.posted(taken: 1, later: 0, never: 2), "1 handed over, 0 to be tried again, 2 failed"),
            (.actor(.account(ID(2))), "account:2"),
            (.actor(.program), "program"),
            (.times(12, ID(4)), "12 times account 4"),
            (.times(1, nil), "1 times"),
            (.renewing(.office(ID(12)), links: 3), "office 12, 3 links renewed"),
            (.renewing(.records(.bodies, 8, 3), links: 1), "bodies 8 3, 1 links renewed"),
            (.project("x, 3 links renewed"), "project x, 3 links renewed"),
        ]
    }

    @Test func `Is kept in words that are read back`() throws {
        for (subject, words) in try Self.subjects() {
            #expect(subject.words == words)
            #expect(JournalSubject(words: words) == subject)
        }
    }

    @Test(arguments: JournalSubject.Thing.allCases) func `A thing is read back`(_ thing: JournalSubject.Thing) {
        let subject = JournalSubject.one(thing, 42)

        #expect(JournalSubject(words: subject.words) == subject)
    }

    @Test(arguments: JournalSubject.Counted.allCases) func `A count is read back`(_ counted: JournalSubject.Counted) {
        let subject = JournalSubject.count(0, counted)

        #expect(JournalSubject(words: subject.words) == subject)
    }

    @Test(arguments: [
        "", "x", "challenge 3 of nobody", "batch 0", "batch -7", "seven participants", "-1 messages", "input 7",
        "papers of XXX", "projects one", "document 5", "communes of 0203 for item", "office 12, 0 links renewed",
    ]) func `Words of no subject are not read`(_ words: String) {
        let read = JournalSubject(words: words)

        #expect(read == (words == "document 5" ? .one(.document, 5) : nil))
    }
}

import Dialogue
import Testing

@Suite struct `An input` {
    @Test func `Its words are trimmed, never empty, and at most two pages`() throws {
        #expect(try content("  ទឹក\u{200B}\n").words == "ទឹក")
        #expect(throws: Input.Refusal.noWords) { try content(" \u{200B}\n") }
        #expect(try content(String(repeating: "ក", count: Input.longest)).words.unicodeScalars.count == Input.longest)
        #expect(throws: Input.Refusal.tooLong(4001, most: 4000)) { try content(String(repeating: "ក", count: 4001)) }
    }

    @Test(arguments: [
        ("ទឹកស្អាត", Language.khmer), ("Clean water", .english), ("មណ្ឌលសុខភាព WHO", .khmer),
        ("The canal (ប្រឡាយ) is broken", .english), ("២០២៦", .khmer), ("", .khmer),
    ])
    func `Its language is told by its letters`(words: String, language: Language) {
        #expect(Language(mostOf: words) == language)
    }

    @Test func `It is taken from the invitations until the report is sealed`() throws {
        for stage in Stage.allCases {
            let dialogue = try dialogue(at: stage)
            if stage == .invited || stage == .inSession || stage == .reporting {
                try dialogue.requireInputsTaken()
            } else {
                #expect(throws: Input.Refusal.notOpenForInputs(stage)) { try dialogue.requireInputsTaken() }
            }
        }
    }

    private func content(_ words: String) throws(Input.Refusal) -> Input.Content {
        try Input.Content(
            kind: .service, words: words, language: .khmer, sector: nil, area: nil, agendaItem: nil,
            attribution: .named)
    }

    private func dialogue(at stage: Stage) throws -> PartnershipDialogue {
        let plan = try PartnershipDialogue.Plan(
            title: Bilingual(khmer: "ក"), opensOn: "2026-12-10", endsOn: "2026-12-10",
            startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020), venue: Bilingual(khmer: "ខ"),
            hostForum: nil)
        let province = try #require(Province.of(short: "BTB"))
        return PartnershipDialogue(
            id: ID(1), name: DialogueName(province: province, year: 2026), plan: plan, stage: stage)
    }
}

import Dialogue
import Store

/// Who speaks, where a clerk writes it down: somebody on the list by number or name, or a name on no list.
enum SpeakerFields {
    /// Stands for "none of these" among the people a name may mean.
    private static let nobody = "0"

    static func html(_ fields: Fields, _ attendees: Attendees) -> HTML {
        let language = fields.language
        let parties = ParticipantClass.allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        return """
            \(fields.line("who", .whoSpeaks, hint: .whoSpeaksHint, required: true))
            \(whichOf(fields, attendees))
            \(fields.choice("party", .classOfSpeaker, parties, hint: .classOfSpeakerHint))
            \(fields.chips("sex", .sexOfSpeaker, Participant.Sex.choices(language)))
            """
    }

    /// Asked only when what was typed fits several people.
    private static func whichOf(_ fields: Fields, _ attendees: Attendees) -> HTML? {
        let language = fields.language
        let found = attendees.matching(fields.entered.form["who"]).prefix(20)
        guard found.count > 1 else { return nil }
        let choices = found.map { (value: $0.id.description, label: $0.line(language)) }
        return fields.chips(
            "speaker", .whichOfThem, choices + [(value: nobody, label: "\(.noneOfThem, language)")], required: true,
            long: true)
    }

    static func read(_ entered: inout Entered, _ attendees: Attendees) -> Voice? {
        let form = entered.form
        guard let who = form.text("who") else {
            entered.refuse("who", .whoSpeaksMissing)
            return nil
        }
        if let chosen: ID<Participant> = form.id("speaker"), let row = attendees.row(chosen) {
            return .participant(row.id, row.participant.party)
        }
        let found = attendees.matching(who)
        if form["speaker"] != nobody {
            if found.count == 1, let row = found.first { return .participant(row.id, row.participant.party) }
            if found.count > 1 {
                entered.refuse("speaker", .severalFit)
                return nil
            }
        }
        guard who.contains(where: \.isLetter) else {
            entered.refuse("who", .noSuchBadge)
            return nil
        }
        guard who.unicodeScalars.count <= 200 else {
            entered.refuse("who", .speakerNameTooLong)
            return nil
        }
        guard let party: ParticipantClass = form.word("party") else {
            entered.refuse("party", .classOfSpeakerMissing)
            return nil
        }
        guard let sex: Participant.Sex = form.word("sex") else {
            entered.refuse("sex", Participant.Refusal.sexMissing.phrase)
            return nil
        }
        return .name(who, party, sex)
    }
}

extension Phrase {
    static let whoSpeaks = Phrase("លេខ ឬឈ្មោះអ្នកលើកមតិ", "Number or name of the speaker")
    static let whoSpeaksHint = Phrase(
        "លេខលើផ្លាកឈ្មោះ ឬផ្នែកខ្លះនៃឈ្មោះ។ អ្នកមិនមានក្នុងបញ្ជី៖ សរសេរឈ្មោះពេញ",
        "The number on the badge or a part of the name; for somebody on no list, the full name")
    static let whoSpeaksMissing = Phrase("សូមសរសេរលេខ ឬឈ្មោះអ្នកលើកមតិ", "Write the number or name of the speaker")
    static let noSuchBadge = Phrase("គ្មានអ្នកចូលរួមដែលមានលេខនេះទេ", "No participant has this number")
    static let severalFit = Phrase("មានមនុស្សច្រើននាក់ត្រូវនឹងឈ្មោះនេះ សូមជ្រើសរើស", "Several people fit; choose one")
    static let whichOfThem = Phrase("តើជានរណា?", "Which of them?")
    static let noneOfThem = Phrase(
        "មិនមែនអ្នកទាំងនេះទេ គាត់មិនមានក្នុងបញ្ជី",
        "None of them; the speaker is on no list")
    static let classOfSpeaker = Phrase("ក្រុម (សម្រាប់អ្នកមិនមានក្នុងបញ្ជី)", "Class (for somebody on no list)")
    static let sexOfSpeaker = Phrase("ភេទ (សម្រាប់អ្នកមិនមានក្នុងបញ្ជី)", "Sex (for somebody on no list)")
    static let classOfSpeakerHint = Phrase(
        "មិនចាំបាច់ទេ សម្រាប់អ្នកដែលមានក្នុងបញ្ជី", "Not needed for somebody on the list")
    static let classOfSpeakerMissing = Phrase(
        "គ្មានឈ្មោះនេះក្នុងបញ្ជីទេ។ បើត្រឹមត្រូវ សូមជ្រើសរើសក្រុម",
        "Nobody on the list has this name. If it is right, choose the class")
    static let speakerNameTooLong = Phrase("ឈ្មោះវែងពេក", "The name is too long")
    static let onNoList = Phrase("មិនមានក្នុងបញ្ជី", "on no list")
    static let comesOnList = Phrase(
        "អ្នកនេះនឹងត្រូវចុះវត្តមានជាអ្នកមកដោយគ្មានការអញ្ជើញ ជាមួយនឹងមតិនេះ។",
        "With this input the speaker is checked in as somebody who came without an invitation.")
    static let isInRoom = Phrase(
        "អ្នកលើកមតិមានវត្តមានក្នុងបន្ទប់៖ ចុះវត្តមានផង", "The speaker is in the room: check them in as well")
    static let notCheckedInYet = Phrase(
        "អ្នកនេះមិនទាន់បានចុះវត្តមានទេ។ ដើម្បីការពារអ្នកលើកមតិ សូមចុះវត្តមាននៅមាត់ទ្វារជាមុនសិន។",
        "This person is not checked in yet. To protect the speaker, check them in at the door first.")
    static let standInIs = Phrase("តំណាងដោយ", "stand-in:")
    static let goOnToReadBack = Phrase("បន្តទៅអានឱ្យស្ដាប់", "Go on and read it back")
    static let readItBack = Phrase("អានឱ្យអ្នកលើកមតិស្ដាប់", "Read it back to the speaker")
    static let readItBackHow = Phrase(
        "សូមអានពាក្យខាងក្រោមឱ្យស្ដាប់។ មិនទាន់បានរក្សាទុកទេ។ ក្រោយរក្សាទុក ពាក្យមិនអាចកែបានឡើយ។",
        "Read these words aloud. Nothing is saved yet; once saved, the words are never changed.")
    static let speakerAgrees = Phrase("អ្នកលើកមតិយល់ព្រម រក្សាទុក", "The speaker agrees: save")
    static let goBackAndChange = Phrase("ត្រឡប់ទៅកែ", "Go back and change it")
    static let inputIsSaved = Phrase("បានរក្សាទុកមតិហើយ", "The input is saved")
    static let enterAnother = Phrase("បញ្ចូលមតិមួយទៀត", "Enter another")
}

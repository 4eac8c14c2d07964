import Dialogue

/// One dialogue of the demonstration, and how far it has come.
struct SampleDialogue: Sendable {
    let province: Province
    let opensOn: Day
    let stage: Stage
    /// How many are invited, governors of districts not counted.
    var guests = 12
    /// How many of the sample challenges come up, from which one on.
    var challenges = 3
    var first = 0
    /// So many times over, for a benchmark: inputs of a challenge, and actions of one that is agreed.
    var inputsEach = 1
    var actionsEach = 1
    /// What the bodies have reported since; the last states repeat.
    var reports: [ActionItem.State?] = [.done, .onTrack, nil, .late, .done, nil]
    /// How far each escalation has come.
    var escalations: [Escalation.State] = [.answered, .acknowledged]
    var isCombined = false

    var bank: [SampleChallenge] {
        (0..<challenges).map { SampleChallenge.all[(first + $0) % SampleChallenge.all.count] }
    }

    func plan() throws -> PartnershipDialogue.Plan {
        let khmer = (province.isCapital ? "រាជធានី" : "ខេត្ត") + province.nameKhmer
        return try PartnershipDialogue.Plan(
            title: Bilingual(
                "កិច្ចសន្ទនាភាពជាដៃគូ\(khmer) ឆ្នាំ\(opensOn.year.inKhmerDigits)",
                "\(province.nameEnglish) Partnership Dialogue \(opensOn.year)"),
            opensOn: opensOn, endsOn: opensOn, startsAt: TimeOfDay(minutes: 8 * 60),
            endsAt: TimeOfDay(minutes: 17 * 60),
            venue: Bilingual(
                "សាលា\(khmer)", "\(province.nameEnglish) \(province.isCapital ? "Capital" : "Provincial") Hall"),
            hostForum: isCombined
                ? Bilingual("សិក្ខាសាលាកម្មវិធីវិនិយោគបីឆ្នាំរំកិល", "Workshop on the three-year rolling investment programme")
                : nil)
    }
}

extension SampleDialogue {
    /// The first dialogue of Battambang has been kept or broken; the second is being followed up.
    static let battambang2025 = SampleDialogue(
        province: .battambang, opensOn: "2025-09-16", stage: .closed, guests: 18, challenges: 8,
        reports: [.done, .done, .onTrack, .done, .cannot, .late, nil], escalations: [.answered, .acknowledged])
    static let battambang2026 = SampleDialogue(
        province: .battambang, opensOn: "2026-09-15", stage: .followUp, guests: 30,
        challenges: SampleChallenge.all.count, isCombined: true)

    /// As large as dialogues get, and in session, so that it takes inputs.
    static let bench = SampleDialogue(
        province: .battambang, opensOn: "2026-11-23", stage: .inSession, guests: 286, challenges: 55, inputsEach: 6,
        actionsEach: 29)

    /// The other provinces: somewhere between the plan and the follow-up. Siem Reap and Kep have not begun.
    static let others: [SampleDialogue] = stages.map { short, day, stage in
        SampleDialogue(province: .named(short), opensOn: day, stage: stage, first: day.number % 5)
    }

    private static let stages: [(String, Day, Stage)] = [
        ("BMC", "2026-08-18", .followUp), ("KPC", "2026-11-23", .inSession), ("KCN", "2026-09-08", .followUp),
        ("KSP", "2026-12-08", .invited), ("KTM", "2026-10-06", .followUp), ("KPT", "2026-11-10", .reporting),
        ("KDL", "2026-10-20", .published), ("KKG", "2027-01-19", .planned), ("KRT", "2026-12-15", .prepared),
        ("MDK", "2027-01-26", .planned), ("PNP", "2026-09-22", .followUp), ("PVH", "2026-12-10", .invited),
        ("PVG", "2026-10-13", .followUp), ("PST", "2026-11-03", .reporting), ("RTK", "2026-12-17", .prepared),
        ("SHV", "2026-10-27", .published), ("STG", "2026-12-03", .invited), ("SVR", "2026-08-25", .followUp),
        ("TKO", "2026-11-23", .inSession), ("OMC", "2027-01-12", .planned), ("PLN", "2026-12-22", .prepared),
        ("TBK", "2026-12-01", .invited),
    ]
}

extension Int {
    /// ២០២៦
    var inKhmerDigits: String {
        String(String.UnicodeScalarView(String(self).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0x17B0) }))
    }
}

extension Body {
    /// What a body that nobody knows yet is, as far as its name tells; an organisation where it tells nothing.
    package static func kind(named name: String) -> (kind: Kind, subkind: Subkind?) {
        surely(name) ?? (.ngo, nil)
    }

    /// The same; nothing where the name leaves it open. Names of the administration begin with the word for what they
    /// are: «មន្ទីរសុខាភិបាល».
    package static func surely(_ name: String) -> (kind: Kind, subkind: Subkind?)? {
        let plain = name.trimmingBlanks
        let khmer = FoldedHeading(plain).khmer
        if let found = beginnings.first(where: { khmer.hasPrefix(KhmerPlaceName($0.word).plain) }) {
            return (found.kind, found.subkind)
        }
        let words = plain.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
        if let partner = partner(words) { return partner }
        let all = Set(words)
        if let found = latin.first(where: { all.contains($0.word) }) { return (found.kind, found.subkind) }
        // «N.G.O.» is written with points.
        let joined = words.joined()
        return joined.hasSuffix("ngo") && words.suffix(3) == ["n", "g", "o"] ? (.ngo, nil) : nil
    }

    /// What a name and the word of a list say together: where they contradict each other, or both say nothing, it is
    /// asked.
    static func kind(named names: [String], listed: Subkind?) -> (kind: Kind?, isSure: Bool) {
        let said = names.lazy.compactMap { surely($0) }.first
        guard let listed else { return (said?.kind, said != nil) }
        guard let said else { return (listed.kind, true) }
        let isOfState: Set<Kind> = [.ministry, .department, .provincialAdministration, .district, .commune]
        let contradicts =
            said.kind != listed.kind && (isOfState.contains(said.kind) || said.kind == .developmentPartner)
        return (listed.kind, !contradicts)
    }

    /// The finer kind that one of the names tells, where it is one of `kind`.
    package static func subkind(named name: Bilingual, of kind: Kind) -> Subkind? {
        [name.khmer, name.english].compactMap { $0.flatMap(surely)?.subkind }.first { $0.kind == kind }
    }

    private typealias Sign = (word: String, kind: Kind, subkind: Subkind?)

    /// The longer word first, where one begins another.
    private static let beginnings: [Sign] = [
        ("សមាគមក្រុមប្រឹក្សា", .councilAssociation, nil), ("សមាគម", .ngo, .association), ("មន្ទីរ", .department, .department),
        ("ទីចាត់ការ", .department, .unit), ("អង្គភាព", .department, .unit), ("សាខា", .department, .unit),
        ("ការិយាល័យ", .department, .unit), ("ក្រសួង", .ministry, .ministry), ("អគ្គនាយកដ្ឋាន", .ministry, .institution),
        ("គណៈកម្មាធិការជាតិ", .ministry, .nationalCommittee), ("អាជ្ញាធរ", .ministry, .institution),
        ("ក្រុមប្រឹក្សាអភិវឌ្ឍន៍កម្ពុជា", .ministry, .institution), ("ក្រុមប្រឹក្សាខេត្ត", .provincialAdministration, .council),
        ("ក្រុមប្រឹក្សារាជធានី", .provincialAdministration, .council), ("សាលាខេត្ត", .provincialAdministration, nil),
        ("សាលារាជធានី", .provincialAdministration, nil), ("រដ្ឋបាលខេត្ត", .provincialAdministration, nil),
        ("រដ្ឋបាលរាជធានី", .provincialAdministration, nil), ("គណៈអភិបាលខេត្ត", .provincialAdministration, .boardOfGovernors),
        ("រដ្ឋបាលក្រុង", .district, nil), ("រដ្ឋបាលស្រុក", .district, nil), ("រដ្ឋបាលខណ្ឌ", .district, nil),
        ("សាលាស្រុក", .district, nil), ("សាលាក្រុង", .district, nil), ("រដ្ឋបាលឃុំ", .commune, nil),
        ("រដ្ឋបាលសង្កាត់", .commune, nil), ("សាលាឃុំ", .commune, nil), ("សាលាសង្កាត់", .commune, nil),
        ("បណ្ដាញ", .ngo, .network), ("អង្គការសហប្រជាជាតិ", .developmentPartner, .multilateral),
        ("អង្គការយូនីសេហ្វ", .developmentPartner, .multilateral), ("ស្ថានទូត", .developmentPartner, .bilateral),
        ("ធនាគារពិភពលោក", .developmentPartner, .multilateral),
        ("ធនាគារអភិវឌ្ឍន៍អាស៊ី", .developmentPartner, .multilateral), ("សហភាពអឺរ៉ុប", .developmentPartner, .multilateral),
        ("យូនីសេហ្វ", .developmentPartner, .multilateral), ("អង្គការ", .ngo, .cambodianNGO),
        ("មូលនិធិ", .developmentPartner, .foundation), ("សាកលវិទ្យាល័យ", .academia, .university),
        ("វិទ្យាស្ថាន", .academia, .institute), ("វិទ្យាល័យ", .academia, .school), ("ក្រុមហ៊ុន", .privateSector, .company),
        ("សភាពាណិជ្ជកម្ម", .privateSector, .chamber), ("សហគមន៍", .community, .communityGroup),
        ("សហករណ៍", .community, .cooperative),
    ]

    private static let latin: [Sign] = [
        ("department", .department, .department), ("ministry", .ministry, .ministry),
        ("directorate", .ministry, .institution), ("provincial", .provincialAdministration, nil),
        ("university", .academia, .university), ("institute", .academia, .institute),
        ("company", .privateSector, .company), ("ltd", .privateSector, .company), ("plc", .privateSector, .company),
        ("enterprise", .privateSector, .company), ("chamber", .privateSector, .chamber),
        ("cooperative", .community, .cooperative), ("embassy", .developmentPartner, .bilateral),
        ("association", .ngo, .association), ("network", .ngo, .network), ("ngo", .ngo, nil), ("ngos", .ngo, nil),
        ("organisation", .ngo, nil), ("organization", .ngo, nil), ("foundation", .ngo, nil),
    ]

    /// Development partners by the short and full names under which they report to the data bases of CDC: agencies of
    /// one country, and those of many.
    private static func partner(_ words: [String]) -> (kind: Kind, subkind: Subkind?)? {
        let joined = words.joined(separator: " ")
        func isNamed(_ name: String) -> Bool { joined == name || " \(joined) ".contains(" \(name) ") }
        if bilateral.contains(where: isNamed) { return (.developmentPartner, .bilateral) }
        if multilateral.contains(where: isNamed) { return (.developmentPartner, .multilateral) }
        return nil
    }

    private static let bilateral = [
        "giz", "kfw", "jica", "koica", "usaid", "afd", "dfat", "sdc", "sida", "ausaid", "jfpr", "bmz", "dfid", "fcdo",
        "enabel", "luxdev", "mfat",
    ]
    private static let multilateral = [
        "unicef", "undp", "wfp", "fao", "unfpa", "ilo", "iom", "unesco", "unhcr", "unops", "unido", "unaids",
        "un women",
        "ifad", "imf", "adb", "world bank", "asian development bank", "european union", "united nations", "uncdf",
        "un habitat", "ohchr", "unep", "world food programme", "world health organization",
        "world health organisation", "global fund", "aiib", "asean",
    ]
}

extension Body {
    /// What a body that nobody knows yet is, as far as its name tells; an organisation where it tells nothing. Names of
    /// the administration begin with the word for what they are: «មន្ទីរសុខាភិបាល».
    package static func kind(named name: String) -> (kind: Kind, subkind: Subkind?) {
        let plain = name.trimmingBlanks
        if let found = beginnings.first(where: { plain.hasPrefix($0.word) }) { return (found.kind, found.subkind) }
        let words = Set(plain.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init))
        if let found = latin.first(where: { words.contains($0.word) }) { return (found.kind, found.subkind) }
        return (.ngo, nil)
    }

    private typealias Sign = (word: String, kind: Kind, subkind: Subkind?)

    /// The longer word first, where one begins another.
    private static let beginnings: [Sign] = [
        ("សមាគមក្រុមប្រឹក្សា", .councilAssociation, nil), ("សមាគម", .ngo, .association), ("មន្ទីរ", .department, .department),
        ("ទីចាត់ការ", .department, .unit), ("អង្គភាព", .department, .unit), ("សាខា", .department, .unit),
        ("ក្រសួង", .ministry, .ministry), ("អាជ្ញាធរ", .ministry, .institution),
        ("រដ្ឋបាលខេត្ត", .provincialAdministration, nil), ("រដ្ឋបាលរាជធានី", .provincialAdministration, nil),
        ("រដ្ឋបាលក្រុង", .district, nil), ("រដ្ឋបាលស្រុក", .district, nil), ("រដ្ឋបាលខណ្ឌ", .district, nil),
        ("រដ្ឋបាលឃុំ", .commune, nil), ("រដ្ឋបាលសង្កាត់", .commune, nil), ("បណ្ដាញ", .ngo, .network),
        ("បណ្តាញ", .ngo, .network), ("អង្គការ", .ngo, .cambodianNGO), ("មូលនិធិ", .developmentPartner, .foundation),
        ("សាកលវិទ្យាល័យ", .academia, .university), ("វិទ្យាស្ថាន", .academia, .institute),
        ("វិទ្យាល័យ", .academia, .school), ("ក្រុមហ៊ុន", .privateSector, .company),
        ("សភាពាណិជ្ជកម្ម", .privateSector, .chamber), ("សហគមន៍", .community, .communityGroup),
        ("សហករណ៍", .community, .cooperative),
    ]

    private static let latin: [Sign] = [
        ("department", .department, .department), ("ministry", .ministry, .ministry),
        ("university", .academia, .university), ("institute", .academia, .institute),
        ("company", .privateSector, .company), ("ltd", .privateSector, .company),
        ("chamber", .privateSector, .chamber), ("cooperative", .community, .cooperative),
        ("embassy", .developmentPartner, .bilateral), ("association", .ngo, .association),
        ("network", .ngo, .network),
    ]
}

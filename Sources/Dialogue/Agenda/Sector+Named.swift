extension Sector {
    /// What a department or ministry works on, as far as its name tells: «មន្ទីរសុខាភិបាល» is about health. A proposal
    /// for somebody to look at.
    package static func fields(named name: Bilingual) -> Set<Sector> {
        let khmer = name.khmer ?? ""
        let english = (name.english ?? "").lowercased()
        return Set(
            signs.filter { sign in
                sign.khmer.contains { khmer.contains($0) } || sign.latin.contains { english.contains($0) }
            }.map(\.sector))
    }

    /// Pieces of the names that ministries and their departments have.
    private static let signs: [(sector: Sector, khmer: [String], latin: [String])] = [
        (.health, ["សុខាភិបាល"], ["health"]),
        (.education, ["អប់រំ", "បណ្តុះបណ្តាល", "បណ្ដុះបណ្ដាល"], ["education", "training"]),
        (.agriculture, ["កសិកម្ម", "នេសាទ", "អភិវឌ្ឍន៍ជនបទ"], ["agricultur", "fisher", "rural development"]),
        (.water, ["ធនធានទឹក", "ទឹកស្អាត", "អភិវឌ្ឍន៍ជនបទ"], ["water", "rural development"]),
        (.transport, ["ដឹកជញ្ជូន", "សាធារណការ", "អភិវឌ្ឍន៍ជនបទ"], ["transport", "public works", "rural development"]),
        (.energy, ["ថាមពល", "អគ្គិសនី"], ["energy", "electric"]),
        (.environment, ["បរិស្ថាន", "ឧតុនិយម"], ["environment", "meteorolog"]),
        (
            .economy,
            ["ទេសចរណ៍", "ពាណិជ្ជកម្ម", "ឧស្សាហកម្ម", "សេដ្ឋកិច្ច", "ការងារ"],
            ["tourism", "commerce", "industr", "economy", "labour"]
        ),
        (.social, ["សង្គមកិច្ច", "អតីតយុទ្ធជន", "វប្បធម៌"], ["social", "veterans", "culture"]),
        (.gender, ["នារី"], ["women"]), (.land, ["រៀបចំដែនដី", "នគរូបនីយកម្ម"], ["land management", "urban planning"]),
        (.digital, ["ទូរគមនាគមន៍", "ឌីជីថល"], ["telecommunication", "digital"]),
        (.administration, ["ផែនការ", "មុខងារសាធារណៈ", "មហាផ្ទៃ"], ["planning", "civil service", "interior"]),
    ]
}

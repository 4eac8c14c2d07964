import Dialogue

/// Bodies a province works with. Offices of the state have their real names; partners are samples and say so.
enum SampleBodies {
    /// The departments in the order of `SampleChallenge.Owner`.
    static func departments(of province: Province) -> [Body] {
        [
            ("មន្ទីរអភិវឌ្ឍន៍ជនបទ", "Department of Rural Development"),
            ("មន្ទីរធនធានទឹក និងឧតុនិយម", "Department of Water Resources and Meteorology"),
            ("មន្ទីរសុខាភិបាល", "Department of Health"),
            ("មន្ទីរអប់រំ យុវជន និងកីឡា", "Department of Education, Youth and Sport"),
            ("មន្ទីរកសិកម្ម រុក្ខាប្រមាញ់ និងនេសាទ", "Department of Agriculture, Forestry and Fisheries"),
            ("មន្ទីរបរិស្ថាន", "Department of Environment"),
            ("មន្ទីរសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា", "Department of Social Affairs, Veterans and Youth"),
            ("មន្ទីរការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈ", "Department of Labour and Vocational Training"),
        ].map { body(.department, $0.0, $0.1, province) }
    }

    static func administration(of province: Province) -> Body {
        let khmer = province.isCapital ? "រដ្ឋបាលរាជធានី" : "រដ្ឋបាលខេត្ត"
        let english = province.isCapital ? "Capital Administration" : "Provincial Administration"
        return body(
            .provincialAdministration, khmer + province.nameKhmer, "\(province.nameEnglish) \(english)", province)
    }

    static func samples(of province: Province) -> [Body] {
        [
            body(.commune, "រដ្ឋបាលឃុំគំរូ", "Sample Commune Administration", province),
            body(.councilAssociation, "សមាគមក្រុមប្រឹក្សាគំរូ", "Sample Association of Councils", province),
            body(.academia, "សាកលវិទ្យាល័យគំរូ", "Sample University", province),
            body(.privateSector, "ក្រុមហ៊ុនគំរូ", "Sample Company", province),
            body(.community, "សហគមន៍គំរូ", "Sample Community", province),
        ]
    }

    /// Partners and organisations that work in several provinces.
    static let shared: [Body] = [
        body(.developmentPartner, "ដៃគូអភិវឌ្ឍន៍គំរូ", "Sample Development Partner", nil),
        body(.ngo, "អង្គការគំរូ ១", "Sample Organisation 1", nil),
        body(.ngo, "អង្គការគំរូ ២", "Sample Organisation 2", nil),
    ]

    private static func body(_ kind: Body.Kind, _ khmer: String, _ english: String, _ province: Province?) -> Body {
        Body(id: ID(0), name: Bilingual(khmer, english), kind: kind, province: province)
    }
}

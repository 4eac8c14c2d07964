import Dialogue

extension SupportScore.TermKind {
    var phrase: Phrase {
        switch self {
        case .status: Phrase("ស្ថានភាពគម្រោង", "Status")
        case .place: Phrase("ទីកន្លែង", "Place")
        case .sector: Phrase("វិស័យធៀបនឹងរបៀបវារៈ", "Sector and agenda")
        case .size: Phrase("ទំហំថវិកា", "Size of funding")
        case .recency: Phrase("ភាពថ្មីនៃសកម្មភាព", "Recency")
        case .record: Phrase("វត្តមាន និងការសន្យាកន្លងមក", "Attendance and kept promises")
        }
    }

    /// How the points are given.
    var explanation: Phrase {
        switch self {
        case .status:
            Phrase("កំពុងអនុវត្តបានពិន្ទុពេញ គ្រោង ឬទើបចប់បានតិចជាង", "Under way counts most; planned or just ended less")
        case .place:
            Phrase(
                "ក្នុងខេត្តនេះបានពិន្ទុពេញ ទូទាំងប្រទេស ឬមិនដឹងទីកន្លែងបានតិចជាង តែមិនសូន្យ",
                "In this province counts most; the whole country or an unknown place less, never nothing")
        case .sector: Phrase("វិស័យដែលមានក្នុងរបៀបវារៈបានពិន្ទុពេញ", "A sector of the agenda counts most")
        case .size:
            Phrase(
                "គិតតែចំណែកសម្រាប់កម្ពុជាដែលប្រភពបានបញ្ជាក់ជាដុល្លារ",
                "Only dollars the source states for Cambodia are counted")
        case .recency: Phrase("កាន់តែថ្មី កាន់តែបានពិន្ទុច្រើន", "The more recent, the more points")
        case .record:
            Phrase("ការចូលរួម និងការសន្យាដែលបានធ្វើ អ្នកថ្មីបានពាក់កណ្ដាល", "Came and kept promises; newcomers get half")
        }
    }
}

extension Phrase {
    static let scoreExplained = Phrase("ពិន្ទុនេះគណនាយ៉ាងដូចម្ដេច?", "How are the points reckoned?")
    static let proposable = Phrase("អាចស្នើ", "Can be proposed")
    static let notProposed = Phrase("មិនស្នើ", "Not proposed")
    static let alreadyOnList = Phrase("មានក្នុងបញ្ជីហើយ", "Already on the list")
    static let proposeTicked = Phrase("ស្នើអ្នកដែលបានគូស", "Propose those ticked")
    static let sourceActivities = Phrase("ប្រភព", "Sources")
    static let scoreTerm = Phrase("លក្ខខណ្ឌ", "Term")

    static func pointsOf(_ points: Int, _ most: Int) -> Phrase {
        Phrase(
            "\(Language.khmer.number(points)) លើ \(Language.khmer.number(most))", "\(points) of \(most)")
    }
}

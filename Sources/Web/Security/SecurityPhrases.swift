import Dialogue

extension Phrase {
    static let securityTitle = Phrase("សុវត្ថិភាពនៃប្រព័ន្ធ", "Safety of the site")
    static func securityMeans(days: Int) -> Phrase {
        Phrase(
            "អ្វីដែលពាក់ព័ន្ធនឹងសុវត្ថិភាព ប្រមូលតាមនាទី ហើយភ្ជាប់គ្នាជាខ្សែ។ ប្រភពត្រូវបានរក្សាទុក "
                + "\(Language.khmer.number(days)) ថ្ងៃ រួចលុបចោល។",
            "What concerns safety, gathered by minute and chained line to line. Where it came from is kept for "
                + "\(Language.english.number(days)) days, then removed.")
    }
    static let nothingConcernsSafety = Phrase("មិនទាន់មានអ្វីកើតឡើងទេ។", "Nothing has happened yet.")
    static let timesHappened = Phrase("ចំនួនដង", "Times")
    static let fromWhere = Phrase("ប្រភព", "From")
    static let sourceNotKept = Phrase("លែងរក្សាទុក", "No longer kept")
    static let otherNetworks = Phrase("បណ្ដាញផ្សេងទៀត", "Other networks")
    static let securityAlertText = Phrase(
        "ក្នុងរយៈពេលមួយនាទី មានព្រឹត្តិការណ៍ច្រើនជាងធម្មតា៖", "Within one minute, more happened than is usual:")
}

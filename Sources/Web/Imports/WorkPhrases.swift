import Dialogue
import Store

extension Phrase {
    static let importGoesOn = Phrase(
        "អ្នកអាចចាកចេញពីទំព័រនេះបាន៖ ការងារនៅតែបន្ត ហើយគ្មាននរណាឃើញលទ្ធផលឡើយ មុនពេលចប់ទាំងអស់។",
        "You can leave this page: the work goes on, and nobody sees anything of it before all is done.")
    static let importTakenBack = Phrase("កំពុងដកអ្វីដែលបានសរសេរវិញ", "Taking back what was written")

    static func importDone(_ done: Int, of whole: Int) -> Phrase {
        Phrase(
            "រួចរាល់ \(Language.khmer.number(done)) ជួរ ក្នុងចំណោម \(Language.khmer.number(whole))",
            "\(Language.english.number(done)) of \(Language.english.number(whole)) rows are done")
    }
}

extension ImportWork.Kind {
    var phrase: Phrase {
        switch self {
        case .stage: Phrase("កំពុងអានឯកសារ", "The file is being read")
        case .apply: Phrase("កំពុងអនុវត្តការផ្លាស់ប្ដូរ", "The changes are being applied")
        case .undo: Phrase("កំពុងដកការនាំចូលវិញ", "The import is being undone")
        }
    }

    /// What came to nothing; why is said after it.
    var failed: Phrase {
        switch self {
        case .stage: Phrase("ការអានឯកសារមិនបានសម្រេចទេ។", "The file could not be read to its end.")
        case .apply: Phrase("ការអនុវត្តមិនបានសម្រេចទេ។", "The changes were not applied.")
        case .undo: Phrase("ការដកវិញមិនបានសម្រេចទេ។", "The import was not undone.")
        }
    }
}

extension ImportWork.Failure {
    var phrase: Phrase {
        switch self {
        case .refused(let refusal): refusal.phrase
        case .stale: .importStale
        case .brokenOff:
            Phrase(
                "ប្រព័ន្ធត្រូវបានបញ្ឈប់ពាក់កណ្ដាលទី។ សូមធ្វើម្ដងទៀត។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។",
                "The program was stopped in the middle of it. Please do it again. Nothing was changed.")
        case .failed:
            Phrase(
                "មានបញ្ហាកើតឡើង។ សូមធ្វើម្ដងទៀត។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។",
                "Something went wrong. Please do it again. Nothing was changed.")
        }
    }
}

import Dialogue

extension Phrase {
    static let secondFactor = Phrase("កូដសម្ងាត់ពីឧបករណ៍", "Second factor")
    static let secondFactorMeans = Phrase(
        "ការអនុម័តត្រូវការកូដ ៦ ខ្ទង់ពីទូរសព្ទរបស់អ្នក បន្ថែមលើពាក្យសម្ងាត់។ កូដផ្លាស់ប្ដូររៀងរាល់កន្លះនាទី។",
        "An approval needs a code of six digits from your phone, beside the password. It changes every half minute.")
    static let installAuthenticator = Phrase(
        "ដំឡើងកម្មវិធីបង្កើតកូដ (authenticator) ក្នុងទូរសព្ទរបស់អ្នក។", "Install an authenticator app on your phone.")
    static let scanWithDevice = Phrase("ស្កេនរូបនេះដោយកម្មវិធីនោះ។", "Scan this picture with the app.")
    static let typeFirstCode = Phrase("វាយកូដដែលកម្មវិធីបង្ហាញ។", "Type the code that the app shows.")
    static let orTypeSecret = Phrase("ឬវាយអក្សរទាំងនេះក្នុងកម្មវិធី៖", "Or type these letters into the app:")
    static let codeOfDevice = Phrase("កូដពីឧបករណ៍", "Code of your device")
    static let codeHint = Phrase(
        "៦ ខ្ទង់ដែលកម្មវិធីបង្ហាញឥឡូវនេះ ឬកូដមួយលើក្រដាស", "The six digits the app shows now, or one of the codes on paper")
    static let setUpDevice = Phrase("ភ្ជាប់ឧបករណ៍", "Set up the device")
    static let secondFactorFirst = Phrase(
        "មុននឹងអនុម័ត សូមភ្ជាប់ឧបករណ៍ដែលបង្កើតកូដសម្ងាត់។", "Before you can approve, set up a device that makes codes.")
    static let deviceWorks = Phrase("ឧបករណ៍ដំណើរការហើយ។", "The device works.")
    static let codesOnPaper = Phrase("កូដលើក្រដាស", "Codes on paper")
    static let codesOnPaperMean = Phrase(
        "សូមសរសេរទុក ឬបោះពុម្ព ហើយរក្សាក្នុងទូមានសោ។ កូដនីមួយៗប្រើបានម្ដង នៅពេលគ្មានឧបករណ៍។ ទំព័រនេះនឹងមិនបង្ហាញម្ដងទៀតទេ។",
        "Write them down or print them, and lock them away. Each works once, when the device is not at hand. "
            + "They are not shown again.")
    static let anotherDevice = Phrase("ប្ដូរទៅឧបករណ៍ថ្មី", "Change to another device")
    static let anotherDeviceMeans = Phrase(
        "ឧបករណ៍ចាស់ និងកូដលើក្រដាសរបស់វានឹងលែងប្រើបាន។", "The old device and its codes on paper will no longer work.")
    static let demoCodeNow = Phrase("គំរូបង្ហាញ៖ ឧបករណ៍នឹងបង្ហាញកូដ", "Demonstration: the device would show")
    static let demoCodeLater = Phrase(
        "គំរូបង្ហាញ៖ កូដបន្ទាប់នឹងមានក្នុងកន្លះនាទី។ សូមផ្ទុកទំព័រនេះឡើងវិញ។",
        "Demonstration: the next code comes in half a minute. Load this page again.")

    static func deviceIsSetUp(_ left: Int) -> Phrase {
        Phrase(
            "ឧបករណ៍មួយត្រូវបានភ្ជាប់។ កូដលើក្រដាសនៅសល់ \(Language.khmer.number(left))។",
            "A device is set up. Codes on paper left: \(left).")
    }
}

extension SecondFactor.Refusal: Told {
    var field: String { "code" }

    var phrase: Phrase {
        switch self {
        case .notSetUp: .secondFactorFirst
        case .wrongCode: Phrase("កូដនេះមិនត្រឹមត្រូវ ឬហួសពេល", "The code is not right, or its time is over")
        case .usedBefore:
            Phrase("កូដនេះបានប្រើហើយ សូមរង់ចាំកូដបន្ទាប់", "This code was used before; wait for the next one")
        case .alreadySetUp: Phrase("ឧបករណ៍មួយត្រូវបានភ្ជាប់រួចហើយ", "A device is set up already")
        }
    }
}

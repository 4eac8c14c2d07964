import Dialogue

extension Phrase {
    static let vetika = Phrase("វេទិកា", "Vetika")
    static let skipToContent = Phrase("រំលងទៅខ្លឹមសារ", "Skip to content")
    static let languageAndAccount = Phrase("ភាសា និងគណនី", "Language and account")
    static let youAreHere = Phrase("ទីតាំងរបស់អ្នក", "You are here")
    static let frontPage = Phrase("ទំព័រដើម", "Front page")
    static let kingdom = Phrase("ព្រះរាជាណាចក្រកម្ពុជា", "Kingdom of Cambodia")
    static let requestNumber = Phrase("លេខយោងប្រព័ន្ធ", "Request")
    static let demonstration = Phrase(
        "គំរូបង្ហាញ៖ ឈ្មោះ និងទិន្នន័យទាំងអស់នៅទីនេះជាគំរូ", "Demonstration: all names and figures here are samples")
    static let signIn = Phrase("ចូលគណនី", "Sign in")
    static let signOut = Phrase("ចាកចេញ", "Sign out")
    static let required = Phrase("ត្រូវបំពេញ", "required")
    static let chooseOne = Phrase("សូមជ្រើសរើស", "Choose")
    static let save = Phrase("រក្សាទុក", "Save")
    static let goBack = Phrase("ត្រឡប់ក្រោយ", "Go back")
    static let inKhmer = Phrase("ជាភាសាខ្មែរ", "in Khmer")
    static let inEnglish = Phrase("ជាភាសាអង់គ្លេស", "in English")

    static func thingsToMend(_ count: Int) -> Phrase {
        Phrase(
            "មានចំណុច \(Language.khmer.number(count)) ត្រូវកែ",
            count == 1 ? "There is one thing to put right" : "There are \(count) things to put right")
    }

    // What keep.js says.
    static let keptSaved = Phrase("បានរក្សាទុកក្នុងឧបករណ៍នេះ", "Kept on this device")
    static let keptRestored = Phrase(
        "អ្វីដែលអ្នកបានសរសេរពីមុន នៅទីនេះវិញហើយ តែមិនទាន់បានផ្ញើទេ", "What you wrote before is back; it has not been sent")
    static let keptSending = Phrase("កំពុងផ្ញើ…", "Sending…")
    static let keptWaiting = Phrase(
        "គ្មានបណ្ដាញ។ វានៅរក្សាទុក ហើយនឹងផ្ញើម្ដងទៀតដោយខ្លួនឯង", "No connection. It is kept and will be sent again by itself")
    static let keptFull = Phrase("ឧបករណ៍នេះរក្សាទុកមិនបានទេ សូមផ្ញើភ្លាម", "This device cannot keep it; send it soon")
    static let keptForget = Phrase("លុបអ្វីដែលបានរក្សាទុក", "Clear what was kept")

    // What live.js says.
    static let live = Phrase("ផ្សាយផ្ទាល់", "Live")
    static let liveReconnecting = Phrase("កំពុងភ្ជាប់ឡើងវិញ…", "Reconnecting…")

    // Error pages.
    static let notFoundTitle = Phrase("រកមិនឃើញទំព័រនេះទេ", "There is no such page")
    static let notFoundText = Phrase(
        "អាសយដ្ឋានអាចសរសេរខុស តំណអាចផុតសុពលភាព ឬទំព័រនេះមិនមែនសម្រាប់អ្នកទេ។",
        "The address may be mistyped, the link may no longer be valid, or the page is not yours to see.")
    static let notKeptTitle = Phrase("អ្នកដទៃជាអ្នករក្សាទិន្នន័យនេះ", "Others keep this record")
    static let notKeptText = Phrase(
        "ទិន្នន័យរបស់ប្រទេស សរសេរដោយថ្នាក់ជាតិ ហើយទិន្នន័យរបស់ខេត្ត សរសេរដោយខេត្តនោះ។ មិនទាន់មានអ្វីផ្លាស់ប្ដូរទេ។",
        "Records of the country are written on the national side, those of a province by that province. "
            + "Nothing has been changed.")
    static let deniedTitle = Phrase("គណនីនេះមិនមានសិទ្ធិធ្វើការនេះទេ", "This account may not do that")
    static let deniedText = Phrase(
        "បើអ្នកត្រូវការសិទ្ធិនេះ សូមទាក់ទងលេខាធិការដ្ឋាននៃខេត្តរបស់អ្នក។",
        "If you need to, ask the secretariat of your province.")
    static let badRequestTitle = Phrase("ទម្រង់នេះមិនអាចអានបានទេ", "This form could not be read")
    static let badRequestText = Phrase(
        "សូមត្រឡប់ទៅទំព័រមុន ផ្ទុកវាឡើងវិញ រួចផ្ញើម្ដងទៀត។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។",
        "Go back, load the page again and send it once more. Nothing was changed.")
    static let tooLargeTitle = Phrase("អ្វីដែលបានផ្ញើធំពេក", "What was sent is too large")
    static func tooLargeText(_ bytes: Int) -> Phrase {
        let kilobytes = bytes / 1024
        return Phrase(
            "យ៉ាងច្រើនបំផុត \(Language.khmer.number(kilobytes)) គីឡូបៃ។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។",
            "At most \(Language.english.number(kilobytes)) kilobytes. Nothing was changed.")
    }
    static let wrongMethodTitle = Phrase("ទំព័រនេះមិនទទួលសំណើបែបនេះទេ", "This page does not take such a request")
    static let wrongMethodText = Phrase("សូមបើកវាតាមតំណ ឬផ្ញើតាមទម្រង់របស់វា។", "Open it by a link, or send its form.")
    static let conflictTitle = Phrase("មាននរណាម្នាក់បានផ្លាស់ប្ដូរមុនអ្នក", "Somebody changed this before you")
    static let conflictText = Phrase(
        "សូមមើលស្ថានភាពថ្មី រួចសម្រេចម្ដងទៀត។", "Look at the newer state and decide again.")
    static let changedMeanwhile = Phrase(
        "ស្ថានភាពថ្មីបង្ហាញនៅទីនេះ ហើយអ្វីដែលអ្នកបានសរសេរនៅដដែល។ បើផ្ញើម្ដងទៀត វានឹងជំនួសស្ថានភាពថ្មីនោះ។",
        "What stands now is shown here, and what you wrote is still there. "
            + "If you send it again, it takes the place of theirs.")
    static let standsNow = Phrase("ឥឡូវនេះ៖", "Now:")
    static let nothingThere = Phrase("គ្មាន", "nothing")
    static let yourWords = Phrase("អ្វីដែលអ្នកបានសរសេរ (មិនបានរក្សាទុក)", "What you wrote (not kept)")
    static let tooSlowTitle = Phrase("ប្រព័ន្ធកំពុងមានការងារច្រើន", "The system is busy")
    static let tooSlowText = Phrase("សូមព្យាយាមម្ដងទៀតក្នុងរយៈពេលបន្តិច។", "Please try again in a moment.")
    static let awayTitle = Phrase("វេទិកាមិនអាចប្រើបានមួយភ្លែត", "Vetika cannot be used for a moment")
    static let awayText = Phrase(
        "សូមរង់ចាំបន្តិច រួចព្យាយាមម្ដងទៀត។ បើនៅតែដូចនេះក្រោយប៉ុន្មាននាទី សូមប្រាប់អ្នកគ្រប់គ្រង។",
        "Wait a moment and try again. If it is still so after some minutes, tell the administrator.")
    static let fullTitle = Phrase("ឥឡូវនេះមិនអាចរក្សាទុកអ្វីថ្មីបានទេ", "Nothing new can be kept just now")
    static let fullText = Phrase(
        "អ្នកនៅតែអាចអានទំព័រទាំងអស់បាន។ កន្លែងផ្ទុកពេញហើយ៖ សូមប្រាប់អ្នកគ្រប់គ្រង រួចផ្ញើម្ដងទៀតនៅពេលក្រោយ។",
        "Every page can still be read. The storage is full: tell the administrator, and send it again later.")
    static let notTakenText = Phrase(
        "អ្វីដែលអ្នកបានសរសេរនៅទីនេះដដែល។ សូមរង់ចាំបន្តិច រួចចុច «ផ្ញើម្ដងទៀត»។ ទោះផ្ញើប៉ុន្មានដងក៏ដោយ វានឹងត្រូវបានទទួលតែម្ដង។",
        "What you wrote is still here. Wait a moment, then press “Send again”. "
            + "However often it is sent, it is taken once.")
    static let goBackAndSend = Phrase(
        "សូមរង់ចាំបន្តិច ត្រឡប់ទៅទំព័រមុន រួចផ្ញើម្ដងទៀត។", "Wait a moment, go back to the page before and send it once more.")
    static let sendAgain = Phrase("ផ្ញើម្ដងទៀត", "Send again")
    static let whatYouWrote = Phrase("អ្វីដែលអ្នកបានសរសេរ", "What you wrote")
    static let crowdedText = Phrase(
        "មានអ្នកស្នើសុំច្រើននៅពេលតែមួយ។ សូមព្យាយាមម្ដងទៀតក្នុងរយៈពេលប្រហែល ៥ វិនាទី។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។",
        "Many ask for this at the same moment. Please try again in about 5 seconds. Nothing was changed.")
    static let tooFastTitle = Phrase("បានផ្ញើលឿនពេក", "Sent faster than we can take it")
    static func tooFastText(seconds: Int) -> Phrase {
        Phrase(
            "បានទទួលជាច្រើនរួចហើយតាមតំណនេះ ឬពីគណនីនេះ ក្នុងរយៈពេលមួយនាទី។ សូមរង់ចាំ "
                + "\(Language.khmer.number(seconds)) វិនាទី រួចផ្ញើម្ដងទៀត។ អ្វីដែលអ្នកបានសរសេរនៅខាងក្រោម។",
            "Much has come through this link or from this account within a minute, and was taken. Wait "
                + "\(Language.english.number(seconds)) s, then send again. What you wrote is below.")
    }
    static let tooSlowSendingTitle = Phrase("ការផ្ញើយឺតពេក", "The sending took too long")
    static let tooSlowSendingText = Phrase(
        "ការតភ្ជាប់យឺតពេក ហើយអ្វីដែលបានផ្ញើមិនបានមកដល់ទាំងស្រុងទេ។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។ សូមត្រឡប់ក្រោយ រួចផ្ញើម្ដងទៀត។",
        "The connection was too slow, and not everything arrived. Nothing was changed. Go back and send it again.")
    static let tooManyTriesTitle = Phrase("ព្យាយាមច្រើនដងពេក", "Too many tries")
    static func tooManyTriesText(minutes: Int) -> Phrase {
        Phrase(
            "សូមរង់ចាំ \(Language.khmer.number(minutes)) នាទី រួចព្យាយាមម្ដងទៀត។",
            "Wait \(Language.english.number(minutes)) min, then try again.")
    }
    static let brokenTitle = Phrase("មានបញ្ហាក្នុងប្រព័ន្ធ", "Something broke on our side")
    static let brokenText = Phrase(
        "គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។ បើវានៅតែកើតឡើង សូមប្រាប់លេខយោងប្រព័ន្ធខាងក្រោមដល់អ្នកគ្រប់គ្រង។",
        "Nothing was changed. If it happens again, tell the administrator the request number below.")
}

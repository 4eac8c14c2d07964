import Dialogue

extension Distribution.Recipient {
    /// The name of an institution; bodies bring their own.
    var phrase: Phrase? {
        switch self {
        case .ministryOfInterior: Phrase("ក្រសួងមហាផ្ទៃ", "Ministry of Interior")
        case .ncddSecretariat: Phrase("លេខាធិការដ្ឋាន គ.ជ.អ.ប", "NCDD Secretariat")
        case .cdcb: Phrase("ក្រុមប្រឹក្សាអភិវឌ្ឍន៍កម្ពុជា (CDCB/CDC)", "CDCB, Council for the Development of Cambodia")
        case .body: nil
        }
    }
}

extension Phrase {
    static let report = Phrase("របាយការណ៍", "Report")
    static let reportTitle = Phrase("របាយការណ៍លទ្ធផល", "Report on the results")
    static let draftReport = Phrase(
        "នេះជាសេចក្ដីព្រាង ធ្វើចេញពីកំណត់ត្រាដោយប្រព័ន្ធ។ មានតែលេខាធិការដ្ឋាន និងអភិបាលទេដែលឃើញ។",
        "This is a draft, made from the record. Only the secretariat and the Governor see it.")
    static let reportNotYet = Phrase(
        "របាយការណ៍នឹងធ្វើឡើង បន្ទាប់ពីអង្គប្រជុំបញ្ចប់។", "The report is made once the sitting has ended.")
    static let publishAtTheEnd = Phrase("ទៅចុងរបាយការណ៍ ដើម្បីផ្សាយ", "Go to the end, to publish it")
    static let publishReport = Phrase("ផ្សាយរបាយការណ៍", "Publish the report")
    static let publishingMeans = Phrase(
        "បន្ទាប់ពីផ្សាយ របាយការណ៍បង្ហាញជាសាធារណៈ ហើយមិនអាចកែប្រែបានទៀតទេ។",
        "Once published, the report is public and no longer changes.")
    static let reportChangedMeanwhile = Phrase(
        "កំណត់ត្រាបានផ្លាស់ប្ដូរ ក្រោយពេលអ្នកបើកទំព័រនេះ។ សូមអានសេចក្ដីព្រាងថ្មីខាងក្រោម មុននឹងផ្សាយ។",
        "The record has changed since you opened this page. Please read the new draft below before you publish it.")
    static let participation = Phrase("ការចូលរួម", "Participation")
    static let classOfParticipants = Phrase("ក្រុម", "Class")
    static let invited = Phrase("បានអញ្ជើញ", "Invited")
    static let confirmed = Phrase("បានឆ្លើយថាចូលរួម", "Confirmed")
    static let came = Phrase("បានចូលរួម", "Came")
    static let spoke = Phrase("បានលើកមតិ", "Spoke")
    static let womenAmongThem = Phrase("ស្រី", "women")
    static let everybodyTogether = Phrase("សរុប", "Together")
    static let progressOnLast = Phrase("វឌ្ឍនភាពនៃកិច្ចសន្ទនាលើកមុន", "Progress on the last dialogue")
    static let noEarlierDialogue = Phrase(
        "មិនមានកិច្ចសន្ទនាមុននេះក្នុងកំណត់ត្រាទេ។", "The record holds no earlier dialogue.")
    static let stillOpen = Phrase("សកម្មភាពដែលនៅបើក", "Actions still open")
    static let unsolvedNationally = Phrase(
        "បញ្ហាដែលបានលើកជូនថ្នាក់ជាតិ មិនទាន់ដោះស្រាយ", "Problems with the national level, not solved yet")
    static let neverSentUp = Phrase(
        "បញ្ហាដែលខេត្តដោះស្រាយមិនបាន ហើយមិនទាន់បានលើកជូនថ្នាក់ជាតិ",
        "Problems the province could not resolve and has not sent up")
    static let yearOfLife = Phrase("ឆ្នាំទី", "Year")
    static let inputsAndAnswers = Phrase("មតិ និងចម្លើយ", "Inputs and answers")
    static let noInputsRaised = Phrase("មិនមានមតិលើកឡើងទេ។", "No inputs were raised.")
    static let agreements = Phrase("ការព្រមព្រៀង", "Agreements")
    static let noAgreements = Phrase("មិនមានការព្រមព្រៀងដែលត្រូវអនុវត្តទេ។", "Nothing was agreed that needs an action.")
    static let actionPlan = Phrase("ផែនការសកម្មភាព", "Action plan")
    static let unresolvedProblems = Phrase(
        "បញ្ហាដែលមិនទាន់ដោះស្រាយបាន លើកជូនថ្នាក់ជាតិ", "Unresolved problems addressed to national bodies")
    static let noneUnresolved = Phrase("មិនមានបញ្ហាដែលមិនទាន់ដោះស្រាយបានទេ។", "No problem was left unresolved.")
    static let nobodyCame = Phrase("មិនមានការចុះវត្តមានទេ។", "Nobody was checked in.")
    static let annexDistribution = Phrase("ឧបសម្ព័ន្ធ ២៖ បញ្ជីចែកចាយ", "Annex 2: distribution list")
    static let submittedTo = Phrase("ជូន", "To")
    static let copyTo = Phrase("ចម្លងជូន", "Copy")
    static let untranslated = Phrase("មិនទាន់បានបកប្រែ", "Not translated yet")
    static let untranslatedHint = Phrase(
        "អត្ថបទទាំងនេះមានតែភាសាមួយ ហើយនឹងបង្ហាញក្នុងភាសានោះ។",
        "These words stand in one language only and are shown in it.")
    static let lacksKhmer = Phrase("ខ្វះភាសាខ្មែរ", "Khmer is missing")
    static let lacksEnglish = Phrase("ខ្វះភាសាអង់គ្លេស", "English is missing")
    static let responseWas = Phrase("ចម្លើយ", "Answer")

    static func accountOfLast(_ account: (agreed: Int, kept: Int, late: Int, cannot: Int)) -> Phrase {
        let khmer = [account.agreed, account.kept, account.late, account.cannot].map { Language.khmer.number($0) }
        return Phrase(
            "ក្នុងចំណោមសកម្មភាព \(khmer[0])៖ បានសម្រេច \(khmer[1]) យឺតយ៉ាវ \(khmer[2]) មិនអាចអនុវត្តបាន \(khmer[3])។",
            "Actions agreed so far: \(account.agreed). Done: \(account.kept); late: \(account.late); "
                + "cannot be done: \(account.cannot).")
    }

    /// - Parameter shown: so many of `all` are named.
    static func dueFirst(_ shown: Int, _ all: Int) -> Phrase {
        Phrase(
            "ខាងលើមានសកម្មភាព \(Language.khmer.number(shown)) ដែលដល់កាលកំណត់មុនគេ ក្នុងចំណោម "
                + "\(Language.khmer.number(all)) ដែលនៅបើក។ សកម្មភាពដទៃទៀតមាននៅក្នុងបញ្ជីការសន្យានៃកិច្ចសន្ទនានីមួយៗ៖",
            "Named are the \(shown) due first, of \(all) still open. The others stand in the register of each dialogue:"
        )
    }

    static func questionsDueFirst(_ shown: Int, _ all: Int) -> Phrase {
        Phrase(
            "ខាងក្រោមមានសំណើ \(Language.khmer.number(shown)) ដែលដល់កាលកំណត់មុនគេ ក្នុងចំណោម "
                + "\(Language.khmer.number(all))។",
            "Named are the \(shown) due first, of \(all).")
    }

    static func madeFrom(_ line: Int, _ hash: String) -> Phrase {
        Phrase(
            "ធ្វើចេញពីកំណត់ហេតុប្រព័ន្ធ បន្ទាត់ទី \(line) (\(hash))។",
            "Made from line \(line) of the journal (\(hash)).")
    }

    static func publishedOn(_ instant: Instant, _ digest: String) -> Phrase {
        Phrase(
            "បានផ្សាយ\(Language.khmer.instant(instant))។ លេខសម្គាល់អត្ថបទ៖ \(digest)",
            "Published \(Language.english.instant(instant)). Fingerprint of the text: \(digest)")
    }

    static func peopleCount(_ count: Int) -> Phrase {
        Phrase(
            "\(Language.khmer.number(count)) នាក់",
            count == 1 ? "1 person" : "\(Language.english.number(count)) persons")
    }
}

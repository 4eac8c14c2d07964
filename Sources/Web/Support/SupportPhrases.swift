import Dialogue

extension Phrase {
    static let supportUpload = Phrase("នាំចូលឯកសារ IATI", "Import an IATI file")
    static let supportUploadHint = Phrase(
        "ឯកសារ XML នៃសកម្មភាព IATI (ជំនាន់ 1.0x ឬ 2.0x) ទំហំអតិបរមា ៣២ មេកាបៃ។ អ្នកនឹងឃើញអ្វីដែលនឹងផ្លាស់ប្ដូរ មុនពេលសម្រេច។",
        "XML of IATI activities (1.0x or 2.0x), at most 32 MB. You will see what would change before you decide.")
    static let supportActivities = Phrase("សកម្មភាពដែលពាក់ព័ន្ធកម្ពុជា", "Activities that name Cambodia")
    static let supportNoActivities = Phrase("មិនទាន់មានសកម្មភាពណាមួយទេ។", "There are no activities yet.")
    static let supportMoneyMeans = Phrase(
        "ចំណែកសម្រាប់កម្ពុជាបង្ហាញតែនៅកន្លែងដែលឯកសារបញ្ជាក់។ ទឹកប្រាក់មិនត្រូវបានប្ដូររូបិយប័ណ្ណ "
            + "ហើយប្រភេទ ឬរូបិយប័ណ្ណខុសគ្នាមិនត្រូវបានបូកបញ្ចូលគ្នាទេ។",
        "A part for Cambodia is shown only where the file states one. Nothing is converted, and different kinds or "
            + "currencies are never added together.")
    static let supportActivity = Phrase("សកម្មភាព", "Activity")
    static let supportRecords = Phrase("កំណត់ត្រាក្នុងឯកសារ", "Records of the file")
    static let supportOrganisations = Phrase("អង្គភាពពាក់ព័ន្ធ", "Organisations")
    static let supportFields = Phrase("វិស័យ", "Sectors")
    static let supportCountries = Phrase("ប្រទេស និងតំបន់ទទួលផល", "Countries and regions")
    static let supportPlaces = Phrase("ទីកន្លែង", "Places")
    static let supportShare = Phrase("ចំណែកសម្រាប់កម្ពុជា", "Share for Cambodia")
    static let supportShareUnstated = Phrase("មិនបានបញ្ជាក់", "not stated")
    static let supportUnstated = Phrase("មិនបានបញ្ជាក់", "not stated")
    static let supportNotCambodia = Phrase("មិនពាក់ព័ន្ធកម្ពុជា", "does not name Cambodia")
    static let supportAmounts = Phrase("ទឹកប្រាក់", "Amounts")
    static let supportForCambodia = Phrase("សម្រាប់កម្ពុជា", "for Cambodia")
    static let supportSource = Phrase("ប្រភព", "Source")
    static let supportSourceRecord = Phrase("កំណត់ត្រាដើម", "Source record")
    static let supportShowSource = Phrase("បង្ហាញកំណត់ត្រាដើម", "Show the record as it stood in the file")
    static let supportVersions = Phrase("ជំនាន់ដែលបានទទួល", "Versions received")
    static let supportIdentifier = Phrase("លេខសម្គាល់", "Identifier")
    static let supportReporter = Phrase("រាយការណ៍ដោយ", "Reported by")
    static let supportStatusName = Phrase("ស្ថានភាព", "Status")
    static let supportStarts = Phrase("ចាប់ផ្ដើម", "Starts")
    static let supportEnds = Phrase("បញ្ចប់", "Ends")
    static let supportVersion = Phrase("ជំនាន់ IATI", "IATI version")
    static let supportKindName = Phrase("ប្រភេទ", "Kind")
    static let supportYear = Phrase("ឆ្នាំ", "Year")
    static let supportCurrency = Phrase("រូបិយប័ណ្ណ", "Currency")
    static let supportNoCurrency = Phrase("រូបិយប័ណ្ណមិនបានបញ្ជាក់", "currency not stated")
    static let supportByDefault = Phrase("តាមលំនាំដើមនៃសកម្មភាព", "by default of the activity")
    static let supportSum = Phrase("សរុបសកម្មភាព", "Whole activity")
    static let supportNoProblems = Phrase("កំណត់ត្រានេះគ្មានបញ្ហាទេ។", "This record has no problems.")

    static func supportProblemCount(_ count: Int) -> Phrase {
        Phrase("បញ្ហា \(Language.khmer.number(count))", count == 1 ? "1 problem" : "\(count) problems")
    }

    static func supportSourceOf(_ file: String, _ row: Int) -> Phrase {
        Phrase(
            "ឯកសារ \(file) កំណត់ត្រាទី \(Language.khmer.number(row))", "File \(file), record \(row)")
    }

    /// The IATI list ActivityStatus.
    static func supportStatus(_ code: String) -> Phrase {
        switch code {
        case "1": Phrase("កំពុងរៀបចំ", "Pipeline")
        case "2": Phrase("កំពុងអនុវត្ត", "Under implementation")
        case "3": Phrase("កំពុងបញ្ចប់", "Finalisation")
        case "4": Phrase("បានបិទ", "Closed")
        case "5": Phrase("បានលុបចោល", "Cancelled")
        case "6": Phrase("បានផ្អាក", "Suspended")
        default: Phrase("កូដ \(code)", "Code \(code)")
        }
    }

    /// The IATI list OrganisationRole; nothing where none is stated.
    static func supportRole(_ code: String) -> Phrase? {
        switch code {
        case "1": Phrase("ផ្ដល់ថវិកា", "funding")
        case "2": Phrase("ទទួលខុសត្រូវ", "accountable")
        case "3": Phrase("ផ្ដល់តាមរយៈ", "extending")
        case "4": Phrase("អនុវត្ត", "implementing")
        default: code.isEmpty ? nil : Phrase("តួនាទី \(code)", "role \(code)")
        }
    }

    static func supportKind(_ kind: Activity.AmountKind) -> Phrase {
        switch kind {
        case .budget: Phrase("ថវិកា", "Budget")
        case .revisedBudget: Phrase("ថវិកាកែសម្រួល", "Revised budget")
        case .plannedDisbursement: Phrase("គម្រោងបញ្ចេញថវិកា", "Planned disbursement")
        case .revisedPlannedDisbursement: Phrase("គម្រោងបញ្ចេញថវិកាកែសម្រួល", "Revised planned disbursement")
        case .setAside(isPlanned: false):
            Phrase("ថវិកាដែលមិនរាប់បញ្ចូល (មានតួលេខផ្សេងសម្រាប់រយៈពេលនោះ)", "Budget not counted (another is for the same time)")
        case .setAside:
            Phrase(
                "គម្រោងបញ្ចេញថវិកាដែលមិនរាប់បញ្ចូល (មានតួលេខផ្សេងសម្រាប់រយៈពេលនោះ)",
                "Planned disbursement not counted (another is for the same time)")
        case .actual(own: true): Phrase("បានចំណាយ ថវិកាផ្ទាល់ខ្លួន", "Actual, own funds")
        case .actual: Phrase("បានចំណាយ ថវិកាអ្នកដទៃ", "Actual, other funds")
        case .planned(own: true): Phrase("គ្រោង ថវិកាផ្ទាល់ខ្លួន", "Planned, own funds")
        case .planned: Phrase("គ្រោង ថវិកាអ្នកដទៃ", "Planned, other funds")
        case .transaction(let type): supportTransaction(type)
        }
    }

    /// The IATI list TransactionType.
    private static func supportTransaction(_ type: String) -> Phrase {
        switch type {
        case "1": Phrase("មូលនិធិទទួលចូល", "Incoming funds")
        case "2": Phrase("ការសន្យាផ្ដល់", "Commitment")
        case "3": Phrase("ការបញ្ចេញថវិកា", "Disbursement")
        case "4": Phrase("ចំណាយ", "Expenditure")
        case "5": Phrase("ការសងការប្រាក់", "Interest payment")
        case "6": Phrase("ការសងប្រាក់ដើម", "Loan repayment")
        case "7": Phrase("ការសងត្រឡប់", "Reimbursement")
        case "8": Phrase("ការទិញភាគហ៊ុន", "Purchase of equity")
        case "9": Phrase("ការលក់ភាគហ៊ុន", "Sale of equity")
        case "10": Phrase("ការធានាឥណទាន", "Credit guarantee")
        case "11": Phrase("ការសន្យាទទួល", "Incoming commitment")
        case "12": Phrase("ការប្ដេជ្ញាផ្ដល់", "Outgoing pledge")
        case "13": Phrase("ការប្ដេជ្ញាទទួល", "Incoming pledge")
        default: Phrase("ប្រតិបត្តិការមិនស្គាល់ប្រភេទ", "Transaction of unknown kind")
        }
    }
}

extension ActivityChange {
    var phrase: Phrase {
        switch self {
        case .new: .importAdded
        case .changed: .importChanged
        case .unchanged: .importUnchanged
        case .rejected: .importRejected
        }
    }
}

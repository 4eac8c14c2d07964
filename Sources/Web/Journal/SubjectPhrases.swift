import Dialogue

extension Phrase {
    static let preparationTask = Phrase("ការងារត្រៀម", "Task")
    static let supportOrganisation = Phrase("អង្គការក្នុងទិន្នន័យការគាំទ្រ", "An organisation of the support data")
    static let nominators = Phrase("អ្នកចាត់ឈ្មោះ", "Nominators")

    static let insteadOf = Phrase("ជំនួស", "instead of")

    static func matchesDecidedTogether(_ count: Int) -> Phrase {
        Phrase("\(Language.khmer.number(count)) ជួរ", "\(Language.english.number(count)) rows")
    }

    /// That an act made personal links anew.
    static func linksRenewed(_ count: Int) -> Phrase {
        Phrase(
            "បានប្ដូរតំណផ្ទាល់ខ្លួនថ្មី ចំនួន \(Language.khmer.number(count))",
            count == 1 ? "1 personal link made anew" : "\(Language.english.number(count)) personal links made anew")
    }

    static func fileRow(_ row: Int) -> Phrase {
        Phrase("ជួរទី\(Language.khmer.number(row))", "row \(Language.english.number(row))")
    }

    /// What became of messages: taken by the mail server, to be tried again, given up.
    static func messagesPosted(taken: Int, later: Int, never: Int) -> Phrase {
        let khmer = [taken, later, never].map(Language.khmer.number)
        return Phrase(
            "បានបញ្ជូន \(khmer[0]) · នឹងព្យាយាមម្ដងទៀត \(khmer[1]) · មិនបានសម្រេច \(khmer[2])",
            "\(taken) handed over, \(later) to be tried again, \(never) failed")
    }
}

extension JournalSubject.Thing {
    var phrase: Phrase {
        switch self {
        case .participant: .oneParticipant
        case .body: .responsibleBody
        case .account: Phrase("គណនី", "Account")
        case .office: Phrase("មុខតំណែង", "Office")
        case .person: Phrase("បុគ្គល", "Person")
        case .room: .room
        case .document: Phrase("ឯកសារ", "Document")
        case .task: .preparationTask
        case .nomination: Phrase("ការស្នើសុំឱ្យចាត់ឈ្មោះ", "Request to name people")
        case .nominee: Phrase("បុគ្គលដែលត្រូវបានចាត់ឈ្មោះ", "Somebody who was named")
        case .message: Phrase("សារជូន", "Message to")
        case .arrangement: Phrase("ភស្តុភារ", "Logistics")
        case .batch: Phrase("ការបោះពុម្ពជាសំណុំ លើកទី", "Batch of papers")
        case .proposal: Phrase("សំណើកែទិន្នន័យរបស់ប្រទេស លេខ", "Proposal to the national side")
        case .fileImport: Phrase("ការនាំចូល លើកទី", "Import")
        case .requirement: Phrase("តម្រូវការឃុំ សង្កាត់ លេខ", "Requirement of communes")
        }
    }
}

extension JournalSubject.Counted {
    var phrase: Phrase {
        switch self {
        case .participants: .participants
        case .invitations: .invitations
        case .messages: Phrase("សារ", "Messages")
        case .notices: Phrase("ការជូនដំណឹង", "Notices")
        case .reminders: Phrase("ការរំឭក", "Reminders")
        case .bodies: Phrase("ស្ថាប័ន", "Bodies")
        case .offices: Phrase("មុខតំណែង", "Offices")
        case .marks: Phrase("សញ្ញាផ្ទៀងផ្ទាត់", "Marks")
        }
    }
}

extension JournalSubject.Rules {
    var phrase: Phrase {
        switch self {
        case .papers: Phrase("ទម្រង់លិខិតស្នាម", "Papers")
        case .reminders: Phrase("វិធាននៃការរំឭក", "Rule of reminders")
        case .choosing: Phrase("លក្ខខណ្ឌជ្រើសរើស", "Terms of choosing")
        }
    }
}

extension Merge.Kind {
    /// Two records of the kind, by their numbers.
    func phrase(_ one: Int, _ other: Int) -> Phrase {
        let (left, right) = (Language.khmer.number(one), Language.khmer.number(other))
        return switch self {
        case .bodies: Phrase("ស្ថាប័នលេខ \(left) និងលេខ \(right)", "Bodies \(one) and \(other)")
        case .persons: Phrase("បុគ្គលលេខ \(left) និងលេខ \(right)", "Persons \(one) and \(other)")
        }
    }
}

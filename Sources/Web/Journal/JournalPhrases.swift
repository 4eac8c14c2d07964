import Dialogue

extension Phrase {
    static let journalTitle = Phrase("កំណត់ហេតុនៃប្រតិបត្តិការទាំងអស់", "Journal of every act")
    static let journalMeans = Phrase(
        "ប្រតិបត្តិការនីមួយៗទុកមួយបន្ទាត់ ដែលភ្ជាប់ទៅបន្ទាត់មុនដោយលេខសម្គាល់។ ការកែប្រែបន្ទាត់ណាមួយនឹងត្រូវឃើញ។",
        "Each act leaves one line, chained by hash to the line before. A line that is changed afterwards shows.")
    static let newestFirst = Phrase("ថ្មីបំផុតនៅមុន", "Newest first")
    static let lineNumber = Phrase("ល.រ", "No.")
    static let act = Phrase("ប្រតិបត្តិការ", "Act")
    static let about = Phrase("អំពី", "About")
    static let byWhom = Phrase("ដោយ", "By")
    static let when = Phrase("ពេលវេលា", "When")
    static let hash = Phrase("លេខសម្គាល់", "Hash")
    static let throughLink = Phrase("តាមតំណផ្ទាល់ខ្លួន", "through a personal link")
    static let oneNominator = Phrase("អ្នកដែលត្រូវបានស្នើឱ្យជ្រើសតំណាង", "Somebody asked to name people")
    static let oneParticipant = Phrase("អ្នកចូលរួមម្នាក់", "A participant")
    static let protectedActor = Phrase("អ្នកលើកមតិដែលត្រូវរក្សាអត្តសញ្ញាណ", "A protected voice")
    static let programItself = Phrase("ប្រព័ន្ធ", "The program itself")
    static let pages = Phrase("ទំព័រ", "Pages")
    static let olderLines = Phrase("បន្ទាត់មុនៗ", "Older lines")
}

extension JournalKind {
    var phrase: Phrase {
        Self.phrases[self] ?? Phrase(rawValue, rawValue)
    }

    private static let phrases: [JournalKind: Phrase] = [
        .areasImported: Phrase("នាំចូលបញ្ជីអង្គភាពរដ្ឋបាល", "Gazetteer imported"),
        .cellStated: Phrase("ដៃគូបញ្ជាក់ទីកន្លែងនៃគម្រោង", "Partner spoke of its project"),
        .pairDecided: Phrase("សម្រេចលើគម្រោងពីរដែលអាចដូចគ្នា", "Likely pair of projects decided"),
        .areasUndone: Phrase("ដកបញ្ជីអង្គភាពរដ្ឋបាលវិញ", "Gazetteer undone"),
        .supportUndone: Phrase("ដកទិន្នន័យការគាំទ្រវិញ", "Support undone"),
        .tableReceived: Phrase("ទទួលតារាង", "Table received"),
        .tableStaged: Phrase("ដាក់រង់ចាំតារាង", "Table staged"),
        .tableApplied: Phrase("អនុវត្តតារាង", "Table applied"),
        .tableDiscarded: Phrase("បោះបង់តារាង", "Table discarded"),
        .tableUndone: Phrase("ដកតារាងវិញ", "Table undone"),
        .matchDecided: Phrase("សម្រេចលើជួរដែលអាចមានរួចហើយ", "Possible match decided"),
        .matchesDecided: Phrase("សម្រេចលើជួរជាច្រើនដែលអាចមានរួចហើយ", "Possible matches decided together"),
        .areasStaged: Phrase("ដាក់រង់ចាំបញ្ជីអង្គភាពរដ្ឋបាល", "Gazetteer staged"),
        .areasDiscarded: Phrase("បោះបង់បញ្ជីអង្គភាពដែលរង់ចាំ", "Staged gazetteer discarded"),
        .areaEntered: Phrase("បញ្ចូលអង្គភាពរដ្ឋបាល", "Area entered"),
        .supportStaged: Phrase("ដាក់រង់ចាំទិន្នន័យការគាំទ្រ", "Support staged"),
        .supportImported: Phrase("នាំចូលទិន្នន័យការគាំទ្រ", "Support imported"),
        .supportDiscarded: Phrase("បោះបង់ទិន្នន័យដែលរង់ចាំ", "Staged import discarded"),
        .accountMade: Phrase("បង្កើតគណនី", "Account made"),
        .signedIn: Phrase("ចូលគណនី", "Signed in"),
        .signedOut: Phrase("ចាកចេញ", "Signed out"),
        .bodyEntered: Phrase("បញ្ចូលស្ថាប័ន", "Body entered"),
        .officeEntered: Phrase("បញ្ចូលមុខតំណែង", "Office entered"),
        .wrongPasswords: Phrase("ពាក្យសម្ងាត់ ឬកូដមិនត្រឹមត្រូវ", "Wrong passwords or codes"),
        .lockedOut: Phrase("ត្រូវរង់ចាំ ព្រោះព្យាយាមច្រើនដងពេក", "Made to wait after too many tries"),
        .accessRefused: Phrase("ការស្នើសុំត្រូវបានបដិសេធ", "Requests refused"),
        .deviceMet: Phrase("ចូលប្រើពីឧបករណ៍ថ្មី", "Signed in from a new device"),
        .dataExported: Phrase("នាំចេញទិន្នន័យ", "Data exported"),
        .voicesRead: Phrase("អានឈ្មោះសំឡេងដែលត្រូវការពារ", "Protected voices read"),
        .bodyLinkRenewed: Phrase("ប្ដូរតំណរបស់ស្ថាប័ន", "Link of a body renewed"),
        .officeFilled: Phrase("ប្រគល់តំណែង", "Office filled"),
        .bodyChanged: Phrase("កែព័ត៌មានស្ថាប័ន", "Body changed"),
        .bodyStateChanged: Phrase("កែស្ថានភាពស្ថាប័ន", "State of a body changed"),
        .contactPointAdded: Phrase("បន្ថែមទំនាក់ទំនង", "Contact added"),
        .contactPointRemoved: Phrase("លុបទំនាក់ទំនង", "Contact removed"),
        .aliasAdded: Phrase("បន្ថែមឈ្មោះផ្សេងទៀត", "Other name added"),
        .aliasRemoved: Phrase("លុបឈ្មោះផ្សេងទៀត", "Other name removed"),
        .officeChanged: Phrase("កែមុខតំណែង", "Office changed"),
        .officeVacated: Phrase("លាលែងពីតំណែង", "Office laid down"),
        .officeClosed: Phrase("បិទមុខតំណែង", "Office closed"),
        .deputyNamed: Phrase("តែងតាំងអ្នកស្ដីទី", "Deputy named"),
        .deputyEnded: Phrase("បញ្ចប់ការស្ដីទី", "Deputy ended"),
        .personEntered: Phrase("បញ្ចូលបុគ្គល", "Person entered"),
        .personChanged: Phrase("កែព័ត៌មានបុគ្គល", "Person changed"),
        .recordsMerged: Phrase("រួមកំណត់ត្រាដូចគ្នា", "Records merged"),
        .mergeUndone: Phrase("បំបែកកំណត់ត្រាវិញ", "Merge undone"),
        .supportBodyConfirmed: Phrase("បញ្ជាក់ស្ថាប័នរបស់អង្គការគាំទ្រ", "Body of a supporting organisation confirmed"),
        .recordsToldApart: Phrase("បញ្ជាក់ថាមិនមែនតែមួយ", "Told apart"),
        .dialoguePlanned: Phrase("គ្រោងកិច្ចសន្ទនា", "Dialogue planned"),
        .planChanged: Phrase("កែផែនការ", "Plan changed"),
        .agendaChanged: Phrase("កែរបៀបវារៈ", "Agenda changed"),
        .agendaApproved: Phrase("អនុម័តរបៀបវារៈ", "Agenda approved"),
        .agendaReopened: Phrase("យករបៀបវារៈមកកែវិញ", "Agenda reopened"),
        .agendaDraftDiscarded: Phrase("បោះបង់ការកែរបៀបវារៈ", "Agenda draft given up"),
        .noticeGiven: Phrase("ជូនដំណឹងអំពីការកែរបៀបវារៈ", "Told of a changed agenda"),
        .roomEntered: Phrase("បន្ថែមបន្ទប់", "Room entered"),
        .roomRemoved: Phrase("ដកបន្ទប់", "Room removed"),
        .documentAttached: Phrase("ភ្ជាប់ឯកសារ", "Document attached"),
        .documentRemoved: Phrase("ដកឯកសារ", "Document removed"),
        .forumTagged: Phrase("កំណត់វេទិការបស់អ្នកចូលរួម", "Participants tagged to a forum"),
        .secondFactorSetUp: Phrase("ភ្ជាប់ឧបករណ៍បង្កើតកូដ", "Second factor set up"),
        .secondFactorRenewed: Phrase("ប្ដូរឧបករណ៍បង្កើតកូដ", "Second factor renewed"),
        .taskChanged: Phrase("កែការងារត្រៀម", "Task changed"),
        .taskAdded: Phrase("បន្ថែមការងារត្រៀម", "Task added"),
        .arrangementMade: Phrase("រៀបចំភស្តុភារ", "Arrangement made"),
        .arrangementRemoved: Phrase("ដកការរៀបចំភស្តុភារ", "Arrangement removed"),
        .participantsProposed: Phrase("ស្នើអ្នកចូលរួម", "Participants proposed"),
        .participantAdded: Phrase("បន្ថែមអ្នកចូលរួម", "Participant added"),
        .classTaken: Phrase("យកសំណើទាំងអស់នៃប្រភេទមួយ", "Everybody proposed of a class taken"),
        .participantAccepted: Phrase("យល់ព្រមអ្នកចូលរួម", "Participant accepted"),
        .participantRefused: Phrase("មិនអញ្ជើញអ្នកចូលរួម", "Participant refused"),
        .participantsSelected: Phrase("ជ្រើសរើសជូនអភិបាលបញ្ជាក់", "Selected for the Governor to confirm"),
        .communitiesConfirmed: Phrase("អភិបាលបញ្ជាក់តំណាងសហគមន៍", "Communities confirmed by the Governor"),
        .communitySentBack: Phrase("អភិបាលមិនបញ្ជាក់តំណាងសហគមន៍", "Community representative not confirmed"),
        .participantPutToWait: Phrase("ដាក់ក្នុងបញ្ជីរង់ចាំ", "Put on the waiting list"),
        .participantMovedUp: Phrase("លើកចេញពីបញ្ជីរង់ចាំ", "Moved up from the waiting list"),
        .balanceMended: Phrase("កែតុល្យភាពបញ្ជីអ្នកចូលរួម", "Balance of the list mended"),
        .ownWordsKept: Phrase("កត់ត្រាអ្វីដែលអ្នកចូលរួមប្រាប់អំពីខ្លួន", "What a participant said of themselves kept"),
        .selectionSettled: Phrase("កំណត់លក្ខខណ្ឌជ្រើសរើស", "Terms of choosing settled"),
        .bodyFieldsSettled: Phrase("កំណត់វិស័យរបស់ស្ថាប័ន", "Fields of a body settled"),
        .communesRequired: Phrase("កំណត់ឃុំ សង្កាត់ ដែលរបៀបវារៈត្រូវការ", "Communes required for an item"),
        .communeRequirementDropped: Phrase("ដកតម្រូវការឃុំ សង្កាត់", "Requirement of communes dropped"),
        .nominationAsked: Phrase("ស្នើសុំឱ្យចាត់ឈ្មោះ", "Nominations asked for"),
        .nominationReminded: Phrase("រំឭកអំពីការចាត់ឈ្មោះ", "Nominator reminded"),
        .nominationWithdrawn: Phrase("ដកការស្នើសុំចាត់ឈ្មោះ", "Nomination request withdrawn"),
        .nomineeNamed: Phrase("ចាត់ឈ្មោះបុគ្គល", "Somebody named"),
        .nomineeRemoved: Phrase("ដកឈ្មោះបុគ្គល", "A name taken away"),
        .consultationRecorded: Phrase("កត់ត្រាការពិគ្រោះយោបល់", "Consultation recorded"),
        .invitationsReleased: Phrase("ចេញលិខិតអញ្ជើញ", "Invitations released"),
        .invitationPrinted: Phrase("បោះពុម្ពលិខិតអញ្ជើញ", "Invitation printed"),
        .invitationAnswered: Phrase("ឆ្លើយតបលិខិតអញ្ជើញ", "Invitation answered"),
        .invitationWithdrawn: Phrase("ដកលិខិតអញ្ជើញ", "Invitation withdrawn"),
        .inputRaised: Phrase("លើកមតិ", "Input raised"),
        .voiceRead: Phrase("មើលអត្តសញ្ញាណដែលការពារ", "Protected identity read"),
        .arrived: Phrase("មកដល់", "Arrived"),
        .sittingOpened: Phrase("បើកអង្គប្រជុំ", "Sitting opened"),
        .sittingEnded: Phrase("បញ្ចប់អង្គប្រជុំ", "Sitting ended"),
        .sittingReopened: Phrase("បើកអង្គប្រជុំឡើងវិញ", "Sitting reopened"),
        .inputsJoined: Phrase("បូកបញ្ចូលមតិជាបញ្ហាប្រឈម", "Inputs joined"),
        .inputReleased: Phrase("ដកមតិចេញពីបញ្ហាប្រឈម", "Input taken out of a challenge"),
        .challengeSettled: Phrase("កត់ត្រាលទ្ធផលបញ្ហាប្រឈម", "Challenge settled"),
        .challengeRetitled: Phrase("កែចំណងជើងបញ្ហាប្រឈម", "Challenge given another title"),
        .actionAgreed: Phrase("ព្រមព្រៀងលើសកម្មភាព", "Action agreed"),
        .actionDropped: Phrase("លុបសកម្មភាព", "Action dropped"),
        .actionReported: Phrase("រាយការណ៍វឌ្ឍនភាព", "Action reported on"),
        .reportPublished: Phrase("ផ្សាយរបាយការណ៍", "Report published"),
        .followUpBegun: Phrase("ចាប់ផ្ដើមតាមដាន", "Follow-up begun"),
        .escalated: Phrase("លើកជូនថ្នាក់ជាតិ", "Escalated"),
        .escalationAcknowledged: Phrase("ថ្នាក់ជាតិបានបញ្ជាក់ការទទួល", "Escalation acknowledged"),
        .escalationAnswered: Phrase("ថ្នាក់ជាតិបានឆ្លើយតប", "Escalation answered"),
        .escalationAccepted: Phrase("ខេត្តទទួលយកចម្លើយថ្នាក់ជាតិ", "National answer accepted"),
        .escalationReturned: Phrase("ខេត្តមិនទទួលយកចម្លើយ ស្នើម្ដងទៀត", "National answer not accepted, asked again"),
        .dialogueClosed: Phrase("បិទកិច្ចសន្ទនា", "Dialogue closed"),
        .papersSettled: Phrase("កំណត់ទម្រង់លិខិតស្នាម", "Papers of the province settled"),
        .letterSettled: Phrase("កំណត់អត្ថបទលិខិតអញ្ជើញ", "Text of the letters settled"),
        .batchAsked: Phrase("ស្នើបោះពុម្ពជាសំណុំ", "Batch asked for"),
        .batchEnded: Phrase("បោះពុម្ពជាសំណុំចប់", "Batch ended"),
        .invitationsRehearsed: Phrase("សាកល្បងការអញ្ជើញ", "Invitations rehearsed"),
        .invitationCancelled: Phrase("ដកការអញ្ជើញវិញ", "Invitation taken back"),
        .invitationRepeated: Phrase("ប្រគល់លិខិតអញ្ជើញម្ដងទៀត", "Invitation handed out once more"),
        .answerDeferred: Phrase("នឹងឆ្លើយពេលក្រោយ", "Will answer later"),
        .reachKept: Phrase("កត់ត្រាមធ្យោបាយទាក់ទង", "How to reach somebody"),
        .remindersMade: Phrase("រំឭកអ្នកមិនទាន់ឆ្លើយ", "Reminders made"),
        .remindingSettled: Phrase("កំណត់វិធាននៃការរំឭក", "Rule of reminders settled"),
        .messagesTaken: Phrase("យកសារទៅផ្ញើ", "Messages taken to be sent"),
        .messagesSettled: Phrase("លទ្ធផលនៃការផ្ញើ", "What became of messages"),
        .messageHandedOut: Phrase("ប្រគល់សារដោយដៃ", "Message handed out"),
        .messageCameBack: Phrase("សារត្រឡប់មកវិញ", "Message came back"),
        .messageTriedAgain: Phrase("ព្យាយាមផ្ញើម្ដងទៀត", "Message tried again"),
    ]

    /// Kinds that have no words yet, for the test that allows none.
    static var withoutPhrase: [JournalKind] { allCases.filter { phrases[$0] == nil } }
}

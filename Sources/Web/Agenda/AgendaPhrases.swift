import Dialogue

extension Theme {
    /// The wording of the guideline, IV.iii.a.
    var phrase: Phrase {
        switch self {
        case .opening: Phrase("ពិធីបើក", "Opening")
        case .lastDialogue: Phrase("លទ្ធផលនៃកិច្ចសន្ទនាលើកមុន", "What became of the last dialogue")
        case .development:
            Phrase(
                "ផែនការអភិវឌ្ឍន៍ ការតាមដាន និងវាយតម្លៃ លទ្ធផលរំពឹងទុក និងបញ្ហាប្រឈម",
                "Development plan, monitoring and evaluation, expected results and challenges")
        case .services:
            Phrase(
                "ការកែលម្អសេវាសាធារណៈ និងហេដ្ឋារចនាសម្ព័ន្ធនៅមូលដ្ឋាន",
                "Improvement of public services and building infrastructure at local level")
        case .alignment:
            Phrase(
                "ការសម្របសម្រួលការគាំទ្ររបស់ដៃគូអភិវឌ្ឍន៍ សមាគម អង្គការមិនមែនរដ្ឋាភិបាល និងវិស័យឯកជន ឱ្យស្របតាមអាទិភាពរដ្ឋបាលថ្នាក់ក្រោមជាតិ",
                "Alignment of support with the priorities of sub-national administrations")
        case .cooperation:
            Phrase(
                "កិច្ចសហប្រតិបត្តិការ និងភាពជាដៃគូប្រកបដោយប្រសិទ្ធភាព បញ្ហាប្រឈម និងដំណោះស្រាយ",
                "Effective cooperation and partnerships, challenges and agreed solutions")
        case .institutions:
            Phrase(
                "ការពង្រឹងស្ថាប័ន ការបណ្ដុះបណ្ដាលវិជ្ជាជីវៈ ព័ត៌មាន និងបច្ចេកវិទ្យាឌីជីថល",
                "Institutional strengthening, vocational training, information and digital technology")
        case .closing: Phrase("ពិធីបិទ", "Closing")
        case .coffee: Phrase("សម្រាកអាហារសម្រន់", "Coffee break")
        case .lunch: Phrase("សម្រាកអាហារថ្ងៃត្រង់", "Lunch")
        }
    }

    var words: Bilingual { Bilingual(phrase.khmer, phrase.english) }
}

extension Sector {
    var phrase: Phrase {
        switch self {
        case .health: Phrase("សុខាភិបាល", "Health")
        case .education: Phrase("អប់រំ និងបណ្ដុះបណ្ដាលវិជ្ជាជីវៈ", "Education and vocational training")
        case .agriculture: Phrase("កសិកម្ម ជលផល និងព្រៃឈើ", "Agriculture, fisheries and forestry")
        case .water: Phrase("ទឹកស្អាត និងអនាម័យ", "Water and sanitation")
        case .transport: Phrase("ផ្លូវ ស្ពាន និងដឹកជញ្ជូន", "Roads, bridges and transport")
        case .energy: Phrase("ថាមពល", "Energy")
        case .environment: Phrase("បរិស្ថាន និងគ្រោះមហន្តរាយ", "Environment and disasters")
        case .economy: Phrase("សេដ្ឋកិច្ច ការងារ និងទេសចរណ៍", "Economy, jobs and tourism")
        case .social: Phrase("សង្គមកិច្ច និងគាំពារសង្គម", "Social protection")
        case .gender: Phrase("យេនឌ័រ និងកុមារ", "Gender and children")
        case .administration: Phrase("រដ្ឋបាល និងសេវាសាធារណៈ", "Administration and public services")
        case .land: Phrase("ដីធ្លី និងរៀបចំដែនដី", "Land and land management")
        case .digital: Phrase("ព័ត៌មាន និងឌីជីថល", "Information and digital technology")
        case .other: Phrase("ផ្សេងៗ", "Other")
        }
    }

    static func choices(_ language: Language) -> [(value: String, label: HTML)] {
        allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)") }
    }
}

extension Phrase {
    static let toCalendar = Phrase("ដាក់ក្នុងប្រតិទិន", "Add to a calendar")
    static let theme = Phrase("ប្រធានបទ", "Theme")
    static let sector = Phrase("វិស័យ", "Sector")
    static let titleOfItem = Phrase("ចំណុចរបៀបវារៈ", "Agenda item")
    static let presenter = Phrase("អ្នកធ្វើបទបង្ហាញ", "Presenter")
    static let lengthInMinutes = Phrase("រយៈពេល (នាទី)", "Length (minutes)")
    static let addItem = Phrase("បន្ថែមចំណុច", "Add an item")
    static let changeItem = Phrase("កែចំណុចរបៀបវារៈ", "Change the item")
    static let change = Phrase("កែ", "Change")
    static let earlier = Phrase("ឡើងលើ", "Earlier")
    static let later = Phrase("ចុះក្រោម", "Later")
    static let remove = Phrase("ដកចេញ", "Remove")
    static let chooseTheme = Phrase("សូមជ្រើសរើសប្រធានបទ", "Choose a theme")
    static let sectors = Phrase("វិស័យ", "Sectors")
    static let addPause = Phrase("បន្ថែមពេលសម្រាក", "Add a break")
    static let moveByDrag = Phrase("អូសដើម្បីប្ដូរលំដាប់ ឬប្រើព្រួញ", "Drag, or use the arrow keys, to move")
    static let atTheSameTime = Phrase("ស្របពេលគ្នា", "At the same time")
    static let atTheSameTimeAsBefore = Phrase(
        "ចាប់ផ្ដើមព្រមគ្នានឹងចំណុចមុន នៅបន្ទប់ផ្សេង", "Begins together with the item before it, in another room")
    static let promisedTime = Phrase("ម៉ោងកំណត់", "Promised time")
    static let promisedTimeHint = Phrase(
        "បំពេញតែពេលចំណុចនេះត្រូវចាប់ផ្ដើមចំម៉ោង", "Only where the item must begin at a given time")
    static let titleOfPauseHint = Phrase(
        "សម្រាប់ពេលសម្រាក អាចទុកទំនេរ", "May be left empty for a break")
    static let room = Phrase("បន្ទប់", "Room")
    static let rooms = Phrase("បន្ទប់ប្រជុំ", "Rooms")
    static let mainHall = Phrase("សាលធំ", "Main hall")
    static let addRoom = Phrase("បន្ថែមបន្ទប់", "Add a room")
    static let nameOfRoom = Phrase("ឈ្មោះបន្ទប់", "Name of the room")
    static let seatsOfRoom = Phrase("ចំនួនកន្លែងអង្គុយ", "Seats")
    static let noRooms = Phrase("មិនទាន់មានបន្ទប់ក្រៅពីសាលធំទេ។", "There is no room beside the main hall yet.")
    static let fewerThanComing = Phrase("តិចជាងអ្នកដែលនឹងមក", "fewer than are coming")
    static let belongsToForum = Phrase("ជារបស់វេទិកា", "Belongs to")
    static let nobody = Phrase("គ្មាន", "nobody")
    static let nobodyChosen = Phrase("មិនទាន់ជ្រើសរើស", "Nobody chosen")
    static let presenterHint = Phrase(
        "ជ្រើសរើសបានតែអ្នកចូលរួមដែលត្រូវអញ្ជើញ", "Only somebody who will be invited")
    static let presenterNotInvited = Phrase(
        "អ្នកធ្វើបទបង្ហាញត្រូវតែជាអ្នកដែលនឹងអញ្ជើញ។ សូមយល់ព្រមក្នុងបញ្ជីអ្នកចូលរួមជាមុនសិន។",
        "A presenter must be somebody who will be invited. Accept them on the list of participants first.")
    static let presenterInWords = Phrase("អ្នកធ្វើបទបង្ហាញ បើមិនមានក្នុងបញ្ជី", "Presenter, where nobody on the list is chosen")
    static let acceptFirst = Phrase(
        "ដើម្បីជ្រើសរើសអ្នកធ្វើបទបង្ហាញពីបញ្ជី សូមយល់ព្រមអ្នកចូលរួមជាមុនសិន។",
        "To choose presenters from the list, accept participants first.")
    static let neededInTheRoom = Phrase("អ្នកដែលត្រូវមានវត្តមាននៅពេលនោះ", "Needed in the room for this item")
    static let workOnAgenda = Phrase("រៀបចំរបៀបវារៈ", "Work on the agenda")
    static let workWaits = Phrase(
        "អ្វីដែលកែនៅទីនេះ រង់ចាំការអនុម័តរបស់គណៈអភិបាល។ រហូតដល់ពេលនោះ អ្នកដទៃនៅតែឃើញរបៀបវារៈដែលបានអនុម័ត។",
        "What is changed here waits for the Board. Until then everybody else reads the approved agenda.")
    static let belongsToDialogue = Phrase("លេខាធិការដ្ឋានកិច្ចសន្ទនារៀបចំចំណុចនេះ", "The secretariat of the dialogue shapes this item")
    static let completeness = Phrase("ភាពពេញលេញនៃរបៀបវារៈ", "How complete the agenda is")
    static let presenterOf = Phrase("អ្នកធ្វើបទបង្ហាញសម្រាប់", "Presenter of")
    static let sectorOf = Phrase("វិស័យនៃ", "Sector of")
    static let noPause = Phrase("ពេលសម្រាក៖ អង្គប្រជុំលើសពីបីម៉ោង", "A break: the sitting lasts more than three hours")
    static let clashes = Phrase("ការត្រួតគ្នា", "Clashes")
    static let changesWait = Phrase("ការកែប្រែរង់ចាំគណៈអភិបាល", "Changes waiting for the Board")
    static let changesWaitMeans = Phrase(
        "របៀបវារៈខាងក្រោមនៅជាធរមាន រហូតដល់គណៈអភិបាលអនុម័តការកែប្រែទាំងនេះ។",
        "The agenda below stays in force until the Board approves these changes.")
    static let discardDraft = Phrase("បោះបង់ការកែប្រែ", "Give up the changes")
    static let seeDraft = Phrase("មើលរបៀបវារៈថ្មី", "See the new agenda")
    static let approvalOfChangeMeans = Phrase(
        "បន្ទាប់ពីអនុម័ត របៀបវារៈថ្មីនឹងជំនួសរបៀបវារៈចាស់ ហើយអ្នកដែលពាក់ព័ន្ធនឹងត្រូវជូនដំណឹង។",
        "Once approved, the new agenda takes the place of the old one, and those it concerns are to be told.")
    static let noDifference = Phrase("គ្មានភាពខុសគ្នាទេ។", "There is no difference.")
    static let version = Phrase("កំណែ", "Version")
    static let versionsOfAgenda = Phrase("កំណែនៃរបៀបវារៈ", "Versions of the agenda")
    static let approvedAt = Phrase("បានអនុម័តនៅ", "Approved on")
    static let itemsOfAgenda = Phrase("ចំណុច", "Items")
    static let versionBefore = Phrase("ពីកំណែ", "From version")
    static let versionAfter = Phrase("ទៅកំណែ", "To version")
    static let noticesOfChange = Phrase("អ្នកដែលត្រូវជូនដំណឹង", "Whom to tell")
    static let noticesMean = Phrase(
        "របៀបវារៈបានកែប្រែក្រោយពេលអញ្ជើញ។ អ្នកខាងក្រោមពាក់ព័ន្ធដោយផ្ទាល់។ ម្នាក់ៗឃើញតែអ្វីដែលប៉ះពាល់ដល់ខ្លួន។ "
            + "អ្នកដែលសារបានទៅដល់ហើយ រាប់ថាបានជូនដំណឹង។",
        "The agenda has changed since the invitations left. Those below are concerned; each with what changed for "
            + "them. Whoever the message about it was handed to counts as told.")
    static let nobodyToTell = Phrase("គ្មាននរណាត្រូវជូនដំណឹងទេ។", "There is nobody to tell.")
    static let hasBeenTold = Phrase("បានជូនដំណឹងហើយ", "Has been told")
    static let keepTold = Phrase("កត់ត្រាថាបានជូនដំណឹង", "Keep that they were told")
    static let toldAlready = Phrase("បានជូនដំណឹងរួច", "Told already")
    static let nobodyTicked = Phrase("សូមគូសជ្រើសរើសយ៉ាងតិចម្នាក់", "Tick at least one")
    static let documents = Phrase("ឯកសារ", "Documents")
    static let chooseDocument = Phrase("ជ្រើសរើសឯកសារ", "Choose a document")
    static let documentHint = Phrase(
        "PDF, Word, Excel ឬរូបភាព ទំហំអតិបរមា ១០ មេកាបៃ", "PDF, Word, Excel or a picture, 10 MB at most")
    static let whoMayRead = Phrase("អ្នកដែលអាចអាន", "Who may read it")
    static let attach = Phrase("ភ្ជាប់ឯកសារ", "Attach the document")
    static let wholeSitting = Phrase("អង្គប្រជុំទាំងមូល", "The whole sitting")
    static let forumOfDialogue = Phrase("កិច្ចសន្ទនា", "The dialogue")
    static let bothForums = Phrase("វេទិកាទាំងពីរ", "Both forums")
    static let forumShown = Phrase("វេទិកាដែលបង្ហាញ", "Forum shown")
    static let combinedSitting = Phrase("អង្គប្រជុំរួម", "Combined sitting")

    static func roomsMean(_ confirmed: Int) -> Phrase {
        Phrase(
            "អ្នកបញ្ជាក់ថានឹងមក៖ \(Language.khmer.number(confirmed)) នាក់។ ចំណុចដែលមិនបានដាក់បន្ទប់ ធ្វើនៅសាលធំ។",
            "Confirmed so far: \(confirmed). An item without a room takes place in the main hall.")
    }

    static func presenterNumber(_ place: Int) -> Phrase {
        Phrase("អ្នកធ្វើបទបង្ហាញទី\(Language.khmer.number(place))", "Presenter \(place)")
    }

    static func neededPeople(_ count: Int) -> Phrase {
        Phrase("អ្នកត្រូវមានវត្តមាន (\(Language.khmer.number(count)) នាក់)", "People needed (\(count))")
    }

    static func completenessIs(_ met: Int, of all: Int) -> Phrase {
        Phrase(
            "រួចរាល់ \(Language.khmer.number(met)) ក្នុងចំណោម \(Language.khmer.number(all))", "\(met) of \(all) in place")
    }

    static func missingThings(_ count: Int) -> Phrase {
        Phrase("នៅខ្វះ \(Language.khmer.number(count)) ចំណុច", "\(count) things are missing")
    }

    static func clashesLeft(_ count: Int) -> Phrase {
        Phrase("ការត្រួតគ្នា \(Language.khmer.number(count))", count == 1 ? "One clash" : "\(count) clashes")
    }

    static func versions(_ count: Int) -> Phrase {
        Phrase("កំណែដែលបានអនុម័ត (\(Language.khmer.number(count)))", "Approved versions (\(count))")
    }

    static func versionNumber(_ number: Int) -> Phrase {
        Phrase("កំណែទី\(Language.khmer.number(number))", "Version \(number)")
    }

    static func differences(_ old: Int, _ new: Int) -> Phrase {
        Phrase(
            "ភាពខុសគ្នារវាងកំណែទី\(Language.khmer.number(old)) និងទី\(Language.khmer.number(new))",
            "Differences between versions \(old) and \(new)")
    }

    static func peopleToTell(_ count: Int) -> Phrase {
        Phrase("ត្រូវជូនដំណឹងដល់ \(Language.khmer.number(count)) នាក់", "To be told: \(count)")
    }

    static func afterPromised(_ minutes: Int, _ promised: TimeOfDay) -> Phrase {
        Phrase(
            "យឺត \(Language.khmer.number(minutes)) នាទីក្រោយម៉ោងកំណត់ \(Language.khmer.time(promised))",
            "\(minutes) min after the promised \(Language.english.time(promised))")
    }

    static func sittingChanged(_ change: AgendaComparison.SittingChange) -> Phrase {
        switch change {
        case .day: Phrase("កាលបរិច្ឆេទអង្គប្រជុំ", "Day of the sitting")
        case .hours: Phrase("ម៉ោងអង្គប្រជុំ", "Hours of the sitting")
        case .venue: Phrase("ទីកន្លែងអង្គប្រជុំ", "Venue of the sitting")
        }
    }

    static let minutesOutOfRange = Phrase("ពី ៥ ដល់ ៤៨០ នាទី", "From 5 to 480 minutes")
    static let approveAgenda = Phrase("អនុម័តរបៀបវារៈ", "Approve the agenda")
    static let approvalMeans = Phrase(
        "បន្ទាប់ពីអនុម័ត របៀបវារៈនឹងបង្ហាញជាសាធារណៈ ហើយលិខិតអញ្ជើញអាចចេញបាន។",
        "Once approved, the agenda is public and invitations can be released.")
    static let agendaChangedMeanwhile = Phrase(
        "របៀបវារៈបានផ្លាស់ប្ដូរ បន្ទាប់ពីអ្នកបើកទំព័រនេះ។ សូមអានឡើងវិញ មុននឹងអនុម័ត។",
        "The agenda changed after you opened this page. Read it again before you approve it.")
    static let agendaWaitsForBoard = Phrase(
        "របៀបវារៈនេះរង់ចាំការអនុម័តពីគណៈអភិបាល។ លិខិតអញ្ជើញអាចចេញបាន បន្ទាប់ពីអនុម័ត។",
        "This agenda waits for the approval of the Board of Governors. Invitations can leave after that.")
    static let reopenAgenda = Phrase("យករបៀបវារៈមកកែវិញ", "Take the agenda back to change it")
    static let agendaStillLacks = Phrase("របៀបវារៈនៅខ្វះ៖", "The agenda still lacks:")

    static func minutes(_ count: Int) -> Phrase {
        Phrase("\(Language.khmer.number(count)) នាទី", "\(count) min")
    }

    static func overBy(_ count: Int) -> Phrase {
        Phrase("លើសម៉ោង \(Language.khmer.number(count)) នាទី", "\(count) min over")
    }

    static func agendaRunsOver(_ agenda: Agenda) -> Phrase {
        let khmer = Language.khmer
        return Phrase(
            "របៀបវារៈត្រូវការ \(khmer.number(agenda.minutesNeeded)) នាទី "
                + "តែមានត្រឹម \(khmer.number(agenda.minutesThere)) នាទី៖ លើស \(khmer.number(agenda.overrun)) នាទី។",
            "The agenda needs \(agenda.minutesNeeded) minutes and has \(agenda.minutesThere): "
                + "it runs over by \(agenda.overrun).")
    }
}

extension AgendaComparison.Kind {
    var phrase: Phrase {
        switch self {
        case .added: Phrase("បន្ថែម", "Added")
        case .removed: Phrase("ដកចេញ", "Removed")
        case .moved: Phrase("ប្ដូរលំដាប់", "Moved")
        case .retimed: Phrase("ម៉ោង", "Time")
        case .length: Phrase("រយៈពេល", "Length")
        case .presenter: Phrase("អ្នកធ្វើបទបង្ហាញ", "Presenter")
        case .expected: Phrase("អ្នកត្រូវមានវត្តមាន", "People needed")
        case .room: Phrase("បន្ទប់", "Room")
        case .wording: Phrase("ពាក្យពេចន៍", "Wording")
        case .sectors: Phrase("វិស័យ", "Sectors")
        case .forum: Phrase("វេទិកា", "Forum")
        }
    }
}

extension PresenterState {
    var phrase: Phrase {
        switch self {
        case .confirmed: Phrase("បានបញ្ជាក់", "has confirmed")
        case .standIn(let name): Phrase("ចាត់អ្នកជំនួស \(name)", "sends \(name) instead")
        case .declined: Phrase("បានឆ្លើយថាមិនមក", "has declined")
        case .noAnswer: Phrase("មិនទាន់ឆ្លើយ", "has not answered")
        case .notInvitedYet: Phrase("មិនទាន់បានអញ្ជើញ", "is not invited yet")
        case .waiting: Phrase("នឹងត្រូវអញ្ជើញ", "will be invited")
        case .leftOut: Phrase("លែងនៅក្នុងបញ្ជីអញ្ជើញ", "is no longer to be invited")
        }
    }
}

extension Forum {
    var phrase: Phrase {
        switch self {
        case .dialogue: .forumOfDialogue
        case .host: Phrase("វេទិកាម្ចាស់ផ្ទះ", "The host forum")
        case .both: .bothForums
        }
    }
}

extension AgendaItem.Refusal: Told {
    var field: String {
        switch self {
        case .minutesOutOfRange: "minutes"
        case .noTitle: "title_km"
        case .notInvited, .tooManyPresenters: "presenter_1"
        case .nothingBefore, .ofOtherForum: ""
        }
    }

    var phrase: Phrase {
        switch self {
        case .minutesOutOfRange: .minutesOutOfRange
        case .noTitle: .titleMissing
        case .notInvited: .presenterNotInvited
        case .tooManyPresenters: Phrase("យ៉ាងច្រើនបំផុត ៣ នាក់", "Three presenters at most")
        case .nothingBefore:
            Phrase("មិនមានចំណុចមុនដែលអាចធ្វើស្របពេលគ្នាទេ", "There is no item before it to begin together with")
        case .ofOtherForum:
            Phrase(
                "ចំណុចនេះជារបស់វេទិកាម្ខាងទៀត។ សូមពិភាក្សាជាមួយអ្នករៀបចំវេទិកានោះ។",
                "This item belongs to the other forum. Speak with those who convene it.")
        }
    }
}

extension SittingRoom.Refusal: Told {
    var field: String {
        switch self {
        case .noName: "name_km"
        case .seatsOutOfRange: "seats"
        case .inUse: ""
        }
    }

    var phrase: Phrase {
        switch self {
        case .noName: Phrase("សូមសរសេរឈ្មោះបន្ទប់", "Write the name of the room")
        case .seatsOutOfRange: Phrase("ពី ១ ដល់ ៥០០០ កន្លែង", "From 1 to 5000 seats")
        case .inUse:
            Phrase(
                "របៀបវារៈនៅមានចំណុចក្នុងបន្ទប់នេះ។ សូមប្ដូរបន្ទប់របស់ចំណុចនោះជាមុនសិន។",
                "An item of the agenda still takes place in this room. Give it another one first.")
        }
    }
}

extension FileKind.Refusal {
    var phrase: Phrase {
        switch self {
        case .empty: Phrase("សូមជ្រើសរើសឯកសារមួយ", "Choose a file")
        case .tooLarge(let most):
            Phrase(
                "ឯកសារធំពេក៖ ទំហំអតិបរមា \(Language.khmer.number(most >> 20)) មេកាបៃ",
                "The file is too large: \(most >> 20) MB at most")
        case .unknownKind:
            Phrase(
                "ឯកសារនេះមិនមែន PDF, Word (docx), Excel (xlsx), PNG ឬ JPEG ទេ ឬវាខូច",
                "This is no PDF, Word (docx), Excel (xlsx), PNG or JPEG, or it is damaged")
        case .holdsMacros:
            Phrase(
                "ឯកសារនេះមានកម្មវិធី (macro)។ សូមរក្សាទុកវាដោយគ្មាន macro រួចភ្ជាប់ម្ដងទៀត។",
                "This file holds macros. Save it without them and attach it again.")
        }
    }
}

extension AgendaDocument.Refusal {
    var phrase: Phrase {
        switch self {
        case .tooMany(let most):
            Phrase(
                "កិច្ចសន្ទនាមួយមានឯកសារយ៉ាងច្រើន \(Language.khmer.number(most))",
                "A dialogue has \(most) documents at most")
        }
    }
}

extension AgendaDocument.Audience {
    var phrase: Phrase {
        switch self {
        case .everybody: Phrase("សាធារណជន", "Everybody")
        case .invited: Phrase("អ្នកដែលបានអញ្ជើញ", "Those invited")
        case .conveners: Phrase("អ្នករៀបចំ", "Those who prepare")
        }
    }
}

extension Clash {
    /// What cannot be, and what to do about it.
    var phrase: Phrase {
        switch self {
        case .person(let person, let one, let other):
            Self.two(
                one, other,
                { "\(person.name.text(in: .khmer)) ត្រូវនៅកន្លែងពីរព្រមគ្នា៖ \($0)។ ប្ដូរម៉ោង ឬជ្រើសរើសអ្នកផ្សេង។" },
                {
                    "\(person.name.text(in: .english)) is needed in two places at once: \($0). Move one of them."
                })
        case .noTimeToWalk(let person, let one, let other):
            Self.two(
                one, other,
                { "\(person.name.text(in: .khmer)) គ្មានពេលដើរពីបន្ទប់មួយទៅបន្ទប់មួយ៖ \($0)។ ដាក់ពេលសម្រាកនៅចន្លោះ។" },
                { "\(person.name.text(in: .english)) has no time to change rooms: \($0). Put a break between." })
        case .room(let room, let one, let other):
            Self.two(
                one, other,
                { "«\((room?.name ?? .mainHall).text(in: .khmer))» មានពីរចំណុចព្រមគ្នា៖ \($0)។ ប្ដូរបន្ទប់មួយ។" },
                { "“\((room?.name ?? .mainHall).text(in: .english))” has two items at once: \($0). Change one." })
        case .late(let item, let minutes):
            Phrase(
                "«\(item.title.text(in: .khmer))» ចាប់ផ្ដើមយឺត \(Language.khmer.number(minutes)) នាទី។ បន្ថយពេលចំណុចមុនៗ។",
                "“\(item.title.text(in: .english))” begins \(minutes) minutes late. Shorten what comes before."
            )
        case .bothForums(let one, let other, let people):
            Self.two(
                one, other,
                { "\(Language.khmer.number(people)) នាក់ជារបស់វេទិកាទាំងពីរ តែចំណុចស្របពេលគ្នា៖ \($0)។ ធ្វើបន្តគ្នា។" },
                {
                    "\(people) people belong to both forums, but these run side by side: \($0). Part them."
                })
        case .seats(let room, let expected):
            Phrase(
                "«\(room.name.text(in: .khmer))» មាន \(Language.khmer.number(room.seats)) កន្លែង "
                    + "តែត្រូវការ \(Language.khmer.number(expected))។ ជ្រើសរើសបន្ទប់ធំជាង។",
                "“\(room.name.text(in: .english))” has \(room.seats) seats for \(expected). Choose a larger room.")
        }
    }

    private static func two(
        _ one: AgendaItem, _ other: AgendaItem, _ khmer: (String) -> String, _ english: (String) -> String
    ) -> Phrase {
        Phrase(
            khmer("«\(one.title.text(in: .khmer))» និង «\(other.title.text(in: .khmer))»"),
            english("“\(one.title.text(in: .english))” and “\(other.title.text(in: .english))”"))
    }
}

extension Bilingual {
    fileprivate static var mainHall: Bilingual { Bilingual(Phrase.mainHall.khmer, Phrase.mainHall.english) }
}

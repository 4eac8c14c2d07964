import Dialogue

extension Body.Kind {
    var phrase: Phrase {
        switch self {
        case .provincialAdministration: Phrase("រដ្ឋបាលរាជធានី-ខេត្ត", "Capital/provincial administration")
        case .district: Phrase("រដ្ឋបាលក្រុង ស្រុក ខណ្ឌ", "Municipality, district or khan")
        case .commune: Phrase("រដ្ឋបាលឃុំ សង្កាត់", "Commune or sangkat")
        case .department: Phrase("មន្ទីរ ឬអង្គភាព", "Department or unit")
        case .ministry: Phrase("ក្រសួង ឬស្ថាប័ន", "Ministry or institution")
        case .councilAssociation: Phrase("សមាគមក្រុមប្រឹក្សា", "Association of councils")
        case .developmentPartner: Phrase("ដៃគូអភិវឌ្ឍន៍", "Development partner")
        case .ngo: Phrase("សមាគម ឬអង្គការមិនមែនរដ្ឋាភិបាល", "Association or NGO")
        case .academia: Phrase("គ្រឹះស្ថានសិក្សា", "Academic institution")
        case .privateSector: Phrase("វិស័យឯកជន", "Private sector")
        case .community: Phrase("សហគមន៍មូលដ្ឋាន", "Local community")
        }
    }

    static func choices(_ language: Language) -> [(value: String, label: HTML)] {
        inProtocolOrder.map { (value: $0.rawValue, label: "\($0.phrase, language)") }
    }

    /// Whether such a body stands in one province.
    var isOfProvince: Bool {
        switch self {
        case .ministry, .developmentPartner: false
        default: true
        }
    }
}

extension Office.Kind {
    var phrase: Phrase {
        switch self {
        case .governor: Phrase("អភិបាលរាជធានី-ខេត្ត", "Governor of the province")
        case .councilChair: Phrase("ប្រធានក្រុមប្រឹក្សា", "Chair of the council")
        case .districtGovernor: Phrase("អភិបាលក្រុង ស្រុក ខណ្ឌ", "Governor of a district")
        case .communeChief: Phrase("មេឃុំ ចៅសង្កាត់", "Commune or sangkat chief")
        case .director: Phrase("ប្រធានមន្ទីរ ឬអង្គភាព", "Director")
        case .councilMember: Phrase("សមាជិកក្រុមប្រឹក្សា", "Member of the council")
        case .representative: Phrase("អ្នកតំណាង", "Representative")
        case .other: Phrase("ផ្សេងៗ", "Other")
        }
    }
}

extension Body.Refusal {
    var phrase: Phrase {
        switch self {
        case .noName: Phrase("សូមសរសេរឈ្មោះស្ថាប័ន", "Give the body a name")
        case .alreadyThere: Phrase("មានស្ថាប័នឈ្មោះនេះរួចហើយ", "There is a body of this name already")
        case .subkindOfAnother:
            Phrase("ប្រភេទលម្អិតនេះមិនត្រូវនឹងប្រភេទដែលបានជ្រើសទេ", "This finer kind belongs to another kind")
        case .ownParent: Phrase("ស្ថាប័នមិនអាចស្ថិតក្រោមខ្លួនឯងបានទេ", "A body cannot be a part of itself")
        case .sameState: Phrase("ស្ថាប័នស្ថិតក្នុងស្ថានភាពនេះរួចហើយ", "The body is in this state already")
        case .dayAhead: Phrase("ថ្ងៃនេះមិនទាន់មកដល់ទេ", "That day has not come yet")
        case .merged:
            Phrase(
                "ស្ថាប័ននេះត្រូវបានរួមទៅក្នុងស្ថាប័នផ្សេង សូមកែស្ថាប័ននោះ",
                "This body was merged into another; change that one")
        case .aliasThere: Phrase("មានឈ្មោះនេះរួចហើយ", "This name is there already")
        }
    }

    /// The field it speaks of.
    var field: String {
        switch self {
        case .noName, .alreadyThere, .merged: "name_km"
        case .subkindOfAnother: "subkind"
        case .ownParent: "parent"
        case .sameState: "state"
        case .dayAhead: "since"
        case .aliasThere: "alias"
        }
    }
}

extension Office.Refusal {
    func phrase(in language: Language) -> Phrase {
        switch self {
        case .noTitle: Phrase("សូមសរសេរមុខតំណែង", "Give the office a title")
        case .alreadyThere: Phrase("មានមុខតំណែងនេះរួចហើយ", "There is such an office already")
        case .beforeLastHandOver(let day):
            Phrase(
                "អ្នកកាន់តំណែងបច្ចុប្បន្នចូលកាន់តំណែងនៅ\(Language.khmer.day(day)) សូមជ្រើសថ្ងៃចាប់ពីនោះ",
                "The present holder took office on \(Language.english.day(day)); choose that day or a later one")
        case .dayAhead: Phrase("ថ្ងៃនេះមិនទាន់មកដល់ទេ", "That day has not come yet")
        case .nobodyHolds: Phrase("គ្មាននរណាកាន់តំណែងនេះទេ", "Nobody holds this office")
        case .closed: Phrase("មុខតំណែងនេះត្រូវបានបិទហើយ", "This office was closed")
        case .stillHeld: Phrase("មុខតំណែងនេះនៅមានអ្នកកាន់", "Somebody still holds this office")
        case .deputyIsHolder:
            Phrase("អ្នកកាន់តំណែងមិនអាចស្ដីទីឱ្យខ្លួនឯងបានទេ", "The holder cannot act for themselves")
        case .deputyThere: Phrase("បុគ្គលនេះកំពុងស្ដីទីរួចហើយ", "This person acts for the office already")
        case .endBeforeStart: Phrase("ថ្ងៃបញ្ចប់មុនថ្ងៃចាប់ផ្ដើម", "It would end before it began")
        }
    }
}

extension Person.Refusal: Told {
    var field: String { "name_km" }

    var phrase: Phrase {
        switch self {
        case .noName: .nameOfPersonMissing
        case .merged:
            Phrase(
                "បុគ្គលនេះត្រូវបានរួមជាមួយកំណត់ត្រាផ្សេង សូមកែកំណត់ត្រានោះ",
                "This person was merged into another record; change that one")
        }
    }
}

extension Body.Subkind {
    var phrase: Phrase {
        switch self {
        case .boardOfGovernors: Phrase("គណៈអភិបាល", "Board of Governors")
        case .council: Phrase("ក្រុមប្រឹក្សា", "Council")
        case .division: Phrase("ទីចាត់ការ", "Division")
        case .ministry: Phrase("ក្រសួង", "Ministry")
        case .institution: Phrase("ស្ថាប័នរដ្ឋ", "State institution")
        case .nationalCommittee: Phrase("គណៈកម្មាធិការជាតិ", "National committee")
        case .department: Phrase("មន្ទីរ", "Department")
        case .unit: Phrase("អង្គភាព", "Unit")
        case .bilateral: Phrase("ដៃគូទ្វេភាគី", "Bilateral partner")
        case .multilateral: Phrase("ដៃគូពហុភាគី", "Multilateral partner")
        case .foundation: Phrase("មូលនិធិ", "Foundation")
        case .foreignNGO: Phrase("អង្គការមិនមែនរដ្ឋាភិបាលបរទេស", "Foreign NGO")
        case .cambodianNGO: Phrase("អង្គការមិនមែនរដ្ឋាភិបាលកម្ពុជា", "Cambodian NGO")
        case .association: Phrase("សមាគម", "Association")
        case .network: Phrase("បណ្ដាញអង្គការ", "Network of organisations")
        case .university: Phrase("សាកលវិទ្យាល័យ", "University")
        case .institute: Phrase("វិទ្យាស្ថាន", "Institute")
        case .school: Phrase("សាលារៀន", "School")
        case .company: Phrase("ក្រុមហ៊ុន", "Company")
        case .chamber: Phrase("សភាពាណិជ្ជកម្ម", "Chamber of commerce")
        case .businessAssociation: Phrase("សមាគមធុរកិច្ច", "Business association")
        case .communityGroup: Phrase("ក្រុមសហគមន៍", "Community group")
        case .cooperative: Phrase("សហគមន៍កសិកម្ម", "Agricultural cooperative")
        case .indigenousCommunity: Phrase("សហគមន៍ជនជាតិដើមភាគតិច", "Indigenous community")
        }
    }
}

extension Body.State {
    var phrase: Phrase {
        switch self {
        case .active: Phrase("កំពុងសកម្ម", "Active")
        case .notReported: Phrase("មិនបានរាយការណ៍", "Not reported")
        case .inactive: Phrase("អសកម្ម", "Not active")
        case .closed: Phrase("បានបិទ", "Closed")
        case .gone: Phrase("លែងមាននៅទីនេះ", "No longer here")
        }
    }
}

extension Rank {
    var phrase: Phrase {
        switch self {
        case .deputyPrimeMinister: Phrase("ឧបនាយករដ្ឋមន្ត្រី", "Deputy Prime Minister")
        case .seniorMinister: Phrase("ទេសរដ្ឋមន្ត្រី", "Senior Minister")
        case .minister: Phrase("រដ្ឋមន្ត្រី", "Minister")
        case .secretaryOfState: Phrase("រដ្ឋលេខាធិការ", "Secretary of State")
        case .underSecretaryOfState: Phrase("អនុរដ្ឋលេខាធិការ", "Under-Secretary of State")
        case .governor: Phrase("អភិបាលរាជធានី-ខេត្ត", "Governor of the province")
        case .directorGeneral: Phrase("អគ្គនាយក", "Director General")
        case .deputyGovernor: Phrase("អភិបាលរងរាជធានី-ខេត្ត", "Deputy Governor of the province")
        case .director: Phrase("ប្រធានមន្ទីរ", "Director of a department")
        case .districtGovernor: Phrase("អភិបាលក្រុង ស្រុក ខណ្ឌ", "Governor of a district")
        case .deputyDirector: Phrase("អនុប្រធានមន្ទីរ", "Deputy director of a department")
        case .communeChief: Phrase("មេឃុំ ចៅសង្កាត់", "Commune or sangkat chief")
        }
    }
}

extension ContactPoint.Kind {
    var phrase: Phrase {
        switch self {
        case .phone: Phrase("លេខទូរសព្ទ", "Telephone")
        case .email: Phrase("អ៊ីមែល", "E-mail")
        case .telegram: Phrase("តេឡេក្រាម", "Telegram")
        case .website: Phrase("គេហទំព័រ", "Website")
        case .address: Phrase("អាសយដ្ឋាន", "Address")
        }
    }
}

extension ContactPoint.Refusal {
    var phrase: Phrase {
        switch self {
        case .noPhone:
            Phrase(
                "លេខទូរសព្ទនេះមិនត្រឹមត្រូវទេ។ ឧទាហរណ៍៖ ០១២ ៣៤៥ ៦៧៨", "This is no telephone number. Write it like 012 345 678")
        case .noEmail:
            Phrase("អ៊ីមែលនេះមិនត្រឹមត្រូវទេ។ ឧទាហរណ៍៖ sokha@example.org", "This is no e-mail address, such as name@example.org")
        case .noTelegram:
            Phrase("សូមសរសេរឈ្មោះតេឡេក្រាម (@…) ឬលេខទូរសព្ទ", "Write a Telegram name (@…) or a telephone number")
        case .noWebsite: Phrase("អាសយដ្ឋានគេហទំព័រនេះមិនត្រឹមត្រូវទេ", "This is no address of a website")
        case .noAddress: Phrase("សូមសរសេរអាសយដ្ឋានឱ្យខ្លី", "Write an address, and a short one")
        case .alreadyThere: Phrase("មានទំនាក់ទំនងនេះរួចហើយ", "This contact is there already")
        }
    }
}

extension HandOver.Kind {
    var phrase: Phrase {
        switch self {
        case .invitation: Phrase("លិខិតអញ្ជើញដែលរង់ចាំ លេខ", "Invitation that waits, number")
        case .invitationLink:
            Phrase("លិខិតអញ្ជើញដែលបានចេញ (តំណចាស់ត្រូវដក) លេខ", "Invitation that had left (its link withdrawn), number")
        case .action: Phrase("សកម្មភាពដែលនៅបើក", "Open action")
        case .bodyLink: Phrase("តំណរាយការណ៍របស់ស្ថាប័ន (បានប្ដូរថ្មី)", "Link through which the body reports (made anew)")
        case .nominationLink: Phrase("តំណសម្រាប់ចាត់ឈ្មោះ (បានប្ដូរថ្មី)", "Link on which people are named (made anew)")
        }
    }
}

extension Merge.Kind {
    var duplicatesPhrase: Phrase {
        switch self {
        case .bodies: Phrase("ស្ថាប័នដែលអាចជាតែមួយ", "Bodies that may be one")
        case .persons: Phrase("បុគ្គលដែលអាចជាតែមួយ", "Persons that may be one")
        }
    }
}

extension Merge.Refusal {
    var phrase: Phrase {
        switch self {
        case .withItself: Phrase("កំណត់ត្រាទាំងពីរគឺតែមួយ", "The two are the same record")
        case .alreadyMerged:
            Phrase("កំណត់ត្រាមួយត្រូវបានរួមរួចហើយ", "One of the two has been merged already")
        case .nationalIntoProvincial:
            Phrase(
                "កំណត់ត្រាថ្នាក់ជាតិប្រើដោយគ្រប់ខេត្ត សូមរក្សាទុកកំណត់ត្រានោះ",
                "All provinces use the national record; keep that one")
        case .acrossProvinces: Phrase("កំណត់ត្រាទាំងពីរជារបស់ខេត្តផ្សេងគ្នា", "The two belong to different provinces")
        case .alreadyUndone: Phrase("បានបំបែកវិញរួចហើយ", "This was undone already")
        case .mergedOn:
            Phrase(
                "កំណត់ត្រាដែលរក្សាទុកត្រូវបានរួមបន្តទៀត សូមបំបែកការរួមនោះជាមុន",
                "The kept record has itself been merged since; undo that first")
        }
    }
}

extension Likeness.Reason {
    var phrase: Phrase { Phrase(words.khmer, words.english) }
}

extension Phrase {
    static let organisationTakenMeanwhile = Phrase(
        "មានអ្នកបានកំណត់អង្គការនេះ ក្រោយពេលអ្នកបើកទំព័រនេះ។ អ្វីដែលគេបានកំណត់បង្ហាញនៅទីនេះ។",
        "Somebody has decided on this organisation since you opened this page. What they decided is shown here.")
    static let bodies = Phrase("ស្ថាប័ន និងមុខតំណែង", "Bodies and offices")
    static let addBody = Phrase("បន្ថែមស្ថាប័ន", "Add a body")
    static let bodyName = Phrase("ឈ្មោះស្ថាប័ន", "Name of the body")
    static let acronym = Phrase("អក្សរកាត់", "Acronym")
    static let kindOfBody = Phrase("ប្រភេទ", "Kind")
    static let chooseKindOfBody = Phrase("សូមជ្រើសរើសប្រភេទ", "Choose a kind")
    static let nobodyThere = Phrase("មិនទាន់មានស្ថាប័នណាមួយទេ។", "There are no bodies yet.")
    static let offices = Phrase("មុខតំណែង", "Offices")
    static let noOffices = Phrase("មិនទាន់មានមុខតំណែងទេ។", "There are no offices yet.")
    static let addOffice = Phrase("បន្ថែមមុខតំណែង", "Add an office")
    static let titleOfOffice = Phrase("ឈ្មោះមុខតំណែង", "Title of the office")
    static let holder = Phrase("អ្នកកាន់តំណែង", "Holder")
    static let nobodyHolds = Phrase("មិនទាន់មានអ្នកកាន់តំណែង", "Nobody holds it yet")
    static let fillOffice = Phrase("ប្រគល់តំណែង", "Give the office to somebody")
    static let fillOfficeMeans = Phrase(
        "លិខិតអញ្ជើញដែលរង់ចាំ និងកាតព្វកិច្ចដែលនៅបើក នឹងទៅអ្នកកាន់តំណែងថ្មី។ តំណចាស់ប្រើលែងបាន។",
        "Invitations that wait and duties that are open go to the new holder. Links of the earlier one stop working.")
    static let fromDay = Phrase("ចាប់ពីថ្ងៃ", "From")
    static let personName = Phrase("ឈ្មោះ", "Name")
    static let nameOfPersonMissing = Phrase("សូមសរសេរឈ្មោះ", "Give a name")
    static let dayOfHandOverMissing = Phrase("សូមជ្រើសរើសថ្ងៃ", "Choose a day")
    static let national = Phrase("ថ្នាក់ជាតិ ឬអន្តរជាតិ", "National or international")

    static func heldBetween(_ from: Day, _ to: Day?) -> Phrase {
        guard let to else {
            return Phrase("ចាប់ពី\(Language.khmer.day(from))", "since \(Language.english.day(from))")
        }
        return Phrase(
            "ពី\(Language.khmer.day(from)) ដល់\(Language.khmer.day(to))",
            "\(Language.english.day(from)) to \(Language.english.day(to))")
    }

    static let noBodyFound = Phrase("រកមិនឃើញស្ថាប័នណាដែលត្រូវនឹងពាក្យនេះទេ។", "No body fits these words.")
    static let findBody = Phrase("ស្វែងរកស្ថាប័ន", "Find a body")
    static let findBodyMeans = Phrase(
        "ឈ្មោះខ្មែរ អង់គ្លេស អក្សរកាត់ ឬតាមសូរ", "A Khmer or English name, an acronym, or how it sounds")
    static let stateOfBody = Phrase("ស្ថានភាព", "State")
    static let stillThere = Phrase("នៅសកម្ម", "Still there")
    static let notThere = Phrase("លែងមាន", "No longer there")
    static let becomes = Phrase("ប្ដូរទៅជា", "Change to")
    static let chooseState = Phrase("សូមជ្រើសរើសស្ថានភាព", "Choose a state")
    static let subkindOfBody = Phrase("ប្រភេទលម្អិត", "Finer kind")
    static let notStated = Phrase("មិនបានបញ្ជាក់", "Not stated")
    static let partOf = Phrase("ស្ថិតក្រោម", "Part of")
    static let hasParts = Phrase("ស្ថាប័នក្រោមឱវាទ", "Has as parts")
    static let noParent = Phrase("គ្មាន", "None")
    static let referenceOfBody = Phrase("លេខយោង", "Reference")
    static let referenceOfBodyMeans = Phrase(
        "ឧទាហរណ៍ លេខ RID ក្នុងមូលដ្ឋានទិន្នន័យអង្គការមិនមែនរដ្ឋាភិបាល",
        "Such as the RID of the NGO data base")
    static let belongsTo = Phrase("កម្រិត", "Belongs to")
    static let inOtherLanguage = Phrase("ជាភាសាផ្សេង", "In the other language")
    static let otherNames = Phrase("ឈ្មោះផ្សេងទៀត", "Other names")
    static let otherName = Phrase("ឈ្មោះផ្សេង ឬអក្សរកាត់ចាស់", "Other name or earlier acronym")
    static let otherNamesMean = Phrase(
        "ឈ្មោះដែលគេធ្លាប់ប្រើ ឬប្រើក្នុងបញ្ជីផ្សេង។ ការស្វែងរក និងការនាំចូលស្គាល់ឈ្មោះទាំងនេះ។",
        "Names it had or has in other lists. Search and imports know it by them.")
    static let addOtherName = Phrase("បន្ថែមឈ្មោះ", "Add the name")
    static let removeIt = Phrase("លុបចេញ", "Remove")
    static let changeBody = Phrase("កែព័ត៌មានស្ថាប័ន", "Change the body")
    static let contacts = Phrase("ទំនាក់ទំនង", "Contacts")
    static let noContacts = Phrase("មិនទាន់មានទំនាក់ទំនងទេ។", "No contacts yet.")
    static let addContact = Phrase("បន្ថែមទំនាក់ទំនង", "Add a contact")
    static let contactValue = Phrase("លេខ ឬអាសយដ្ឋាន", "Number or address")
    static let phonesAreForInviting = Phrase(
        "លេខទូរសព្ទ និងតេឡេក្រាម បង្ហាញតែដល់លេខាធិការដ្ឋានដែលរៀបចំការអញ្ជើញប៉ុណ្ណោះ។",
        "Telephone and Telegram are shown only to the secretariat that invites.")
    static let closedOffices = Phrase("មុខតំណែងដែលបានបិទ", "Closed offices")
    static let holders = Phrase("អ្នកកាន់តំណែង", "Holders")
    static let deputy = Phrase("អ្នកស្ដីទី", "Acting")
    static let deputies = Phrase("អ្នកស្ដីទី", "Acting for the holder")
    static let noDeputies = Phrase("គ្មានអ្នកស្ដីទីទេ។", "Nobody acts for the holder.")
    static let nameDeputy = Phrase("តែងតាំងអ្នកស្ដីទី", "Name somebody to act")
    static let deputyMeans = Phrase(
        "អ្នកស្ដីទីបំពេញការងារជំនួសអ្នកកាន់តំណែង តែលិខិត និងកាតព្វកិច្ចនៅតែជារបស់អ្នកកាន់តំណែង។",
        "Who acts does the work in place of the holder; letters and duties stay the holder's.")
    static let endDeputy = Phrase("បញ្ចប់ការស្ដីទីថ្ងៃនេះ", "End it today")
    static let changeOffice = Phrase("កែមុខតំណែង", "Change the office")
    static let vacate = Phrase("លាលែងពីតំណែង", "Lay the office down")
    static let vacateMeans = Phrase(
        "អ្នកកាន់តំណែងឈប់ ហើយមិនទាន់មានអ្នកបន្ត។ តំណដែលអ្នកនោះមាន ប្រើលែងបាន ហើយតំណថ្មីរង់ចាំនៅក្នុងបញ្ជី។",
        "The holder leaves and nobody follows yet. The holder's links stop working; new ones wait in the lists.")
    static let closeOffice = Phrase("បិទមុខតំណែង", "Close the office")
    static let closeOfficeMeans = Phrase(
        "លែងមានមុខតំណែងនេះទៀត។ ប្រវត្តិរបស់វានៅអាចអានបាន។",
        "There will be no such office any more. Its history stays readable.")
    static let knownPersons = Phrase("បុគ្គល", "Persons")
    static let addPerson = Phrase("បន្ថែមបុគ្គល", "Add a person")
    static let changePerson = Phrase("កែព័ត៌មានបុគ្គល", "Change the person")
    static let findPerson = Phrase("ស្វែងរកបុគ្គល", "Find a person")
    static let noPersonFound = Phrase("រកមិនឃើញបុគ្គលណាទេ។", "Nobody was found.")
    static let officesHeld = Phrase("មុខតំណែងដែលកាន់ និងធ្លាប់កាន់", "Offices held, now and before")
    static let rank = Phrase("ឋានៈ", "Rank")
    static let rankOfOffice = Phrase("តាមមុខតំណែង", "That of the office")
    static let rankMeans = Phrase(
        "ឋានៈផ្ទាល់ខ្លួន បើមាន។ បញ្ជីតម្រៀបតាមឋានៈនេះមុនមុខតំណែង។",
        "An honour of one's own, if any. Lists go by it before the office.")
    static let bodyWithoutOffice = Phrase("ស្ថាប័ន (បើមិនកាន់តំណែង)", "Body (without an office)")
    static let bodyWithoutOfficeMeans = Phrase(
        "សម្រាប់អ្នកដែលធ្វើការនៅស្ថាប័ន តែមិនកាន់មុខតំណែងណាមួយ", "For who works for a body and holds no office of it")
    static let isItOneOfThese = Phrase(
        "មានបុគ្គលឈ្មោះនេះរួចហើយ។ សូមបញ្ជាក់ថាជានរណា", "Somebody of this name is known. Say which of them it is")
    static let whoIsIt = Phrase("តើជានរណា?", "Who is it?")
    static let somebodyElse = Phrase("បុគ្គលផ្សេង មិនទាន់មានក្នុងបញ្ជី", "Somebody else, not known yet")
    static let duplicates = Phrase("កំណត់ត្រាដែលអាចដូចគ្នា", "Possible duplicates")
    static let duplicatesMean = Phrase(
        "ប្រព័ន្ធស្នើដោយប្រៀបធៀបឈ្មោះ អក្សរកាត់ លេខទូរសព្ទ និងអ៊ីមែល។ ការសម្រេចជារបស់លេខាធិការដ្ឋាន។",
        "Suggested by name, acronym, telephone and e-mail. A person decides.")
    static let noDuplicates = Phrase("រកមិនឃើញកំណត់ត្រាដែលអាចដូចគ្នាទេ។", "No two records look alike.")
    static let firstRecord = Phrase("កំណត់ត្រាទីមួយ", "First record")
    static let secondRecord = Phrase("កំណត់ត្រាទីពីរ", "Second record")
    static let whyAlike = Phrase("ហេតុផល", "Why")
    static let compare = Phrase("ប្រៀបធៀប", "Compare")
    static let areTheyOne = Phrase("តើទាំងពីរជាតែមួយឬ?", "Are the two one?")
    static let makeOne = Phrase("រួមជាតែមួយ", "Make them one")
    static let makeOneMeans = Phrase(
        "អ្វីៗទាំងអស់ដែលភ្ជាប់នឹងកំណត់ត្រាមួយទៀត នឹងទៅកំណត់ត្រាដែលរក្សាទុក។ អ្នកអាចបំបែកវិញបានគ្រប់ពេល។",
        "Everything that points to the other record goes to the one that is kept. It can be undone at any time.")
    static let whichIsKept = Phrase("រក្សាទុកមួយណា?", "Which one is kept?")
    static let chooseKept = Phrase("សូមជ្រើសរើសកំណត់ត្រាដែលត្រូវរក្សាទុក", "Choose the record that is kept")
    static let theyAreTwo = Phrase("មិនមែនតែមួយទេ កុំស្នើទៀត", "They are two: do not suggest this again")
    static let earlierMerges = Phrase("ការរួមកំណត់ត្រាកន្លងមក", "Merges so far")
    static let mergeWasUndone = Phrase("បានបំបែកវិញ", "undone")
    static let mergedInto = Phrase("កំណត់ត្រាដែលបានរួមមកទីនេះ", "Records merged into this one")
    static let mergeOfRecords = Phrase("ការរួមកំណត់ត្រា", "A merge of records")
    static let toKeptRecord = Phrase("មើលកំណត់ត្រាដែលរក្សាទុក", "See the kept record")
    static let whatMoved = Phrase("អ្វីដែលបានផ្លាស់ទៅ", "What moved")
    static let nothingMoved = Phrase("គ្មានអ្វីភ្ជាប់នឹងកំណត់ត្រានោះទេ។", "Nothing pointed to that record.")
    static let bothRecords = Phrase("កំណត់ត្រាទាំងពីរ", "The two records")
    static let undoMerge = Phrase("បំបែកវិញ", "Undo the merge")
    static let undoMergeMeans = Phrase(
        "អ្វីដែលបានផ្លាស់ទៅ នឹងត្រឡប់មកវិញ។ អ្វីដែលបន្ថែមក្រោយការរួម នៅជាមួយកំណត់ត្រាដែលរក្សាទុក។",
        "What moved goes back. What was added after the merge stays with the kept record.")
    static let nameInKhmer = Phrase("ឈ្មោះជាភាសាខ្មែរ", "Name in Khmer")
    static let nameInEnglish = Phrase("ឈ្មោះជាភាសាអង់គ្លេស", "Name in English")

    static let supportBodies = Phrase("អង្គការក្នុងទិន្នន័យការគាំទ្រ", "Organisations of the imported support")
    static let noSupportKnown = Phrase(
        "មិនទាន់មានទិន្នន័យការគាំទ្រទេ។ សូមនាំចូលឯកសារជាមុនសិន។", "No support is known yet. Import a file first.")
    static let supportBodiesMean = Phrase(
        "សូមបញ្ជាក់ថាអង្គការនីមួយៗជាស្ថាប័នណា ដើម្បីឱ្យការស្នើ ការអញ្ជើញ និងការសន្យាស្ថិតនៅកន្លែងតែមួយ។",
        "Say which body each organisation is, so that proposals, invitations and promises meet in one place.")
    static let sameName = Phrase("ឈ្មោះដូចគ្នា", "Same name")
    static let confirmedBody = Phrase("បានបញ្ជាក់", "Confirmed")
    static let itIsThis = Phrase("គឺស្ថាប័ននេះ", "It is this one")
    static let newBodyOfSupport = Phrase("បញ្ចូលជាស្ថាប័នថ្មី", "Enter it as a new body")
    static let takeBack = Phrase("ដកការបញ្ជាក់", "Take this back")
    static let importOrganisations = Phrase("នាំចូលបញ្ជីអង្គការ", "Import organisations")
    static let importContacts = Phrase("នាំចូលបញ្ជីទំនាក់ទំនង", "Import contacts")
    static let importedFrom = Phrase("នាំចូលពី", "Imported from")

    static func activitiesNamed(_ count: Int) -> Phrase {
        Phrase(
            "មានឈ្មោះក្នុងសកម្មភាព \(Language.khmer.number(count))",
            count == 1 ? "named in one activity" : "named in \(Language.english.number(count)) activities")
    }

    static func moved(_ count: Int) -> Phrase {
        Phrase(
            "បានផ្ទេរ \(Language.khmer.number(count)) ចំណុច ដល់អ្នកកាន់តំណែងនេះ",
            count == 1 ? "One thing moved to this holder" : "\(count) things moved to this holder")
    }

    static func willMove(_ count: Int) -> Phrase {
        Phrase(
            "\(Language.khmer.number(count)) ចំណុច នឹងផ្ទេរទៅអ្នកកាន់តំណែងថ្មី",
            count == 1 ? "One thing goes to the new holder" : "\(count) things go to the new holder")
    }

    static func dueOn(_ day: Day) -> Phrase {
        Phrase("ផុតកំណត់\(Language.khmer.day(day))", "due \(Language.english.day(day))")
    }

    static func officeEnded(_ day: Day) -> Phrase {
        Phrase(
            "មុខតំណែងនេះត្រូវបានបិទនៅ\(Language.khmer.day(day))", "This office was closed on \(Language.english.day(day))")
    }

    static func mergeUndoneOn(_ day: Day) -> Phrase {
        Phrase("បានបំបែកវិញនៅ\(Language.khmer.day(day))", "Undone on \(Language.english.day(day))")
    }

    /// What a merge moved, by table and column.
    static func moved(place: String) -> Phrase {
        switch place {
        case "office.body_id": .offices
        case "body.parent_id": .hasParts
        case "person.body_id": .knownPersons
        case "participant.body_id": Phrase("អ្នកចូលរួម", "Participants")
        case "action.body_id": Phrase("សកម្មភាព", "Actions")
        case "account.body_id": Phrase("គណនី", "Accounts")
        case "nomination_request.body_id": Phrase("សំណើតែងតាំងតំណាង", "Requests to name people")
        case "body_alias.body_id": .otherNames
        case "contact_point.body_id", "contact_point.person_id": .contacts
        case "support_body.body_id": .supportBodies
        case "holding.person_id": .officesHeld
        case "deputy.person_id": .deputies
        case "body_link.made": Phrase("តំណរាយការណ៍", "Links to report through")
        case "bodies.merged_into", "persons.merged_into": .earlierMerges
        default: Phrase("ព័ត៌មានដែលបំពេញ", "Fields filled in")
        }
    }
}

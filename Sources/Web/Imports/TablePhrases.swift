import Dialogue

extension Phrase {
    static let tableImports = Phrase("នាំចូលតារាង", "Import tables")
    static let tableImportsMean = Phrase(
        "តារាងពី Excel ឬ CSV ត្រូវបានពិនិត្យជាមុន៖ អ្នកនឹងឃើញអ្វីដែលនឹងផ្លាស់ប្ដូរ មុនពេលសម្រេច ហើយអាចដកវិញបាន។",
        "A table from Excel or CSV is checked first: you see what would change before you decide, and you can undo it.")
    static let tableUpload = Phrase("ជ្រើសរើសតារាង", "Choose a table")
    static let tableUploadHint = Phrase(
        "ឯកសារ Excel (.xlsx) ឬ CSV ទំហំអតិបរមា ៣២ មេកាបៃ។ ជួរក្បាលតារាងត្រូវបានរកឃើញដោយស្វ័យប្រវត្តិ។",
        "Excel (.xlsx) or CSV, at most 32 MB. The row with the headings is found by itself.")
    static let tableFields = Phrase("អ្វីដែលតារាងអាចមាន", "What the table may hold")
    static let tableFieldsMean = Phrase(
        "ជួរឈរអាចមានឈ្មោះ និងលំដាប់ណាក៏បាន។ អ្នកនឹងបញ្ជាក់ថាជួរឈរនីមួយៗជាអ្វី។",
        "Columns may have any name and order. You will confirm what each one holds.")
    static let tableNeeded = Phrase("ចាំបាច់", "needed")
    static let tableColumns = Phrase("ជួរឈរ", "Columns")
    static let tableHeading = Phrase("ឈ្មោះជួរឈរក្នុងឯកសារ", "Heading in the file")
    static let tableSample = Phrase("ឧទាហរណ៍", "For example")
    static let tableHolds = Phrase("ជាអ្វី", "Holds")
    static let tableLeftOut = Phrase("មិនយក", "Leave out")
    static let tableReadRows = Phrase("ពិនិត្យជួរទាំងអស់", "Check all rows")
    static let tableWhatChanges = Phrase("អ្វីដែលនឹងផ្លាស់ប្ដូរ", "What changes")
    static let tableNothingHere = Phrase("គ្មានជួរណាមួយនៅទីនេះទេ។", "There are no rows here.")
    static let tableUnderstood = Phrase("អ្វីដែលបានយល់", "As understood")
    static let tableRowsRead = Phrase("ជួរបានអាន", "Rows read")
    static let tableSourceRow = Phrase("ជួរដើម", "Row as it came")
    static let tableRejected = Phrase("ទាញយកជួរដែលត្រូវកែ", "Download the rows to mend")
    static let tableRejectedMean = Phrase(
        "ជួរដែលមិនទទួលយក អាចទាញយកជាឯកសារទម្រង់ដដែល មានជួរឈរមួយបន្ថែមប្រាប់អ្វីដែលត្រូវកែ។",
        "Rows left out can be fetched as a file of the same form, with one more column that says what is wrong."
    )
    static let tableWhatIsWrong = Phrase(
        TableHead.remark.text(in: .khmer), TableHead.remark.text(in: .english))
    static let tableMatchesMean = Phrase(
        "ជួរថ្មីទាំងនេះអាចជាអ្វីដែលមានរួចហើយ ឬសរសេរឈ្មោះស្ថាប័នដែលមិនទាន់មានក្នុងបញ្ជី។ សូមសម្រេច មុនពេលអនុវត្ត។",
        "These new rows may be what is known already, or name a body that is not. Decide before you apply the table.")
    static let tableQuestionsMean = Phrase(
        "តារាងនេះអាចអានបានច្រើនបែប។ សូមប្រាប់ន័យពិត មុនពេលអនុវត្ត។ ប្រព័ន្ធមិនទាយឡើយ។",
        "This table can be read in more than one way. Say how it is meant before you apply it; nothing is guessed.")
    static let tableAnswer = Phrase("ឆ្លើយ រួចអានឡើងវិញ", "Answer and read again")
    static let tableAnswerFirst = Phrase("សូមជ្រើសរើសចម្លើយយ៉ាងតិចមួយ។", "Choose at least one answer.")

    static func tableQuestions(_ count: Int) -> Phrase {
        Phrase("ត្រូវឆ្លើយ \(Language.khmer.number(count))", "To answer: \(Language.english.number(count))")
    }

    static func tableColumnsLeftOut(_ headings: [String]) -> Phrase {
        let names = headings.map { "«\($0)»" }.joined(separator: " ")
        return Phrase("ជួរឈរដែលមិនយក៖ \(names)", "Columns left out: \(names)")
    }

    static let tableTakeBody = Phrase("ទទួលជាស្ថាប័នថ្មី", "Take in as a new body")
    static let tableNoBody = Phrase("ដោយគ្មានស្ថាប័ន", "Without a body")
    static let tableDecidedMeanwhile = Phrase(
        "មានអ្នកសម្រេចលើជួរមួយចំនួន ឬអានឯកសារឡើងវិញរួចហើយ។ នេះជាស្ថានភាពថ្មី សូមពិនិត្យម្ដងទៀត។",
        "Somebody has decided on some of these, or had the file read anew. This is how it stands now; look again.")
    static let tableTogether = Phrase("សម្រេចរួមគ្នា", "Decide together")
    static let tableMatch = Phrase("អ្វីដែលមានរួចហើយ", "Known already")
    static let tableReason = Phrase("ហេតុផល", "Reason")
    static let tableDecision = Phrase("សេចក្ដីសម្រេច", "Decision")
    static let tableSame = Phrase("គឺដូចគ្នា", "The same")
    static let tableOther = Phrase("ខុសគ្នា", "Another")

    static func tableTogether(_ which: ImportMatch.Together, _ count: Int) -> Phrase {
        let (khmer, english) = (Language.khmer.number(count), Language.english.number(count))
        return switch which {
        case .exact: Phrase("ដូចគ្នាច្បាស់ទាំង \(khmer)៖ គឺដូចគ្នា", "\(english) without doubt: each is the same")
        case .newBodies: Phrase("ទទួលស្ថាប័នថ្មីទាំង \(khmer)", "Take in \(english) new bodies")
        case .others: Phrase("ដែលនៅសល់ \(khmer)៖ ខុសគ្នាទាំងអស់", "The remaining \(english): each is another")
        }
    }

    static func tableMatches(_ open: Int) -> Phrase {
        Phrase("ត្រូវសម្រេច \(Language.khmer.number(open))", "To decide: \(Language.english.number(open))")
    }

    static func tableSheet(_ name: String) -> Phrase { Phrase("សន្លឹក «\(name)»", "Sheet “\(name)”") }

    static func tableColumn(_ number: Int) -> Phrase {
        Phrase("ជួរឈរទី \(Language.khmer.number(number))", "Column \(number)")
    }

    static func tableColumnsMean(_ row: Int) -> Phrase {
        Phrase(
            "ក្បាលតារាងនៅជួរទី \(Language.khmer.number(row))។ សូមពិនិត្យថាជួរឈរនីមួយៗជាអ្វី។ អ្វីដែលអ្នកបញ្ជាក់ នឹងត្រូវបានចងចាំ។",
            "The headings are in row \(row). Check what each column holds. What you confirm is remembered.")
    }

    static func tableColumnsMissing(_ khmer: String, _ english: String) -> Phrase {
        Phrase("ខ្វះជួរឈរសម្រាប់៖ \(khmer)", "No column holds: \(english)")
    }

    static func tableColumnTwice(_ field: Bilingual) -> Phrase {
        Phrase(
            "ជួរឈរពីរមិនអាចជា «\(field.text(in: .khmer))» ទាំងពីរទេ",
            "Two columns cannot both hold “\(field.text(in: .english))”")
    }
}

extension FileImport.Kind {
    var phrase: Phrase {
        switch self {
        case .areas: .areaImports
        case .support: .supportImports
        case .oda: Phrase("គម្រោង ODA", "ODA projects")
        case .ngo: Phrase("គម្រោងអង្គការមិនមែនរដ្ឋាភិបាល", "NGO projects")
        case .priorities: Phrase("អាទិភាព និងគម្រោងស្នើ", "Priorities and proposals")
        case .organisations: Phrase("អង្គការ និងស្ថាប័ន", "Organisations")
        case .contacts: Phrase("បញ្ជីទំនាក់ទំនង", "Contact list")
        case .councillors: Phrase("សមាជិកក្រុមប្រឹក្សា", "Members of the council")
        }
    }

    /// Which file it is.
    var hint: Phrase {
        switch self {
        case .areas: .areaUploadHint
        case .support: .supportUploadHint
        case .oda:
            Phrase("តារាងដែលនាំចេញពីមូលដ្ឋានទិន្នន័យ ODA របស់ CDC", "A table exported from the ODA data base of CDC")
        case .ngo:
            Phrase(
                "តារាងដែលនាំចេញពីមូលដ្ឋានទិន្នន័យអង្គការមិនមែនរដ្ឋាភិបាលរបស់ CDC", "A table exported from the NGO data base of CDC")
        case .priorities:
            Phrase(
                "ផែនការប្រាំឆ្នាំ កម្មវិធីវិនិយោគបីឆ្នាំរំកិល ឬកម្មវិធីប្រចាំឆ្នាំរបស់ខេត្ត",
                "The five-year plan, three-year rolling or annual programme of the province")
        case .organisations:
            Phrase(
                "បញ្ជីអង្គការពីមូលដ្ឋានទិន្នន័យរបស់ CDC ឬបញ្ជីរបស់ខេត្ត",
                "Organisations of the NGO data base of CDC, or a list of the province")
        case .contacts:
            Phrase(
                "ឈ្មោះ តួនាទី ស្ថាប័ន លេខទូរសព្ទ និងអ៊ីមែល។ ស្ថាប័នដែលមិនទាន់មាន នឹងសុំការសម្រេចពីអ្នក។",
                "Names, offices, bodies, telephone numbers and e-mail. You decide on bodies that are not known yet.")
        case .councillors:
            Phrase("ប្រធាន និងសមាជិកក្រុមប្រឹក្សារាជធានី ឬខេត្ត", "The chair and the members of the capital or provincial council")
        }
    }
}

extension ImportFailure {
    /// Why the file is not read, as a sentence for the reader.
    package var words: (khmer: String, english: String) {
        switch self {
        case .empty:
            ("ឯកសារនេះគ្មានទិន្នន័យទេ។", "The file has no records in it.")
        case .notThisFormat:
            ("ឯកសារនេះមិនមែនជាប្រភេទដែលត្រូវការទេ។", "The file is not of the kind that is needed here.")
        case .headerMissing(let columns):
            (
                "ក្បាលតារាងខ្វះជួរឈរ៖ \(columns.joined(separator: ", "))។",
                "The header lacks the columns: \(columns.joined(separator: ", "))."
            )
        case .brokenAt(let line, let column):
            (
                "ឯកសារខូចត្រង់បន្ទាត់ទី \(line.khmerDigits) តួទី \(column.khmerDigits)។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។",
                "The file is broken at line \(line), column \(column). Nothing was changed."
            )
        case .notUTF8(let offset):
            (
                "ឯកសារមិនមែនជា UTF-8 ទេ (បៃទី \((offset + 1).khmerDigits))។ សូមរក្សាទុកជា UTF-8 រួចបញ្ចូលម្ដងទៀត។",
                "The file is not UTF-8 (at byte \(offset + 1)). Save it as UTF-8 and import it again."
            )
        case .brokenWorkbook:
            (
                "សៀវភៅបញ្ជី Excel នេះខូច។ សូមបើកវាក្នុង Excel រួចរក្សាទុកម្ដងទៀតជា .xlsx។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។",
                "The workbook is damaged. Open it in Excel and save it again as .xlsx. Nothing was changed."
            )
        case .oldWorkbook:
            (
                "ឯកសារនេះជា Excel ជំនាន់ចាស់ (.xls) ឬមានពាក្យសម្ងាត់។ សូមរក្សាទុកជា .xlsx ដោយគ្មានពាក្យសម្ងាត់។",
                "The file is of an old Excel (.xls) or locked with a password. Save it as .xlsx without a password."
            )
        case .otherForm(let form): form.words
        case .tooLarge(let limit): limit.words
        case .forbidden(let what, let line): what.words(line: line)
        case .wouldRetireTooMany(let province, let retired, let known):
            tooManyRetired(province, retired, known)
        }
    }

    package func sentence(in language: Language) -> String {
        language == .khmer ? words.khmer : words.english
    }

    private func tooManyRetired(_ code: String, _ retired: Int, _ known: Int) -> (khmer: String, english: String) {
        let province = Province.of(code: code)
        let khmer = province?.nameKhmer ?? code
        let english = province?.nameEnglish ?? code
        return (
            "ឯកសារនេះនឹងធ្វើឱ្យអង្គភាព \(retired.khmerDigits) ក្នុងចំណោម \(known.khmerDigits) នៃ\(khmer) "
                + "លែងមានសុពលភាព ដូច្នេះឯកសារហាក់ដូចជាមិនពេញលេញ។ "
                + "គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។",
            "The file would retire \(retired) of the \(known) units of \(english), so it seems to be cut off. "
                + "Nothing was changed."
        )
    }
}

extension ImportFailure.Limit {
    /// Whole megabytes are said as such.
    private func size(_ bytes: Int) -> (khmer: String, english: String) {
        let isWhole = bytes >= 1 << 20 && bytes.isMultiple(of: 1 << 20)
        let megabytes = bytes >> 20
        return isWhole
            ? ("\(megabytes.khmerDigits) មេកាបៃ", "\(megabytes) MB") : ("\(bytes.khmerDigits) បៃ", "\(bytes) bytes")
    }

    fileprivate var words: (khmer: String, english: String) {
        switch self {
        case .bytes(let most):
            ("ឯកសារធំពេក៖ យ៉ាងច្រើន \(size(most).khmer)។", "The file is too large: at most \(size(most).english).")
        case .cells(let most):
            ("ឯកសារមានក្រឡាច្រើនពេក៖ យ៉ាងច្រើន \(most.khmerDigits)។", "The file has too many cells: at most \(most).")
        case .signs(let most):
            ("ក្រឡាមួយមានតួអក្សរច្រើនពេក៖ យ៉ាងច្រើន \(most.khmerDigits)។", "A cell has too many signs: at most \(most).")
        case .seconds(let most):
            (
                "ការអានឯកសារនេះចំណាយពេលលើសពី \(most.khmerDigits) វិនាទី។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។",
                "Reading this file takes more than \(most) seconds. Nothing was changed."
            )
        case .rows(let most):
            ("ឯកសារមានជួរច្រើនពេក៖ យ៉ាងច្រើន \(most.khmerDigits)។", "The file has too many rows: at most \(most).")
        case .columns(let most):
            ("ជួរមួយមានក្រឡាច្រើនពេក៖ យ៉ាងច្រើន \(most.khmerDigits)។", "A row has too many cells: at most \(most).")
        case .field(let most):
            ("តម្លៃមួយវែងពេក៖ យ៉ាងច្រើន \(most.khmerDigits) បៃ។", "A value is too long: at most \(most) bytes.")
        case .depth(let most):
            (
                "ធាតុ XML ស្ថិតក្នុងគ្នាជ្រៅពេក៖ យ៉ាងច្រើន \(most.khmerDigits) ថ្នាក់។",
                "The XML elements lie too deep in each other: at most \(most) levels."
            )
        case .records(let most):
            ("ឯកសារមានកំណត់ត្រាច្រើនពេក៖ យ៉ាងច្រើន \(most.khmerDigits)។", "The file has too many records: at most \(most).")
        case .elements(let most):
            (
                "កំណត់ត្រាមួយមានធាតុ XML ច្រើនពេក៖ យ៉ាងច្រើន \(most.khmerDigits)។",
                "A record has too many XML elements: at most \(most)."
            )
        case .unpacked(let most):
            (
                "ឯកសារធំពេកពេលពន្លា៖ យ៉ាងច្រើន \(size(most).khmer)។",
                "The file is too large when unpacked: at most \(size(most).english)."
            )
        case .record(let most):
            ("កំណត់ត្រាមួយធំពេក៖ យ៉ាងច្រើន \(most.khmerDigits) បៃ។", "A record is too large: at most \(most) bytes.")
        }
    }
}

extension ImportFailure.OtherForm {
    fileprivate var words: (khmer: String, english: String) {
        (
            "ឯកសារនេះជា\(name.khmer) មិនមែន Excel (.xlsx) ឬ CSV ទេ ទោះបីឈ្មោះរបស់វាយ៉ាងណាក៏ដោយ។ "
                + "សូមបើកវាក្នុង Excel ឬ LibreOffice រួចរក្សាទុកជា .xlsx។",
            "The file is \(name.english), not Excel (.xlsx) or CSV, whatever its name says. "
                + "Open it in Excel or LibreOffice and save it as .xlsx."
        )
    }

    private var name: (khmer: String, english: String) {
        switch self {
        case .openDocument: ("តារាង OpenDocument (.ods)", "an OpenDocument table (.ods)")
        case .webPage: ("ទំព័រគេហទំព័រ (HTML)", "a web page (HTML)")
        case .oldXML: ("XML របស់ Excel ២០០៣", "the XML of Excel 2003")
        case .xml: ("ឯកសារ XML", "an XML file")
        case .binaryWorkbook: ("Excel ប្រភេទ .xlsb", "a binary workbook of Excel (.xlsb)")
        case .pdf: ("ឯកសារ PDF", "a PDF")
        case .letter: ("ឯកសារ Word (.docx)", "a Word document (.docx)")
        }
    }
}

extension ImportFailure.Forbidden {
    fileprivate func words(line: Int) -> (khmer: String, english: String) {
        switch self {
        case .doctype:
            (
                "ឯកសារមាន DOCTYPE នៅបន្ទាត់ទី \(line.khmerDigits) ដែលមិនអនុញ្ញាតដើម្បីសុវត្ថិភាព។",
                "The file has a DOCTYPE at line \(line), which is not allowed for safety."
            )
        case .entity:
            (
                "ឯកសារប្រើ entity ដែលមិនមាននិយមន័យ នៅបន្ទាត់ទី \(line.khmerDigits)។",
                "The file uses an entity at line \(line), which is not allowed for safety."
            )
        }
    }
}

import Dialogue
import Documents
import Khmer

/// The parts every paper of a province shares.
extension PaperStyle {
    func letterhead(_ language: Language, reference: Document.Reference? = nil) -> Document.Block {
        .letterhead(
            Document.Letterhead(
                kingdom: Document.Text(Phrase.kingdom.text(in: language)),
                motto: Document.Text(Phrase.nationReligionKing.text(in: language)),
                institution: letterhead.text(in: language).map { Document.Text($0) }, reference: reference))
    }

    /// The lunar line, then place and date; an English paper has the second only.
    func dateLines(on day: Day, lunar: String? = nil, _ language: Language) -> [Document.Text] {
        let civil = Document.Text(
            language == .khmer
                ? "\(place.text(in: language)) \(language.day(day))"
                : "\(place.text(in: language)), \(language.day(day))")
        guard language == .khmer else { return [civil] }
        let line = lunar ?? LunarDate(year: day.year, month: day.month, day: day.day).line
        return [Document.Text(line), civil]
    }

    /// - Parameter copies: who receives a copy; the list always ends with the file and the chronicle.
    func signature(
        dates: [Document.Text], copies: [String]?, _ language: Language
    ) -> Document.Block {
        let list = copies.map { places in
            Document.Signature.Copies(
                title: Document.Text(Phrase.copiesTo.text(in: language)),
                (places + [Phrase.fileAndChronicle.text(in: language)]).map { Document.Text($0) })
        }
        return .signature(
            Document.Signature(
                dates: dates, office: [Document.Text(signatureTitle.text(in: language))],
                name: signer.map { Document.Text($0.text(in: language)) },
                sealHeight: .millimetres(Double(sealSpace)), copies: list))
    }
}

extension PaperStyle.Colour {
    /// Dark enough for letters on white paper and for a black and white copy.
    var ink: Documents.Colour {
        switch self {
        case .indigo: Documents.Colour(0x1B2F63)
        case .maroon: Documents.Colour(0x7A1F3D)
        case .green: Documents.Colour(0x1E5B3A)
        case .black: .ink
        }
    }

    var phrase: Phrase {
        switch self {
        case .indigo: Phrase("ខៀវចាស់", "Indigo")
        case .maroon: Phrase("ក្រហមចាស់", "Maroon")
        case .green: Phrase("បៃតងចាស់", "Green")
        case .black: Phrase("ខ្មៅ", "Black")
        }
    }
}

extension Language {
    /// «៨:០០ ព្រឹក», as it is said; English keeps the 24 hours.
    func spokenTime(_ time: TimeOfDay) -> String {
        guard self == .khmer else { return time.description }
        let hour = time.minutes / 60 % 24
        let part = hour < 12 ? "ព្រឹក" : hour < 17 ? "រសៀល" : "ល្ងាច"
        let shown = hour > 12 ? hour - 12 : hour
        return KhmerNumber.khmerDigits(in: "\(shown):\(padded(time.minutes % 60, to: 2))") + "\u{A0}" + part
    }
}

extension DialogueName {
    /// The beginning of a file's name: `BTB-2026`.
    var fileName: String { "\(province.short)-\(yearPart)" }
}

/// What a unit is called by law. The word, not the level, tells a municipality from a district.
package enum AreaKind: String, CaseIterable, Sendable {
    case capital, province
    case municipality, district, khan
    case commune, sangkat
    case village

    /// The word on the wall, as the NCDD gazetteer writes it.
    package var khmer: String {
        switch self {
        case .capital: "រាជធានី"
        case .province: "ខេត្ត"
        case .municipality: "ក្រុង"
        case .district: "ស្រុក"
        case .khan: "ខណ្ឌ"
        case .commune: "ឃុំ"
        case .sangkat: "សង្កាត់"
        case .village: "ភូមិ"
        }
    }

    /// English usage; khan and sangkat stay untranslated, as in government English.
    package var english: String {
        switch self {
        case .capital: "Capital"
        case .province: "Province"
        case .municipality: "Municipality"
        case .district: "District"
        case .khan: "Khan"
        case .commune: "Commune"
        case .sangkat: "Sangkat"
        case .village: "Village"
        }
    }

    package var level: AreaCode.Level {
        switch self {
        case .capital, .province: .province
        case .municipality, .district, .khan: .district
        case .commune, .sangkat: .commune
        case .village: .village
        }
    }

    /// The kind with this Khmer word, or none.
    package init?(khmer word: String) {
        guard let kind = Self.allCases.first(where: { $0.khmer == word }) else { return nil }
        self = kind
    }
}

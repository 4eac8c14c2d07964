import Khmer

/// Finds names by what a reader takes for the same, and by how they sound.
struct NameSearch: Sendable {
    private let folded: String
    private let roman: String

    /// Nothing where nothing was typed.
    init?(_ typed: String) {
        folded = KhmerText.fold(typed)
        guard !folded.isEmpty else { return nil }
        let sounds = KhmerText.romanKey(typed)
        roman = sounds.utf8.count >= 3 ? sounds : ""
    }

    func finds(_ names: [String]) -> Bool {
        names.contains { name in
            KhmerText.fold(name).contains(folded) || (!roman.isEmpty && KhmerText.romanKey(name).contains(roman))
        }
    }
}

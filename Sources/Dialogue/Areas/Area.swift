/// A unit of the administration: a capital/province, a municipality/district/khan, a commune/sangkat or a village.
///
/// A unit that no longer exists keeps its row and its code, because old dialogues still speak of it; codes are
/// never given to another unit.
package struct Area: Hashable, Sendable {
    package let code: AreaCode
    package let kind: AreaKind
    package let nameKhmer: String
    /// The Latin spelling of the gazetteer; empty where it gives none.
    package let nameEnglish: String
    /// The day from which the gazetteer no longer had it.
    package var retired: Day?

    package init(
        code: AreaCode, kind: AreaKind, nameKhmer: String, nameEnglish: String, retired: Day? = nil
    ) {
        self.code = code
        self.kind = kind
        self.nameKhmer = nameKhmer
        self.nameEnglish = nameEnglish
        self.retired = retired
    }

    package var typeKhmer: String { kind.khmer }
    package var typeEnglish: String { kind.english }
    package var level: AreaCode.Level { code.level }
    package var parent: AreaCode? { code.parent }

    /// The built-in capital and provinces as areas, in the order of their codes.
    package static let provinces: [Area] = Province.all.compactMap { province in
        AreaCode(province.code).map { code in
            Area(
                code: code, kind: province.isCapital ? .capital : .province,
                nameKhmer: province.nameKhmer, nameEnglish: province.nameEnglish)
        }
    }
}

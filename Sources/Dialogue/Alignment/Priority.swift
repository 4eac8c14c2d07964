/// Something a province wants to have: a project of its five-year plan, its three-year rolling programme or its annual
/// programme, with what it costs and whether somebody has promised it.
package struct Priority: Identifiable, Hashable, Sendable {
    package let id: ID<Priority>
    package let title: Bilingual
    package let plan: Plan
    package let year: Int
    package let sector: Sector
    /// A district or a commune of the province; nothing for the province as a whole.
    package let area: AreaCode?
    package let cost: Money?
    package let support: Support
    /// Who supports or has promised to, as the table says it.
    package let supporter: String?
    /// The row of the table it came from.
    package let row: ID<ImportRow>

    package init(
        id: ID<Priority>, title: Bilingual, plan: Plan, year: Int, sector: Sector, area: AreaCode?, cost: Money?,
        support: Support, supporter: String?, row: ID<ImportRow>
    ) {
        self.id = id
        self.title = title
        self.plan = plan
        self.year = year
        self.sector = sector
        self.area = area
        self.cost = cost
        self.support = support
        self.supporter = supporter
        self.row = row
    }

    /// Which plan of the province it stands in (guideline II).
    package enum Plan: String, CaseIterable, Sendable {
        case fiveYear = "five_year"
        case rolling, annual

        package var title: Bilingual {
            switch self {
            case .fiveYear: Bilingual("ផែនការអភិវឌ្ឍន៍រយៈពេលប្រាំឆ្នាំ", "Five-year plan")
            case .rolling: Bilingual("កម្មវិធីវិនិយោគបីឆ្នាំរំកិល", "Three-year rolling programme")
            case .annual: Bilingual("កម្មវិធីវិនិយោគប្រចាំឆ្នាំ", "Annual programme")
            }
        }
    }

    /// The three classes in which programmes are reported: ongoing, with a promise of support, not yet promised.
    package enum Support: String, CaseIterable, Sendable {
        case ongoing, promised, none
    }

    /// A sum in one currency, in hundredths of its unit.
    package struct Money: Hashable, Sendable {
        package let currency: String
        package let hundredths: Int64

        package init(currency: String, hundredths: Int64) {
            self.currency = currency
            self.hundredths = hundredths
        }
    }
}

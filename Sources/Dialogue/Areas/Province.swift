/// One of the 25 capital and provinces: the ones that hold a dialogue.
///
/// They are built in, so that nothing has to be imported before the first dialogue. Code and names are those of
/// the NCDD gazetteer; the three-letter short code is ours and begins every number (BTB-26-014) and address (/BTB).
package struct Province: Hashable, Sendable {
    /// NCDD code, always two digits: "02".
    package let code: String
    /// Our three letters: "BTB".
    package let short: String
    /// The name alone, without ខេត្ត or រាជធានី before it.
    package let nameKhmer: String
    package let nameEnglish: String
    /// Its place on the tile map.
    package let tile: Tile

    /// A cell of the tile map: column 0 is the west, row 0 the north.
    package struct Tile: Hashable, Sendable {
        package let column: Int
        package let row: Int
    }

    private init(_ code: String, _ short: String, _ khmer: String, _ english: String, _ column: Int, _ row: Int) {
        self.code = code
        self.short = short
        nameKhmer = khmer
        nameEnglish = english
        tile = Tile(column: column, row: row)
    }

    /// Phnom Penh is រាជធានី, the other 24 are ខេត្ត.
    package var isCapital: Bool { code == "12" }

    /// All 25, in the order of their codes.
    package static let all: [Province] = [
        Province("01", "BMC", "បន្ទាយមានជ័យ", "Banteay Meanchey", 0, 1),
        Province("02", "BTB", "បាត់ដំបង", "Battambang", 0, 2),
        Province("03", "KPC", "កំពង់ចាម", "Kampong Cham", 3, 2),
        Province("04", "KCN", "កំពង់ឆ្នាំង", "Kampong Chhnang", 2, 2),
        Province("05", "KSP", "កំពង់ស្ពឺ", "Kampong Speu", 2, 3),
        Province("06", "KTM", "កំពង់ធំ", "Kampong Thom", 2, 1),
        Province("07", "KPT", "កំពត", "Kampot", 2, 5),
        Province("08", "KDL", "កណ្តាល", "Kandal", 3, 4),
        Province("09", "KKG", "កោះកុង", "Koh Kong", 1, 4),
        Province("10", "KRT", "ក្រចេះ", "Kratié", 3, 1),
        Province("11", "MDK", "មណ្ឌលគិរី", "Mondulkiri", 4, 1),
        Province("12", "PNP", "ភ្នំពេញ", "Phnom Penh", 3, 3),
        Province("13", "PVH", "ព្រះវិហារ", "Preah Vihear", 2, 0),
        Province("14", "PVG", "ព្រៃវែង", "Prey Veng", 4, 3),
        Province("15", "PST", "ពោធិ៍សាត់", "Pursat", 1, 3),
        Province("16", "RTK", "រតនគិរី", "Ratanakiri", 4, 0),
        Province("17", "SRP", "សៀមរាប", "Siem Reap", 1, 1),
        Province("18", "SHV", "ព្រះសីហនុ", "Preah Sihanouk", 1, 5),
        Province("19", "STG", "ស្ទឹងត្រែង", "Stung Treng", 3, 0),
        Province("20", "SVR", "ស្វាយរៀង", "Svay Rieng", 4, 4),
        Province("21", "TKO", "តាកែវ", "Takéo", 2, 4),
        Province("22", "OMC", "ឧត្តរមានជ័យ", "Oddar Meanchey", 1, 0),
        Province("23", "KEP", "កែប", "Kep", 3, 5),
        Province("24", "PLN", "ប៉ៃលិន", "Pailin", 0, 3),
        Province("25", "TBK", "ត្បូងឃ្មុំ", "Tboung Khmum", 4, 2),
    ]

    /// The province with the two-digit NCDD code, or none.
    package static func of(code: String) -> Province? { byCode[code] }

    /// The province with the three-letter code, in capitals, or none.
    package static func of(short: String) -> Province? { byShort[short] }

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
    private static let byShort = Dictionary(uniqueKeysWithValues: all.map { ($0.short, $0) })
}

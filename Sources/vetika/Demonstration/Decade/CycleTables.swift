import Dialogue
import Store

/// Priorities and projects as many as there are: 5,000 priorities of a province, 600 projects in each.
extension Seeder {
    /// What one cycle of Battambang has of them.
    func takeInCycleTables() async throws {
        let home = Decade.sample.province
        try await takeIn([CycleTables.priorities(of: home), CycleTables.projects(in: [home])], by: .program)
    }
}

extension Decade {
    /// What the other provinces have.
    func takeInTables() async throws {
        let others = Province.all.filter { $0 != Self.sample.province }
        try await seeder.takeIn([CycleTables.projects(in: others)], by: .program)
        try await seeder.takeIn(others.map(CycleTables.priorities), by: .program)
    }
}

enum CycleTables {
    private static let priorityCount = 5000
    private static let projectCount = 600

    static func priorities(of province: Province) -> SampleTables.File {
        let rows = (0..<priorityCount).map { number in
            [
                "\(province.short)-P\(number + 1)", "គម្រោងគំរូ \((number + 1).inKhmerDigits)",
                "Sample proposal \(number + 1)", plans[number % 3], "\(2026 + number % 3)",
                sectors[number % sectors.count], district(number, of: province), "\(40 + number * 15 % 900)000", "USD",
                ["Not yet", "Promised", "Ongoing"][number % 3],
            ]
        }
        return SampleTables.File(
            name: "priorities-\(province.short).csv", kind: .priorities, province: province,
            text: SampleTables.csv([SampleTables.headsOfPriorities] + rows))
    }

    /// Each project is in one province; 1,800 organisations have them.
    static func projects(in provinces: [Province]) -> SampleTables.File {
        let heads =
            [
                "PRN", "Official Title", "Status", "Start date", "Finish date", "Organisation", "Funder", "Sector",
                "Districts", "Currency",
            ] + names + ["2025 Actual", "2026 Planned", "2027 Planned"]
        let rows = provinces.flatMap { province in
            (0..<projectCount).map { place in
                let number = place * 25 + province.number - 1
                let start = 2018 + number % 8
                return [
                    "D-\(number)", "Sample project \(number)", "On-going", "\(start)-01-01", "\(start + 9)-12-31",
                    "Sample Organisation \(number % 1800 + 1)", "Sample Funder \(number % 60 + 1)",
                    sectors[number % sectors.count], district(number, of: province), "USD",
                ] + names.indices.map { $0 == province.number - 1 ? "100" : "" }
                    + ["\(number * 37 % 90_000 + 1000)", "\(number * 53 % 90_000 + 1000)", ""]
            }
        }
        return SampleTables.File(
            name: "projects-\(provinces.count).csv", kind: .ngo, province: nil, text: SampleTables.csv([heads] + rows))
    }

    private static func district(_ number: Int, of province: Province) -> String {
        let last = number % 14 + 1
        return province.code + (last < 10 ? "0" : "") + String(last)
    }

    private static let names = [
        "Banteay Meanchey", "Battambang", "Kampong Cham", "Kampong Chhnang", "Kampong Speu", "Kampong Thom", "Kampot",
        "Kandal", "Koh Kong", "Kratie", "Mondulkiri", "Phnom Penh", "Preah Vihear", "Prey Veng", "Pursat", "Ratanakiri",
        "Siem Reap", "Preah Sihanouk", "Stung Treng", "Svay Rieng", "Takeo", "Oddar Meanchey", "Kep", "Pailin",
        "Tboung Khmum",
    ]
    private static let plans = ["Three-year rolling programme", "Annual programme", "Five-year plan"]
    private static let sectors = [
        "Health", "Education", "Agriculture", "Water & Sanitation", "Transportation", "Environment", "Gender",
        "Community & Social Welfare",
    ]
}

/// What an account is for. A role belongs to an office: its powers follow the office at a hand-over.
package enum Role: String, CaseIterable, Sendable, Hashable {
    /// Planning and Investment Division of the province (guideline IV.ii.a).
    case secretariat
    /// The planning team that convenes the host forum of a combined sitting (IV.iii.a).
    case planningTeam = "planning_team"
    case governor
    /// At the door of the hall: checks people in and enters what those say who have no phone (IV.iii.b).
    case clerk
    /// The Board of Governors: approves the agenda (IV.iii.a).
    case board
    /// A municipality, district or khan.
    case district
    /// A commune or sangkat.
    case commune
    /// A provincial department or unit.
    case department
    /// A development partner, NGO, association, academic institution or company.
    case partner
    /// NCDD Secretariat and Ministry of Interior (IV.ii.c).
    case nationalDesk = "national_desk"
    /// CDCB/CDC: keeps the data on who supports what where (IV.ii.b).
    case cdcb
    case administrator

    /// Roles that work for one province and see that province only.
    package var isProvincial: Bool {
        switch self {
        case .nationalDesk, .cdcb, .administrator: false
        case .secretariat, .planningTeam, .governor, .clerk, .board, .district, .commune, .department, .partner: true
        }
    }
}

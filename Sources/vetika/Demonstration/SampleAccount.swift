import Dialogue

/// The accounts of the demonstration. They all have the same password, which everybody may know.
struct SampleAccount {
    let role: Role
    let name: String
    let province: Province?
    /// The kind of body it works for, and which of that kind.
    let body: (kind: Body.Kind, index: Int)?

    static let password = "vetika-demo"

    /// Battambang's first, so that the first of each role works on the same dialogue; Siem Reap has not begun yet.
    static let all: [SampleAccount] =
        Role.allCases.map { role in
            SampleAccount(role, role == .nationalDesk ? "desk" : role.rawValue, role.isProvincial ? .battambang : nil)
        } + [Role.secretariat, .governor, .board].map { SampleAccount($0, "srp-\($0.rawValue)", .siemReap) }

    private init(_ role: Role, _ name: String, _ province: Province?) {
        self.role = role
        self.name = name
        self.province = province
        switch role {
        case .district: body = (.district, 0)
        case .commune: body = (.commune, 0)
        case .department: body = (.department, 0)
        case .partner: body = (.ngo, 0)
        default: body = nil
        }
    }
}

extension Province {
    static let battambang = named("BTB")
    static let siemReap = named("SRP")

    static func named(_ short: String) -> Province {
        guard let province = of(short: short) else { preconditionFailure("\(short) is no province") }
        return province
    }
}

package import Dialogue

extension ActList {
    /// The list as docs/acts.md has it: what each act leaves and needs, and who may do it.
    package static var described: String {
        """
        # Acts

        Everything somebody can change, made by `vetika acts > docs/acts.md` from the list of acts. Names of acts and \
        fields are a contract with what phones have kept: version \(version).

        | act | by | leaves | weight | fields |
        | --- | --- | --- | --- | --- |
        \(all.map(\.line).joined(separator: "\n"))

        `?` may be missing, `*` may be there several times.

        ## Who may do what

        | act | \(Role.allCases.map(\.rawValue).joined(separator: " | ")) | link |
        | --- |\(String(repeating: " --- |", count: Role.allCases.count + 1))
        \(all.map(\.rights).joined(separator: "\n"))

        """
    }
}

extension Entry {
    fileprivate var line: String {
        let doors = facts.doors.map { "\($0)\($0.needsSecondFactor ? " + code" : "")" }
        let kinds = facts.kinds.map(\.rawValue).sorted()
        let weight = facts.weight.rawValue + (facts.offline ? ", offline" : "")
        let fields = fields.map { "`\($0.name)`\($0.many ? "*" : $0.required ? "" : "?") \($0.kind.words)" }
        let columns = [facts.name, doors, kinds, weight, fields] as [Any]
        return "| "
            + columns.map { ($0 as? [String])?.joined(separator: ", ") ?? "\($0)" }.joined(separator: " | ") + " |"
    }

    fileprivate var rights: String {
        let roles = Role.allCases.map { role in mayBeDone(by: role) ? "yes" : "" }
        let links = facts.doors.compactMap { door in
            if case .link(let kind) = door { kind.rawValue } else { nil as String? }
        }
        return "| \(facts.name) | \((roles + [links.joined(separator: ", ")]).joined(separator: " | ")) |"
    }

    /// Whether an account of this role comes through one of the doors.
    package func mayBeDone(by role: Role) -> Bool {
        let visitor = Visitor(account: ID(0), name: "", role: role, province: nil, body: nil)
        return (try? facts.door(for: .account(visitor))) != nil
    }
}

extension FieldNote.Kind {
    fileprivate var words: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .day: "day"
        case .flag: "flag"
        case .reference: "reference"
        case .word(let words): words.joined(separator: "/")
        }
    }
}

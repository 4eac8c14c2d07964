import TestSupport

@testable import Web

extension Browser.Page {
    /// What the form that is sent to an address says its maker saw; nothing where it says nothing, or is not there.
    func mark(of address: String, field: String = Form.seen) -> String? {
        guard let form = text.firstRange(of: "action=\"\(address)\"") else { return nil }
        let rest = text[form.upperBound...]
        let inside = rest[..<(rest.firstRange(of: "</form>")?.lowerBound ?? rest.endIndex)]
        guard let name = inside.firstRange(of: "name=\"\(field)\" value=\"") else { return nil }
        return String(inside[name.upperBound...].prefix { $0 != "\"" })
    }
}

import Dialogue
import Store

/// Marks in a cookie that say which accounts have signed in from this browser. They open nothing: wrong passwords of
/// others do not count against it (`Tries`).
struct DeviceMarks: Sendable {
    static let cookie = "device"
    private static let most = 5
    private let marks: [String]

    init(_ cookie: String?) { marks = (cookie ?? "").split(separator: ".").prefix(Self.most).map(String.init) }

    /// The mark of the account with this name, if it is ours.
    func mark(of name: String, _ links: Links) -> String? { marks.first { Self.isOf(name, $0, links) } }

    /// The cookie after the account has signed in, and whether it was not known here before.
    func adding(_ name: String, _ links: Links) -> (cookie: String, isNew: Bool) {
        if let mark = mark(of: name, links) {
            return (([mark] + marks.filter { $0 != mark }).joined(separator: "."), false)
        }
        let own = Digest.random(9).base64URL
        let new = own + links.sign("device \(own) of \(name)")
        return (([new] + marks).prefix(Self.most).joined(separator: "."), true)
    }

    private static func isOf(_ name: String, _ mark: String, _ links: Links) -> Bool {
        guard mark.utf8.count == 24 else { return false }
        let own = mark.prefix(12)
        return links.sign("device \(own) of \(name)") == mark.dropFirst(12)
    }
}

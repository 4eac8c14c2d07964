import Dialogue
import HTTPTypes
import Hummingbird
import Store
import Synchronization

/// One request, as handlers see it: who asks, what for, in which language.
struct Visit: Sendable {
    let site: Site
    let request: Request
    /// What the route does; nothing before a route is found.
    let deed: Rights.Deed?
    /// The values in the address.
    let values: [String: String]
    let query: Form
    let language: Language
    /// The account somebody has signed in with, and the state of its device.
    let session: Session?
    let askedAt: AskedAt
    /// Shown on error pages and written with every error, so that one finds the other.
    let number: String
    /// Where the request came from, for limits only.
    let address: String
    /// The form, once it was read, so that what was typed can be given back when it could not be taken.
    let sent = SentForm()

    var store: Store { site.store }
    var visitor: Visitor? { session?.visitor }
    var scope: Scope { visitor?.scope ?? .everybody }
    /// A page that asks for it is not kept.
    var now: Instant { askedAt.now }
    var today: Day { askedAt.today }
    var path: String { request.uri.path }

    func may(_ deed: Rights.Deed) -> Bool { Rights.allows(visitor?.role, deed) }

    /// The signed-in visitor; routes whose deed needs one have made sure there is.
    func requireVisitor() throws -> Visitor {
        guard let visitor else { throw Rights.Denied(deed: .seeDesk, signedIn: false) }
        return visitor
    }

    /// `/{province}/{year}`; what names no possible dialogue is not there.
    func dialogueName() throws -> DialogueName {
        guard let name = DialogueName(province: values["province"] ?? "", year: values["year"] ?? "") else {
            throw StoreError.missing
        }
        return name
    }

    func province() throws -> Province {
        guard let province = Province.of(short: values["province"] ?? "") else { throw StoreError.missing }
        return province
    }

    func id<Thing>(_ name: String, _: Thing.Type = Thing.self) throws -> ID<Thing> {
        guard let id = ID<Thing>(text: values[name] ?? "") else { throw StoreError.missing }
        return id
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
        try await store.read(body)
    }

    /// Does what a form asked for, once, as the signed-in visitor, and leads to where `body` says. Where the deed
    /// of the route is not done on a password alone, the code of the form is taken in the same act.
    func act(_ form: Form, _ body: @escaping @Sendable (Writer) throws -> String) async throws -> Answer {
        let account = try requireVisitor().account
        guard let deed, Rights.needsSecondFactor(deed) else { return try await act(form, as: .account(account), body) }
        let reading = try codeReading(form)
        let done = try await act(form, as: .account(account)) { writer in
            // Last, so that a code is asked for nothing that would be refused anyway.
            let next = try body(writer)
            try writer.takeSecondFactor(of: account, reading: reading)
            return next
        }
        try giveBackTry(after: done)
        return done
    }

    /// The same, for somebody who acts through a link.
    ///
    /// What `body` answers is kept in the journal. An address that holds a personal token must not be: then `body`
    /// answers something harmless, and `lead` makes the address of it.
    func act(
        _ form: Form, as actor: Actor, leadingTo lead: (String) -> String = { $0 },
        _ body: @escaping @Sendable (Writer) throws -> String
    ) async throws -> Answer {
        let key = try keyOfAct(form)
        try keepPace()
        var path: String
        do {
            path = try await store.act(Act(by: actor, at: now, key: key), body)
        } catch StoreError.doneBefore(let answer) {
            path = answer
        } catch SecondFactor.Refusal.wrongCode {
            watch(.wrongPasswords)
            throw SecondFactor.Refusal.wrongCode
        }
        path = lead(path)
        // keep.js learns from this that the server has what was typed.
        path += (path.contains("?") ? "&" : "?") + "kept=\(form["key"])"
        return .redirect(to: path)
    }

    /// The key of what a form asks for. The same key with other words, or sent to another address, is another act: what
    /// was typed after a first send is not lost. A personal token is left out: nothing made of it is kept.
    func keyOfAct(_ form: Form) throws -> String {
        let key = form["key"]
        guard Visit.isKey(key) else { throw RequestFault.noKey }
        let address = path.split(separator: "/").filter { $0 != values["token"] ?? "" }.joined(separator: "/")
        return "\(key).\(form.fingerprint(sentTo: address))"
    }

    /// A new key for a form.
    static func key() -> String { Digest.random(keyLength / 4 * 3).base64URL }

    /// Signs of a key we give out.
    static let keyLength = 20

    static func isKey(_ text: String) -> Bool {
        (16...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
                    || byte == 95
            }
    }

    /// What the form sent. A body that is too large or no form of ours throws.
    func form(most: Int = 256 * 1024) async throws -> Form {
        if let form = sent.form { return form }
        let bytes = try await body(most: most)
        let type = request.headers[.contentType] ?? ""
        let form: Form
        if type.lowercased().hasPrefix("multipart/form-data"), let mark = type.firstRange(of: "boundary=") {
            let boundary = type[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
            form = try Form(multipart: bytes, boundary: String(boundary))
        } else {
            form = try Form(urlEncoded: bytes)
        }
        sent.become(form)
        return form
    }

    func body(most: Int) async throws -> [UInt8] {
        sent.begin()
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most {
            throw RequestFault.tooLarge(most: most)
        }
        var bytes: [UInt8] = []
        do {
            for try await part in request.body {
                guard bytes.count + part.readableBytes <= most else { throw RequestFault.tooLarge(most: most) }
                part.withUnsafeReadableBytes { bytes.append(contentsOf: $0) }
            }
        } catch let fault as RequestFault {
            throw fault
        } catch is Threshold.TooSlow {
            throw RequestFault.tooSlow
        } catch {
            // No HTTP, or the connection went: whatever was sent is not whole.
            throw RequestFault.brokenBody
        }
        return bytes
    }
}

/// When a request came. What only depends on the day may be kept for the day; whether anything finer was asked for is
/// remembered here, so that no page has to say so.
final class AskedAt: Sendable {
    private let instant: Instant
    private let looked = Atomic(false)

    init(_ instant: Instant) { self.instant = instant }

    var now: Instant {
        looked.store(true, ordering: .relaxed)
        return instant
    }

    var today: Day { instant.day }
    /// Whether the answer may show what will be otherwise before the day is over: the code of a demonstration, what
    /// the hall is at now.
    var showedTime: Bool { looked.load(ordering: .relaxed) }
}

/// A request that is not one of ours, whatever the visitor wanted.
enum RequestFault: Error, Hashable, Sendable {
    case noKey
    case tooLarge(most: Int)
    /// A form of another site.
    case foreignOrigin
    case wrongMethod(allowed: [String])
    case notUTF8
    /// What was sent ends in the middle or is no HTTP.
    case brokenBody
    case tooSlow
    case tooManyTries(seconds: Int)
    /// More acts through one link, or of one account, than anybody types.
    case tooFast(seconds: Int)
    /// More ask at this moment than can be served; in a moment they can.
    case crowded

    /// What was typed is worth sending again as it is.
    var mayPass: Bool {
        switch self {
        case .tooFast, .crowded: true
        default: false
        }
    }
}

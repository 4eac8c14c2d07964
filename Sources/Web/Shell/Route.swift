package import Acts
package import Dialogue
package import HTTPTypes

/// One address of the site: how it is asked for, which deed it is, what answers.
package struct Route: Sendable {
    package let method: HTTPRequest.Method
    /// `/{province}/{year}/agenda`: a segment in braces takes anything.
    package let path: String
    package let deed: Rights.Deed
    /// What is known of the act its form asks for; nothing where a handler still writes by itself.
    package let act: ActFacts?
    /// How long the answer stays good for whoever it was made for.
    let keeping: Keeping
    let segments: [Segment]
    let answer: @Sendable (Visit) async throws -> Answer

    enum Segment: Hashable, Sendable {
        case word(String)
        case value(String)
    }

    /// A page that depends on nothing but who asks (`PageCache.Key`) and the journal is made once for each state of it.
    /// `Kept pages` in the tests goes through every kind of act and holds each route to its word.
    enum Keeping: Hashable, Sendable {
        case never
        /// Until anything of the dialogue in the address, or of the country, changes.
        case dialogue
        /// Until anything of the province in the address, or of the country, changes.
        case province
        /// Until anything changes anywhere.
        case country
    }

    static func get(
        _ path: String, _ deed: Rights.Deed, keeping: Keeping = .never,
        _ answer: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        Route(method: .get, path: path, deed: deed, keeping: keeping, answer: answer)
    }

    static func post(
        _ path: String, _ deed: Rights.Deed, _ answer: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        Route(method: .post, path: path, deed: deed, keeping: .never, answer: answer)
    }

    /// A form that asks for an act: what the act says of itself says who may come here.
    ///
    /// - Parameter door: which of several ways into the act this address is.
    static func post<A: Acts.Act>(
        _ path: String, _: A.Type, by door: Door? = nil,
        _ answer: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        let deed = (door ?? A.facts.doors[0]).deed
        return Route(method: .post, path: path, deed: deed, act: A.facts, keeping: .never, answer: answer)
    }

    private init(
        method: HTTPRequest.Method, path: String, deed: Rights.Deed, act: ActFacts? = nil, keeping: Keeping,
        answer: @escaping @Sendable (Visit) async throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.deed = deed
        self.act = act
        self.keeping = keeping
        self.answer = answer
        segments = path.split(separator: "/").map { part in
            part.hasPrefix("{") ? .value(String(part.dropFirst().dropLast())) : .word(String(part))
        }
    }

    /// The values in the address, or nothing when it is not this route's.
    func match(_ parts: [String]) -> [String: String]? {
        guard parts.count == segments.count else { return nil }
        var values: [String: String] = [:]
        for (segment, part) in zip(segments, parts) {
            switch segment {
            case .word(let word): guard word == part else { return nil }
            case .value(let name): values[name] = part
            }
        }
        return values
    }

    /// Words before values, so that `/sign-in` is never taken for a province.
    var precedence: [Int] {
        segments.map { if case .word = $0 { 0 } else { 1 } }
    }
}

/// All routes, found by address.
struct RouteTable: Sendable {
    private let byLength: [Int: [Route]]

    init(_ routes: [Route]) {
        byLength = Dictionary(grouping: routes, by: \.segments.count).mapValues { routes in
            routes.sorted { $0.precedence.lexicographicallyPrecedes($1.precedence) }
        }
    }

    enum Finding {
        case found(Route, values: [String: String])
        /// The address is there; the method is not.
        case otherMethods([HTTPRequest.Method])
        case nothing
    }

    func find(_ method: HTTPRequest.Method, _ parts: [String]) -> Finding {
        var others: [HTTPRequest.Method] = []
        for route in byLength[parts.count] ?? [] {
            guard let values = route.match(parts) else { continue }
            if route.method == method || (method == .head && route.method == .get) {
                return .found(route, values: values)
            }
            others.append(route.method)
        }
        return others.isEmpty ? .nothing : .otherMethods(others)
    }
}

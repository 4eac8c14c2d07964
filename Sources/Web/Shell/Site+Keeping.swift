import Dialogue
import HTTPTypes
import Hummingbird
import Store

/// Pages that are not made again while the journal stands still.
///
/// What a visitor without account gets is the same for all of them; what somebody signed in gets is kept for that
/// account alone, and looked for only after the right to see it has been checked anew.
extension Site {
    /// A public page made before, if the journal has not moved since.
    func keptPage(
        for route: Route, _ request: Request, _ values: [String: String], _ query: Form
    ) -> Response? {
        guard route.keeping != .never, request.cookie(sessionCookie) == nil else { return nil }
        let visit = visit(request, values, query, nil, from: "")
        guard visit.query["kept"].isEmpty, let version = keepingVersion(route, values) else { return nil }
        return pages.page(keepingKey(visit), version: version).map { response($0, visit) }
    }

    /// The page made before for whoever this visit is by; made now where there is none. Those who ask for the same page
    /// while it is being made wait for that one.
    func keptPage(of route: Route, _ visit: Visit, version: Int) async throws -> Response {
        let key = keepingKey(visit)
        if let page = await pages.pageSoon(key, version: version) { return response(page, visit) }
        let answer: Answer
        do {
            answer = try await route.answer(visit)
        } catch {
            pages.settle(key, version: version, nil)
            throw error
        }
        // A page that shows the time of day is good for that minute only.
        let page =
            visit.askedAt.showedTime
            ? nil : PageCache.Page(answer, version: version, isPublic: visit.visitor == nil)
        pages.settle(key, version: version, page)
        return page.map { response($0, visit) } ?? dressed(answer, visit)
    }

    /// The state of the journal a kept page belongs to; nothing for pages that are never kept.
    func keepingVersion(_ route: Route, _ values: [String: String]) -> Int? {
        switch route.keeping {
        case .never: nil
        case .country: pulse.version(of: nil)
        case .province: pulse.version(of: Self.province(in: values))
        case .dialogue:
            DialogueName(province: values["province"] ?? "", year: values["year"] ?? "").map {
                pulse.version(of: $0)
            }
        }
    }

    /// The province an address is about: by its own letters, or by those of an input's number.
    private static func province(in values: [String: String]) -> Province? {
        values["province"].flatMap(Province.of(short:)) ?? values["number"].flatMap(InputNumber.init)?.province
    }

    private func keepingKey(_ visit: Visit) -> PageCache.Key {
        PageCache.Key(
            session: visit.session, language: visit.language, today: visit.today,
            address: "\(visit.path)?\(visit.request.uri.query ?? "")")
    }

    private func response(_ page: PageCache.Page, _ visit: Visit) -> Response {
        var fields = fields(page.answer, visit)
        fields[.cacheControl] = page.etag == nil ? "no-store" : "no-cache"
        fields[.eTag] = page.etag
        if let etag = page.etag, visit.request.headers[.ifNoneMatch] == etag {
            return Response(status: .notModified, headers: fields)
        }
        let sent = page.sent(compressed: visit.acceptsGzip)
        if sent.isCompressed { fields[.contentEncoding] = "gzip" }
        return response(page.answer.status, fields, sent.bytes, visit.request)
    }
}

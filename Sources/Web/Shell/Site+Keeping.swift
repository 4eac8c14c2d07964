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
        guard route.keeping != .never, request.cookie(SignIn.cookie) == nil else { return nil }
        return keptPage(for: route, visit(request, values, query, nil, from: ""))
    }

    /// The page made before for whoever this visit is by.
    func keptPage(for route: Route, _ visit: Visit) -> Response? {
        guard visit.query["kept"].isEmpty, let version = keepingVersion(route, visit.values) else { return nil }
        return pages.page(keepingKey(visit), version: version).map { response($0, visit) }
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

    func keep(_ answer: Answer, _ visit: Visit, version: Int) -> Response {
        guard case .text(let text) = answer.body, visit.query["kept"].isEmpty, !visit.askedAt.showedTime else {
            return dressed(answer, visit)
        }
        let page = pages.keep(
            answer, Array(text.utf8), as: keepingKey(visit), version: version, isPublic: visit.visitor == nil)
        return response(page, visit)
    }

    private func keepingKey(_ visit: Visit) -> PageCache.Key {
        PageCache.Key(
            session: visit.session, language: visit.language, today: visit.today,
            address: "\(visit.path)?\(visit.request.uri.query ?? "")")
    }

    private func response(_ page: PageCache.Page, _ visit: Visit) -> Response {
        var fields = fields(page.answer, visit)
        guard let etag = page.etag else {
            fields[.cacheControl] = "no-store"
            return written(page.bytesWithNewKeys, page.answer.status, fields, visit)
        }
        fields[.cacheControl] = "no-cache"
        fields[.eTag] = etag
        if visit.request.headers[.ifNoneMatch] == etag {
            return Response(status: .notModified, headers: fields)
        }
        guard visit.acceptsGzip, let zipped = page.zipped else {
            return response(page.answer.status, fields, page.bytes, visit.request)
        }
        fields[.contentEncoding] = "gzip"
        return response(page.answer.status, fields, zipped, visit.request)
    }
}

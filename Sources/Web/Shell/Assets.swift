import Dialogue
import HTTPTypes
import Store

/// The style sheet and the scripts: part of the program, under an address that changes when they do.
struct Asset: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]
    let zipped: [UInt8]?
    let address: String

    init(_ name: String, _ type: String, _ bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
        zipped = bytes.count > Gzip.least ? Gzip.compressed(bytes, level: 9) : nil
        let mark = Array(Digest.sha256(bytes).prefix(6)).base64URL
        address = "/assets/\(mark)/\(name)"
    }

    static let css = Asset("vetika.css", "text/css; charset=utf-8", PackageResources.vetika_css)
    static let live = Asset("live.js", "text/javascript; charset=utf-8", PackageResources.live_js)
    static let keep = Asset("keep.js", "text/javascript; charset=utf-8", PackageResources.keep_js)
    static let order = Asset("order.js", "text/javascript; charset=utf-8", PackageResources.order_js)
    static let papers = Asset("papers.js", "text/javascript; charset=utf-8", PackageResources.papers_js)
    static let icon = Asset("icon.svg", "image/svg+xml", PackageResources.icon_svg)
    static let all = [css, live, keep, order, papers, icon]

    static let route = Route.get("/assets/{mark}/{name}", .look) { visit in
        guard let asset = all.first(where: { $0.address == visit.path }) else { throw StoreError.missing }
        let zipped = visit.acceptsGzip ? asset.zipped : nil
        let answer = Answer(type: asset.type, body: .bytes(zipped ?? asset.bytes))
            .with(.cacheControl, "public, max-age=31536000, immutable").with(.vary, "Accept-Encoding")
        return zipped == nil ? answer : answer.with(.contentEncoding, "gzip")
    }
}

extension Visit {
    var acceptsGzip: Bool { request.headers[.acceptEncoding]?.contains("gzip") ?? false }
}

import Dialogue
import Documents
import Store

/// `/second-factor`: sets up the device whose codes allow an approval, and the codes on paper for when it is lost.
enum SecondFactorPages {
    static let routes: [Route] = [
        .get("/second-factor", .setUpSecondFactor, show),
        .post("/second-factor", .setUpSecondFactor, setUp),
        .post("/second-factor/renew", .setUpSecondFactor, renew),
    ]

    private static func factor(_ visit: Visit) async throws -> SecondFactor {
        let account = try visit.requireVisitor().account
        return try await visit.read { try $0.secondFactor(of: account) } ?? SecondFactor(account: account)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let factor = try await factor(visit)
        let now = visit.now
        let isAllowed = try await visit.read { try $0.mayTakeDevice(factor.account, at: now) }
        guard factor.isConfirmed || isAllowed else { return visit.show(notAllowed(visit)) }
        return visit.show(page(visit, factor, Entered()))
    }

    private static func notAllowed(_ visit: Visit) -> Page {
        let language = visit.language
        return Page(
            .secondFactor, in: language,
            """
            <h1>\(.secondFactor, language)</h1><p>\(.secondFactorMeans, language)</p>
            <div class="notice warning"><p>\(.deviceNeedsYes, language)</p></div>
            """
        ).trail((address: "/desk", name: Phrase.desk.text(in: language)))
    }

    private static func setUp(_ visit: Visit) async throws -> Answer {
        let account = try visit.requireVisitor().account
        let done = try await step(visit) { writer, reading in
            try writer.setUpSecondFactor(of: account, reading: reading)
        }
        // The codes on paper are shown on this page only: it is the answer itself, not where it leads.
        guard done.status == .seeOther else { return done }
        return visit.show(papers(visit, try await factor(visit)))
    }

    private static func renew(_ visit: Visit) async throws -> Answer {
        let account = try visit.requireVisitor().account
        return try await step(visit) { writer, reading in
            try writer.renewSecondFactor(of: account, reading: reading)
        }
    }

    private static func step(
        _ visit: Visit, _ change: @escaping @Sendable (Writer, @escaping CodeReading) throws -> Void
    ) async throws -> Answer {
        let form = try await visit.form()
        let reading = try visit.codeReading(form)
        do {
            let done = try await visit.act(form) { writer in
                try change(writer, reading)
                return "/second-factor"
            }
            try visit.giveBackTry(after: done)
            return done
        } catch let refusal as SecondFactor.Refusal {
            let entered = Entered(form, faults: [("code", refusal.phrase)])
            return visit.show(page(visit, try await factor(visit), entered), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ factor: SecondFactor, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let overdue: HTML? =
            visit.session?.isDeviceOverdue == true
            ? "<div class=\"notice warning\"><p>\(.deviceOverdue, language)</p></div>" : nil
        return Page(
            .secondFactor, in: language,
            """
            \(fields.summary)
            <h1>\(.secondFactor, language)</h1>
            \(overdue)
            <p>\(.secondFactorMeans, language)</p>
            \(factor.isConfirmed ? standing(visit, factor, fields) : settingUp(visit, factor, fields))
            """
        ).trail((address: "/desk", name: Phrase.desk.text(in: language)))
    }

    private static func settingUp(_ visit: Visit, _ factor: SecondFactor, _ fields: Fields) -> HTML {
        let language = visit.language
        let secret = OneTimeCode.base32(visit.site.links.secondFactorSecret(of: factor.account, serial: factor.serial))
        let name = visit.visitor?.name ?? ""
        let address = "otpauth://totp/Vetika:\(name.forAddress)?secret=\(secret)&issuer=Vetika"
        // Refuses only what is too long for a code; the words beside it say the same.
        let picture = (try? QRCode(address).svg(label: Phrase.scanWithDevice.text(in: language)))
            .map { HTML(trusted: $0) }
        let fours = secret.inFours.split(separator: " ").html { "<code>\(String($0))</code> " }
        return """
            <ol><li>\(.installAuthenticator, language)</li><li>\(.scanWithDevice, language)</li>
            <li>\(.typeFirstCode, language)</li></ol>
            <figure class="qr">\(picture)</figure>
            <p>\(.orTypeSecret, language) \(fours)</p>
            <form method="post" action="/second-factor" novalidate>\(visit.keyField)
            \(SecondFactorPart(factor: factor, visit: visit).field(fields))
            <div class="actions"><button>\(.setUpDevice, language)</button></div></form>
            """
    }

    private static func standing(_ visit: Visit, _ factor: SecondFactor, _ fields: Fields) -> HTML {
        let language = visit.language
        let left = SecondFactor.papers - factor.used.count
        return """
            <div class="notice success"><p>\(.deviceIsSetUp(left), language)</p></div>
            <h2>\(.anotherDevice, language)</h2>
            <form method="post" action="/second-factor/renew" novalidate>\(visit.keyField)
            <p>\(.anotherDeviceMeans, language)</p>
            \(SecondFactorPart(factor: factor, visit: visit).field(fields))
            <div class="actions"><button class="quiet">\(.anotherDevice, language)</button></div></form>
            """
    }

    private static func papers(_ visit: Visit, _ factor: SecondFactor) -> Page {
        let language = visit.language
        return Page(
            .codesOnPaper, in: language,
            """
            <div class="notice success" role="status"><p>\(.deviceWorks, language)</p></div>
            <h1>\(.codesOnPaper, language)</h1>
            <p>\(.codesOnPaperMean, language)</p>
            <ol>\(visit.site.links.paperCodes(of: factor).html { "<li><code>\($0)</code></li>" })</ol>
            <p class="actions"><a class="button" href="/desk">\(.desk, language)</a></p>
            """
        ).trail((address: "/desk", name: Phrase.desk.text(in: language)))
    }
}

extension String {
    /// Letters and digits of Latin as they are, everything else written with `%`.
    fileprivate var forAddress: String {
        utf8.map { byte in
            switch byte {
            case 48...57, 65...90, 97...122: String(UnicodeScalar(byte))
            default: "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
            }
        }.joined()
    }
}

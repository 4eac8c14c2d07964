import Dialogue
import Store

/// Where a form asks for a code beside its button, and what it says to those who have none.
struct SecondFactorPart: Sendable {
    let factor: SecondFactor?
    let visit: Visit

    var isSetUp: Bool { factor?.isConfirmed ?? false }

    /// The field for the code.
    func field(_ fields: Fields) -> HTML {
        """
        \(fields.line("code", .codeOfDevice, hint: .codeHint, required: true))
        \(factor.flatMap { demoCode($0) })
        """
    }

    /// Instead of the form, while no device is set up.
    var setUpFirst: HTML {
        let language = visit.language
        return """
            <div class="notice warning"><p>\(.secondFactorFirst, language)</p>
            <p><a class="button" href="/second-factor">\(.setUpDevice, language)</a></p></div>
            """
    }

    /// In a demonstration nobody has a device: the code stands on the page, as the device would show it.
    func demoCode(_ factor: SecondFactor) -> HTML? {
        guard visit.site.settings.demo.contains(where: { $0.name == visit.visitor?.name }) else { return nil }
        let language = visit.language
        let now = SecondFactor.step(at: visit.now)
        let step = max(now, (factor.lastStep ?? 0) + 1)
        guard step <= now + 1 else { return "<p class=\"notice\">\(.demoCodeLater, language)</p>" }
        let code = visit.site.links.code(of: factor, step: step)
        return """
            <div class="notice"><p>\(.demoCodeNow, language) <b class="number" id="demo-code">\(code)</b></p></div>
            """
    }
}

extension Visit {
    /// What the visitor typed into the field of a code.
    func codeReading(_ form: Form) throws -> CodeReading {
        let visitor = try requireVisitor()
        try site.tries.knock(.code(of: visitor.account), from: address, device: device(of: visitor), at: now)
        return site.links.reading(form["code"], at: now)
    }

    /// A right code is no try of somebody who guesses.
    func giveBackTry(after answer: Answer) throws {
        guard answer.status == .seeOther else { return }
        let visitor = try requireVisitor()
        site.tries.opened(.code(of: visitor.account), from: address, device: device(of: visitor), at: now)
    }

    /// The mark of this browser, where the visitor has signed in from it.
    private func device(of visitor: Visitor) -> String? {
        DeviceMarks(request.cookie(DeviceMarks.cookie)).mark(of: visitor.name, site.links)
    }
}

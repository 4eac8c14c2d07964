import Dialogue
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// Every form on every page of a country with rows.
@Suite struct `Every form that changes what is there` {
    /// Forms without a mark, by the address they are sent to.
    private static let unmarked = Set(adding + onceOnly + own + accounts + countedOrTicked)

    /// What they bring is new, and overwrites nothing.
    private static let adding = [
        "/areas", "/bodies/add", "/bodies/{body}/aliases", "/bodies/{body}/contacts", "/bodies/{body}/offices",
        "/k/{token}/raise", "/offices/{office}/contacts", "/offices/{office}/deputies", "/persons/add",
        "/persons/{person}/contacts", "/support", "/{province}/districts", "/{province}/plan",
        "/{province}/{year}/agenda/add", "/{province}/{year}/agenda/{item}/documents",
        "/{province}/{year}/checkin/walk-in", "/{province}/{year}/inputs/enter", "/{province}/{year}/logistics/add",
        "/{province}/{year}/participants/add",
        "/{province}/{year}/participants/nominations", "/{province}/{year}/participants/propose-governors",
        "/{province}/{year}/preparation/add", "/{province}/{year}/rooms",
    ]
    /// A step that was taken meanwhile is refused by its rule: there is nothing else to be seen.
    private static let onceOnly = [
        "/national/{escalation}/acknowledge", "/support/imports/{import}/undo", "/{province}/{year}/agenda/reopen",
        "/{province}/{year}/batches", "/{province}/{year}/close", "/{province}/{year}/follow-up/begin",
        "/{province}/{year}/sitting/end", "/{province}/{year}/sitting/open", "/{province}/{year}/sitting/reopen",
    ]
    /// Nobody else has a hand in it.
    private static let own = [
        "/second-factor", "/second-factor/renew", "/sign-in", "/sign-out", "/account/email", "/account/password",
        "/account/sessions",
    ]
    /// Who looks after accounts says what is to hold from now on, however it stood; each says so in a line.
    private static let accounts = [
        "/accounts", "/accounts/rule", "/accounts/{account}/close", "/accounts/{account}/device",
        "/accounts/{account}/password", "/accounts/{account}/role", "/accounts/{account}/sessions",
        "/{province}/{year}/advice",
    ]
    /// They say whom they mean another way; the boxes of a list stand beside its form.
    private static let countedOrTicked = [
        "/{province}/{year}/invitations/release", "/{province}/{year}/invitations/rehearse",
        "/{province}/{year}/participants/accept",
    ]

    @Test func `Says what its maker saw, or there is a reason why it need not`() async throws {
        var country = try await GrowingCountry()
        try await country.grow()
        var bare: Set<String> = []
        var marked: Set<String> = []
        for stage in [Stage.planned, .prepared, .invited, .inSession, .reporting, .published, .followUp] {
            for (route, form) in try await forms(country, at: stage) {
                if Self.isMarked(form) { marked.insert(route) } else { bare.insert(route) }
            }
        }
        #expect(bare.subtracting(Self.unmarked).sorted() == [], "no mark and no reason")
        #expect(marked.intersection(Self.adding + Self.onceOnly + Self.own) == [], "a reason for nothing")
        #expect(marked.count > 20, "forms were really read")
    }

    /// A hidden mark, or boxes that say what stood beside them.
    private static func isMarked(_ form: Substring) -> Bool {
        form.contains("name=\"seen") || form.contains(":proposed\"") || form.contains(":dialogue\"")
    }

    /// The forms of all pages, each with the route it is sent to.
    private func forms(_ country: GrowingCountry, at stage: Stage) async throws -> [(String, Substring)] {
        let (world, name) = (country.world, country.name)
        try await world.act { writer in
            let dialogue = try writer.dialogue(name)
            try writer.run("UPDATE dialogue SET stage = \(stage) WHERE id = \(dialogue.id)")
            writer.note(.planChanged, about: .dialogue(name), in: dialogue.id)
        }
        let (participant, body) = (world.token(of: ID(1)), try await world.linkOfDepartment(country.record))
        var found: [(String, Substring)] = []
        for person in ["officer", "board", "governor", "desk", "administrator", "department"] {
            let browser = try await world.browser(as: person)
            let role = try required(World.people.first { $0.name == person }).role
            for route in Site.routes where Self.isPage(route) && Rights.allows(role, route.deed) {
                let address = `Every route and every role`.address(of: route)
                    .replacing("/k/not-a-token", with: "/k/\(participant)").replacing("/b/not-a-token", with: body)
                let text = try await browser.get(address).text
                found += text.split(separator: "<form ").dropFirst().compactMap { part in
                    let form = part[..<(part.firstRange(of: "</form>")?.lowerBound ?? part.endIndex)]
                    return Self.route(of: form, world.site).map { ($0, form) }
                }
            }
        }
        return found
    }

    private static func isPage(_ route: Route) -> Bool {
        let papers = [".pdf", ".docx", ".xlsx", ".png", ".csv", ".json", ".ics", "/live"]
        return route.method == .get && !papers.contains(where: route.path.hasSuffix)
    }

    /// The route a form is posted to; nothing for one that only asks.
    private static func route(of form: Substring, _ site: Site) -> String? {
        guard form.contains("method=\"post\""), let start = form.firstRange(of: "action=\"") else { return nil }
        let address = form[start.upperBound...].prefix { $0 != "\"" && $0 != "?" }
        guard case .found(let route, _) = site.table.find(.post, address.split(separator: "/").map(String.init)) else {
            return "nowhere: \(address)"
        }
        return route.path
    }
}

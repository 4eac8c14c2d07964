import Dialogue

/// What the signed-in visitor can do next with a dialogue: one button, and a sentence that says why.
struct NextStep: Sendable {
    let dialogue: PartnershipDialogue
    let visit: Visit

    /// Nothing for visitors who have no step to take here.
    var html: HTML? {
        guard visit.worksIn(dialogue.province), let step else { return nil }
        let language = visit.language
        let button: HTML =
            step.posts
            ? """
            <form method="post" action="\(step.address)">\(visit.keyField)\
            <button>\(step.label, language)</button></form>
            """ : "<a class=\"button\" href=\"\(step.address)\">\(step.label, language)</a>"
        return """
            <section class="card"><h2>\(.nextStep, language)</h2><p>\(step.why, language)</p>
            <div class="actions">\(button)</div></section>
            """
    }

    /// The other pages of the dialogue this visitor works on, as the stage has use for them.
    var otherPages: HTML? {
        guard visit.worksIn(dialogue.province) else { return nil }
        let stage = dialogue.stage
        let pages: [(Bool, Rights.Deed, String, Phrase)] = [
            (stage == .planned, .plan, "plan", .changePlan),
            (stage >= .prepared && stage <= .inSession, .release, "invitations", .toInvitations),
            (stage <= .followUp, .prepare, "preparation", .preparation),
            (stage <= .inSession, .prepare, "logistics", .logistics),
            (stage <= .inSession && dialogue.plan.hostForum != nil, .shapeAgenda, "forums", .combinedSitting),
            (stage == .inSession, .receive, "checkin", .toCheckIn),
            (stage == .reporting, .hold, "sitting", .toSitting),
            (stage >= .inSession, .look, "screen", .openScreen),
            (stage >= .inSession, .escalate, "escalations", .toEscalations),
            (stage >= .followUp, .plan, "follow-up", .linksOfBodies),
            (stage <= .reporting, .askAdvice, "advice", .advice),
        ]
        let links = pages.filter { $0.0 && visit.may($0.1) }.html { page in
            "<li><a href=\"/\(dialogue.name)/\(page.2)\">\(page.3, visit.language)</a></li>\n"
        }
        return links.text.isEmpty ? nil : "<ul>\(links)</ul>"
    }

    struct Step: Sendable {
        let label: Phrase
        let why: Phrase
        let address: String
        var posts = false
    }

    var step: Step? {
        let base = "/\(dialogue.name)"
        switch dialogue.stage {
        case .planned where visit.may(.approveAgenda):
            return Step(label: .readAndApprove, why: .boardDecides, address: "\(base)/agenda")
        case .planned where visit.may(.plan):
            return Step(label: .workOnAgenda, why: .agendaGoesToBoard, address: "\(base)/agenda")
        case .prepared where visit.may(.release):
            return Step(label: .toInvitations, why: .releaseWhenReady, address: "\(base)/invitations")
        case .invited where visit.may(.hold):
            // Long before its day the page asks once more.
            return Step(
                label: .openSitting, why: .openSittingWhen, address: "\(base)/sitting/open",
                posts: !dialogue.isLongBefore(on: visit.today))
        case .inSession where visit.may(.hold):
            return Step(label: .toSitting, why: .everyInputNeedsEnd, address: "\(base)/sitting")
        case .reporting where visit.may(.report):
            return Step(label: .toReport, why: .publishWhenRight, address: "\(base)/report")
        case .published where visit.may(.plan):
            return Step(label: .toFollowUp, why: .followUpGivesLinks, address: "\(base)/follow-up")
        case .followUp where visit.may(.close):
            return Step(label: .toClosing, why: .closingOpensNext, address: "\(base)/close")
        case let stage
        where stage <= .invited && visit.visitor?.role == .planningTeam && dialogue.plan.hostForum != nil:
            return Step(label: .workOnAgenda, why: .planningTeamShapes, address: "\(base)/agenda")
        default: return nil
        }
    }
}

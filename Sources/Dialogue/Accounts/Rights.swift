/// Who may do what. This is the only table of powers; every route names one deed of it.
package enum Rights {
    package enum Deed: String, CaseIterable, Sendable {
        /// Public pages: the map, a dialogue, its agenda, report and register, what became of an input.
        case look
        /// What a personal link opens: the link itself is the right.
        case useLink
        case signIn
        case signOut
        /// Plan a dialogue, change what it stands on, take steps from stage to stage.
        case plan
        /// Change the agenda: items, rooms, documents, who belongs to which forum.
        case shapeAgenda
        case approveAgenda
        /// See names, answers, scores and the journal of one's own province.
        case seeParticipants
        case proposeParticipants
        /// See bodies, offices and persons; numbers people answer themselves only with `release`.
        case seeBodies
        /// Write bodies, offices, persons and how they are reached: those of one's own province or, on the national
        /// side, those that belong to none (`Scope.keeps`).
        case keepBodies
        /// Ask the national side to change what belongs to no province.
        case proposeNationally
        /// Accept or decline what provinces propose.
        case decideProposals
        /// Take in support data and organisations that a province has offered.
        case takeInOffers
        /// Share a draft with NCDD-S or CDCB.
        case askAdvice
        /// Read a draft that was shared, and advise.
        case advise
        /// The Governor's word on who comes for the communities (IV.i.g).
        case confirmCommunities
        case release
        /// Enter inputs for people without a phone, and check people in.
        case receive
        /// Join inputs, settle challenges, open and end the sitting.
        case hold
        case report
        /// Seal the report for good.
        case publishReport
        /// Send an unresolved challenge to NCDD-S/MoI.
        case escalate
        /// Acknowledge and answer on the national desk.
        case answerNationally
        /// Update the actions of the body one works for.
        case updateActions
        case close
        case importAreas
        /// Let a gazetteer that was read take effect, or take one back: it holds for the whole country.
        case settleAreas
        case importSupport
        case seeJournal
        /// The account's own front page: what waits for this office.
        case seeDesk
        /// One's own password, sessions and browsers.
        case keepOwnAccount
        /// Invite, change and close accounts: the administrator all, a secretariat those of its province.
        case manageAccounts
        /// Set up the codes of one's own device.
        case setUpSecondFactor
        /// Read what concerns the safety of the site.
        case seeSecurity
        /// The checklist of the preparation, rooms, meals, transport, cost.
        case prepare
    }

    package struct Denied: Error, Hashable, Sendable {
        package let deed: Deed
        package let signedIn: Bool

        package init(deed: Deed, signedIn: Bool) {
            self.deed = deed
            self.signedIn = signedIn
        }
    }

    /// Whether `role` may do `deed`; no role is a visitor who has not signed in.
    package static func allows(_ role: Role?, _ deed: Deed) -> Bool {
        switch deed {
        case .look, .useLink, .signIn: return true
        default: break
        }
        guard let role else { return false }
        return table[role]?.contains(deed) ?? false
    }

    /// Throws instead of answering no.
    package static func require(_ role: Role?, _ deed: Deed) throws(Denied) {
        guard allows(role, deed) else { throw Denied(deed: deed, signedIn: role != nil) }
    }

    /// Made once: pages ask for every line they show.
    private static let table = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, deeds(of: $0)) })

    private static func deeds(of role: Role) -> Set<Deed> {
        let own: Set<Deed> =
            mayHaveSecondFactor(role)
            ? [.signOut, .seeDesk, .keepOwnAccount, .setUpSecondFactor] : [.signOut, .seeDesk, .keepOwnAccount]
        switch role {
        case .secretariat:
            return own.union([
                .plan, .seeParticipants, .seeBodies, .keepBodies, .manageAccounts, .proposeNationally, .askAdvice,
                .proposeParticipants, .release, .receive, .hold, .report,
                .publishReport, .escalate, .close, .importSupport, .seeJournal, .shapeAgenda, .prepare,
            ])
        case .planningTeam: return own.union([.shapeAgenda, .seeParticipants, .prepare])
        case .governor:
            // The Governor reports the results and sends up what could not be solved (IV.iii.c, V).
            return own.union([
                .seeParticipants, .seeBodies, .confirmCommunities, .seeJournal, .hold, .publishReport, .escalate,
            ])
        case .clerk: return own.union([.receive])
        case .board: return own.union([.approveAgenda, .seeParticipants, .seeBodies])
        case .district, .commune, .department, .partner: return own.union([.updateActions])
        case .nationalDesk:
            return own.union([.answerNationally, .advise, .seeBodies, .keepBodies, .decideProposals, .seeJournal])
        case .cdcb:
            return own.union([.importSupport, .takeInOffers, .advise, .seeBodies, .keepBodies, .decideProposals])
        case .administrator:
            return own.union([
                .importAreas, .settleAreas, .importSupport, .takeInOffers, .seeBodies, .keepBodies, .decideProposals,
                .manageAccounts, .seeJournal, .seeSecurity,
            ])
        }
    }
}

import Testing

@testable import Dialogue

@Suite struct `Who may do what` {
    @Test func `Everybody may look, use a link and sign in, and a stranger may do nothing else`() {
        let open = Rights.Deed.allCases.filter { Rights.allows(nil, $0) }
        #expect(open == [.look, .useLink, .signIn])
    }

    @Test func `Only the Board approves an agenda`() {
        #expect(Role.allCases.filter { Rights.allows($0, .approveAgenda) } == [.board])
    }

    @Test func `Only the Governor confirms who comes for the communities`() {
        #expect(Role.allCases.filter { Rights.allows($0, .confirmCommunities) } == [.governor])
    }

    @Test func `Only the secretariat plans, invites, reports and closes`() {
        for deed in [Rights.Deed.plan, .release, .report, .close, .proposeParticipants] {
            #expect(Role.allCases.filter { Rights.allows($0, deed) } == [.secretariat], "\(deed)")
        }
    }

    @Test func `The Governor publishes and escalates beside the secretariat, the clerk has only the hall`() {
        for deed in [Rights.Deed.publishReport, .escalate] {
            #expect(Role.allCases.filter { Rights.allows($0, deed) } == [.secretariat, .governor], "\(deed)")
        }
        #expect(Role.allCases.filter { Rights.allows($0, .receive) } == [.secretariat, .clerk])
        let own: Set<Rights.Deed> = [.look, .useLink, .signIn, .signOut, .seeDesk, .keepOwnAccount]
        #expect(Set(Rights.Deed.allCases.filter { Rights.allows(.clerk, $0) }) == own.union([.receive]))
    }

    @Test func `Only the national desk answers nationally, only the administrator imports the gazetteer`() {
        #expect(Role.allCases.filter { Rights.allows($0, .answerNationally) } == [.nationalDesk])
        #expect(Role.allCases.filter { Rights.allows($0, .importAreas) } == [.administrator])
    }

    @Test func `Only the administrator reads what concerns the safety of the site`() {
        #expect(Role.allCases.filter { Rights.allows($0, .seeSecurity) } == [.administrator])
    }

    @Test func `A refusal says whether signing in would help`() {
        #expect(throws: Rights.Denied(deed: .plan, signedIn: false)) { try Rights.require(nil, .plan) }
        #expect(throws: Rights.Denied(deed: .plan, signedIn: true)) { try Rights.require(.board, .plan) }
    }

    @Test func `A scope of one province covers no other`() {
        let (battambang, siemReap) = (Province.all[1], Province.all[16])
        #expect(Scope.province(battambang).covers(battambang))
        #expect(!Scope.province(battambang).covers(siemReap))
        #expect(Scope.country.covers(siemReap))
        #expect(!Scope.everybody.covers(siemReap))
    }
}

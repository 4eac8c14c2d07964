import Acts
import Dialogue
import Testing

@testable import Web

/// What the list of acts says, against the addresses of the site.
@Suite struct `Every act has its address` {
    @Test func `An address asks for the right the act names`() {
        for route in Site.routes {
            guard let act = route.act else { continue }
            #expect(act.doors.map(\.deed).contains(route.deed), "\(route.path) asks for \(act.name)")
        }
    }

    @Test func `Every act of the list can be asked for by a form, and nothing else can`() {
        let asked = Set(Site.routes.compactMap(\.act?.name))
        #expect(asked == Set(ActList.all.map(\.facts.name)))
    }

    /// Who refuses a form says why, in both languages.
    @Test func `A refusal of each rule has its field and its sentence`() {
        let refusals: [any Error] = [
            Challenge.Refusal.noDisposition, ActionItem.Refusal.deedMissing, PartnershipDialogue.Refusal.nobodyToInvite,
            FileImport.Refusal.inUse, SecondFactor.Refusal.notSetUp,
        ]
        for refusal in refusals {
            let told = refusal as? any Told
            #expect(told?.phrase.khmer.isEmpty == false && told?.phrase.english.isEmpty == false, "\(refusal)")
        }
    }
}

import Dialogue
import Khmer
import Store

/// Finds names by what a reader takes for the same, and by how they sound.
struct NameSearch: Sendable {
    private let folded: String
    private let roman: String

    /// Nothing where nothing was typed.
    init?(_ typed: String) {
        folded = KhmerText.fold(typed)
        guard !folded.isEmpty else { return nil }
        let sounds = KhmerText.romanKey(typed)
        roman = sounds.utf8.count >= 3 ? sounds : ""
    }

    func finds(_ names: [String]) -> Bool {
        names.contains { name in
            KhmerText.fold(name).contains(folded) || (!roman.isEmpty && KhmerText.romanKey(name).contains(roman))
        }
    }
}

extension Visit {
    /// Makes what is kept of the link through which a body reports.
    var bodyLinkHash: @Sendable (ID<Body>, ID<PartnershipDialogue>, Int) -> [UInt8] {
        let links = site.links
        return { Links.hash(links.token(of: $0, in: $1, serial: $2)) }
    }

    /// The same for the link of an invitee.
    var inviteeLinkHash: LinkHash {
        let links = site.links
        return { id, serial in Links.hash(links.token(of: id, serial: serial)) }
    }
}

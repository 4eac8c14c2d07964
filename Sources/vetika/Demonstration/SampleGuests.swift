import Dialogue
import Store

/// People who do not exist and say so: a number in place of a name.
enum SampleGuests {
    /// Classes in the order guests are counted off; a hall has more departments and communities than anything else.
    private static let order: [ParticipantClass] = [
        .departments, .communities, .society, .communeChiefs, .partners, .departments, .council, .councilAssociations,
        .communities, .society,
    ]

    static func proposals(_ count: Int, bodies: [Body.Kind: [ID<Body>]]) throws -> [ParticipantProposal] {
        try (0..<count).map { index in
            let party = order[index % order.count]
            let choices = kinds(of: party).flatMap { bodies[$0] ?? [] }
            let sex: Participant.Sex = index % 5 < 2 ? .female : .male
            let card = try Participant.Card(
                honorific: sex == .female ? .missus : .mister, name: name(index + 1), sex: sex,
                office: office(of: party),
                body: choices.isEmpty ? nil : choices[index / order.count % choices.count])
            return ParticipantProposal(party: party, card: card, reach: reach(index + 1))
        }
    }

    /// Addresses under `.test` lead nowhere (RFC 2606), and no telephone of Cambodia begins with two noughts. A third
    /// has neither, and gets a letter on paper.
    static func reach(_ number: Int) -> Reach {
        let digits = String(1000 + number).dropFirst()
        return switch number % 3 {
        case 0: Reach(email: EmailAddress("guest-\(number)@sample.test"), phone: "000 000 \(digits)")
        case 1: Reach(phone: "000 000 \(digits)")
        default: Reach()
        }
    }

    static func name(_ number: Int) -> Bilingual {
        Bilingual("អ្នកចូលរួមគំរូ \(number.inKhmerDigits)", "Sample participant \(number)")
    }

    static func governor(_ number: Int) -> Person {
        Person(
            id: ID(0), honorific: number % 4 == 0 ? .ladyExcellency : .excellency,
            name: Bilingual("អភិបាលគំរូ \(number.inKhmerDigits)", "Sample governor \(number)"),
            sex: number % 4 == 0 ? .female : .male)
    }

    private static func kinds(of party: ParticipantClass) -> [Body.Kind] {
        Body.Kind.allCases.filter { $0.participantClass == party }
    }

    private static func office(of party: ParticipantClass) -> Bilingual {
        switch party {
        case .council: Bilingual("សមាជិកក្រុមប្រឹក្សាខេត្ត", "Member of the Provincial Council")
        case .departments: Bilingual("ប្រធានមន្ទីរ", "Director of department")
        case .districtGovernors: Bilingual("អភិបាលស្រុក", "District Governor")
        case .councilAssociations: Bilingual("តំណាងសមាគមក្រុមប្រឹក្សា", "Representative of the association of councils")
        case .communeChiefs: Bilingual("មេឃុំ", "Commune Chief")
        case .partners: Bilingual("តំណាងដៃគូអភិវឌ្ឍន៍", "Representative of a development partner")
        case .communities: Bilingual("តំណាងសហគមន៍", "Community representative")
        case .society: Bilingual("តំណាងអង្គការ", "Representative of an organisation")
        }
    }
}

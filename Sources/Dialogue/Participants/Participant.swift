/// Somebody who is proposed for, invited to or present at one dialogue.
package struct Participant: Identifiable, Hashable, Sendable {
    package let id: ID<Participant>
    /// Running number in the dialogue, printed on the badge; never given twice.
    package let number: Int
    package internal(set) var party: ParticipantClass
    package internal(set) var card: Card
    package internal(set) var standing: Standing
    /// Set when the invitation leaves.
    package private(set) var releasedAt: Instant?
    package internal(set) var answer: Answer?
    /// Who comes instead, where the answer is a stand-in.
    package internal(set) var standIn: StandIn?
    package internal(set) var arrivedAt: Instant?
    /// Whether the door let them in although they were not on the accepted list.
    package internal(set) var walkedIn: Bool
    /// Whether the arrival was entered after the sitting had ended.
    package internal(set) var arrivedLate: Bool

    package init(
        id: ID<Participant>, number: Int, party: ParticipantClass, card: Card, standing: Standing = .proposed,
        releasedAt: Instant? = nil, answer: Answer? = nil, standIn: StandIn? = nil, arrivedAt: Instant? = nil,
        walkedIn: Bool = false, arrivedLate: Bool = false
    ) {
        self.id = id
        self.number = number
        self.party = party
        self.card = card
        self.standing = standing
        self.releasedAt = releasedAt
        self.answer = answer
        self.standIn = standIn
        self.arrivedAt = arrivedAt
        self.walkedIn = walkedIn
        self.arrivedLate = arrivedLate
    }

    /// Who it is: what a letter and a badge print.
    package struct Card: Hashable, Sendable {
        package var honorific: Honorific?
        /// Nothing while only the office or the body is known ("the representative of …").
        package var name: Bilingual?
        package var sex: Sex?
        package var office: Bilingual?
        package var body: ID<Body>?
        package var area: AreaCode?

        package init(
            honorific: Honorific? = nil, name: Bilingual? = nil, sex: Sex? = nil, office: Bilingual? = nil,
            body: ID<Body>? = nil, area: AreaCode? = nil
        ) throws(Refusal) {
            guard name != nil || office != nil || body != nil else { throw .nobodyNamed }
            self.honorific = honorific
            self.name = name
            self.sex = sex
            self.office = office
            self.body = body
            self.area = area
        }
    }

    /// How a letter addresses somebody; always a stored choice, never guessed from a name.
    package enum Honorific: String, CaseIterable, Sendable {
        case excellency, ladyExcellency = "lady_excellency", mister, missus, miss, venerable
        /// Given by the King: សម្ដេច, ឧកញ៉ា.
        case samdech, oknha
        case lokOknha = "lok_oknha"
        /// Of learning: បណ្ឌិត.
        case doctor
    }

    package enum Sex: String, CaseIterable, Sendable {
        case female, male
    }

    package enum Standing: String, CaseIterable, Sendable {
        case proposed, accepted, refused
    }

    package enum Answer: String, CaseIterable, Sendable {
        case yes, no
        case standIn = "stand_in"
    }

    /// Somebody sent in place of the invitee.
    package struct StandIn: Hashable, Sendable {
        package let name: String
        package let sex: Sex?
        /// What they may say and decide in the name of the invitee, in a line.
        package let mandate: String?

        package init(name: String, sex: Sex?, mandate: String? = nil) {
            self.name = name
            self.sex = sex
            self.mandate = mandate
        }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case nobodyNamed
        /// Nobody was chosen, or everybody is on the list already.
        case nobodyNew
        case noDistricts
        /// People are added and taken off until the sitting has ended.
        case sittingOver
        case reasonMissing
        /// The class has no seat left; the province sets how many there are.
        case noSeatLeft(ParticipantClass, seats: Int)
        case nobodyWaits
        /// Chosen against what the rule says, which takes a line of reason.
        case overrideReasonMissing
        case alreadyReleased
        case notReleased
        case notAccepted
        case standInUnnamed
        case alreadyHere
        case sittingNotOpen
        /// What is corrected of an arrival, where nobody has arrived.
        case notHere
        /// Only what the door itself wrote down is mended there; who is on the list is changed on the list.
        case notFromTheDoor
        /// Whoever came for the communities waits for the Governor's word, and does not change class before it.
        case governorConfirms
        /// Who comes in somebody's place counts as who they are.
        case sexMissing
        case classMissing
        /// Somebody of this name is on the list already.
        case sameName([ID<Participant>])
    }

    /// Whose yes it is.
    package enum Approver: Sendable {
        case secretariat, governor
    }

    /// Whether this yes is enough: communities are for the Governor to confirm (IV.i.g), the others for the
    /// secretariat to decide (IV.ii.a).
    package func isSettled(by approver: Approver) -> Bool { approver == .governor || party != .communities }

    /// Takes the yes of somebody; answers whether it was enough, or waits for the Governor's.
    @discardableResult
    package mutating func accept(by approver: Approver = .governor) throws(Refusal) -> Bool {
        guard releasedAt == nil else { throw .alreadyReleased }
        guard isSettled(by: approver) else { return false }
        standing = .accepted
        return true
    }

    /// An invitee who said no leaves a seat; so does nobody else, once the invitation has left.
    package var holdsSeat: Bool { standing == .accepted && answer != .no }

    /// Leaving somebody out takes one line of reason; an invitation that has left is not taken back this way. Of who is
    /// in the room only the Governor says that they do not count.
    package mutating func refuse(because reason: String, by approver: Approver = .secretariat) throws(Refusal) {
        guard releasedAt == nil else { throw .alreadyReleased }
        guard arrivedAt == nil || approver == .governor else { throw .alreadyHere }
        guard !reason.trimmingBlanks.isEmpty else { throw .reasonMissing }
        standing = .refused
    }

    /// An invitation that has left is taken back, with one line of reason; its answer falls with it.
    package mutating func cancel(because reason: String) throws(Refusal) {
        guard releasedAt != nil else { throw .notReleased }
        guard arrivedAt == nil else { throw .alreadyHere }
        guard !reason.trimmingBlanks.isEmpty else { throw .reasonMissing }
        standing = .refused
        releasedAt = nil
        answer = nil
        standIn = nil
    }

    package mutating func release(at instant: Instant) throws(Refusal) {
        guard standing == .accepted else { throw .notAccepted }
        guard releasedAt == nil else { throw .alreadyReleased }
        guard arrivedAt == nil else { throw .alreadyHere }
        releasedAt = instant
    }

    /// An invitee may change the answer until they are in the room.
    package mutating func reply(_ answer: Answer, standIn: StandIn?) throws(Refusal) {
        guard releasedAt != nil else { throw .notReleased }
        guard arrivedAt == nil else { throw .alreadyHere }
        if answer == .standIn {
            guard let standIn, !standIn.name.trimmingBlanks.isEmpty else { throw .standInUnnamed }
        }
        self.answer = answer
        self.standIn = answer == .standIn ? standIn : nil
    }

    /// Whether a link can be given anew: there is one, once the invitation has left.
    package func requireLink() throws(Refusal) {
        guard releasedAt != nil else { throw .notReleased }
    }

    /// Whether people may still be put on the list or taken off it.
    package static func requireOpenList(at stage: Stage) throws(Refusal) {
        guard stage <= .inSession else { throw .sittingOver }
    }

    /// The same for one of them: whoever came at the door without being on the list is decided about until the report
    /// is sealed.
    package func requireOpen(at stage: Stage) throws(Refusal) {
        guard waitsForGovernorsWord, stage.takesArrivals else { return try Self.requireOpenList(at: stage) }
    }
}

/// Something somebody raised: a problem, a priority, a proposal (guideline IV.iii.b). Its words are never changed.
package struct Input: Identifiable, Hashable, Sendable {
    package let id: ID<Input>
    package let number: InputNumber
    package let content: Content
    package let raisedAt: Instant
    package let channel: Channel
    /// Whether it came in after the sitting had ended.
    package let isLate: Bool
    /// The challenge it was joined into.
    package var challenge: ID<Challenge>?

    package init(
        id: ID<Input>, number: InputNumber, content: Content, raisedAt: Instant, channel: Channel, isLate: Bool = false,
        challenge: ID<Challenge>? = nil
    ) {
        self.id = id
        self.number = number
        self.content = content
        self.raisedAt = raisedAt
        self.channel = channel
        self.isLate = isLate
        self.challenge = challenge
    }

    package struct Content: Hashable, Sendable {
        package let kind: Kind
        package let words: String
        package let language: Language
        package let sector: Sector?
        package let area: AreaCode?
        package let agendaItem: ID<AgendaItem>?
        package let attribution: Attribution

        package init(
            kind: Kind, words: String, language: Language, sector: Sector?, area: AreaCode?,
            agendaItem: ID<AgendaItem>?, attribution: Attribution
        ) throws(Refusal) {
            let words = words.trimmingBlanks
            guard !words.isEmpty else { throw .noWords }
            let length = words.unicodeScalars.count
            guard length <= Input.longest else { throw .tooLong(length, most: Input.longest) }
            self.kind = kind
            self.words = words
            self.language = language
            self.sector = sector
            self.area = area
            self.agendaItem = agendaItem
            self.attribution = attribution
        }
    }

    /// Characters (Unicode scalars) an input may have: about two written pages.
    package static let longest = 4000

    /// What kind of input it is (IV.iii.b, second and third bullet).
    package enum Kind: String, CaseIterable, Sendable {
        case service, priority, cooperation, proposal
        /// What a district governor or commune chief reports: services, progress, challenges, capacity.
        case progress
    }

    /// How much of the voice the public sees; the choice is the speaker's.
    package enum Attribution: String, CaseIterable, Sendable {
        case named
        /// The body only.
        case body
        /// The class of participants only: who it is stays with the secretariat.
        case party

        package var isProtected: Bool { self == .party }
    }

    package enum Channel: String, CaseIterable, Sendable {
        case link
        /// Entered by a clerk and read back.
        case clerk
    }

    package enum Refusal: Error, Hashable, Sendable {
        case noKind
        case noWords
        case tooLong(Int, most: Int)
        case notOpenForInputs(Stage)
        /// The text is typed in an old font that is not Unicode: nobody could read or find it.
        case legacyFont
        /// The item is on this agenda no more.
        case agendaItemGone
        /// The district is not, or no longer, one of the province.
        case districtGone
    }
}

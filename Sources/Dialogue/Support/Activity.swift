/// An aid activity as its publisher reports it: who does what, where, with how much money.
///
/// It is what we keep of one IATI record. Codes and shares stay as they are stated; words of IATI 1.0x
/// ("Funding", "start-planned", "D", "DAC") are kept as the codes of 2.0x. The record itself is kept as `source`.
package struct Activity: Hashable, Sendable {
    /// The identifier that is unique in the world, such as "CA-3-M013185001"; empty only in a rejected record.
    package var identifier: String
    /// The version of IATI the record or its file states, such as "2.03".
    package var version: String?
    package var reporting: Organisation?
    package var titles: [Wording] = []
    /// The general description; objectives and target groups stay in the source.
    package var descriptions: [Wording] = []
    /// Code of the IATI list ActivityStatus: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled,
    /// 6 suspended.
    package var status: String?
    package var plannedStart: Day?
    package var actualStart: Day?
    package var plannedEnd: Day?
    package var actualEnd: Day?
    /// The currency of every amount that states none.
    package var defaultCurrency: String?
    package var participants: [Participant] = []
    package var countries: [Recipient] = []
    package var regions: [Recipient] = []
    package var sectors: [Sector] = []
    package var locations: [Location] = []
    package var amounts: [Amount] = []
    /// The record as it stood in the file. Prefixes declared around it are not declared in it.
    package var source = ""
    /// The number of the record in its file, from 1.
    package var row = 0
    package var problems: [ImportProblem] = []

    package init(identifier: String) {
        self.identifier = identifier
    }

    /// A record that cannot be kept: without identifier, or with one the file has used before.
    package var isRejected: Bool { problems.contains(where: \.rejects) }

    /// The title in the language asked for, else in English, else the first one.
    package func title(in language: String) -> String? { titles.text(in: language) }

    /// The actual start, or the planned one while there is none.
    package var start: Day? { actualStart ?? plannedStart }
    package var end: Day? { actualEnd ?? plannedEnd }
}

extension Activity {
    /// A text and its language, as ISO 639-1 has it ("en"); empty where the file does not say.
    package struct Wording: Hashable, Sendable {
        package let language: String
        package let text: String

        package init(language: String, text: String) {
            self.language = language
            self.text = text
        }
    }

    package struct Organisation: Hashable, Sendable {
        /// The identifier of the organisation, where given.
        package let reference: String?
        /// Code of the IATI list OrganisationType, such as "21" (international NGO).
        package let type: String?
        package let names: [Wording]

        package init(reference: String?, type: String?, names: [Wording]) {
            self.reference = reference
            self.type = type
            self.names = names
        }

        package func name(in language: String) -> String? { names.text(in: language) }
    }

    package struct Participant: Hashable, Sendable {
        /// Code of the IATI list OrganisationRole: 1 funding, 2 accountable, 3 extending, 4 implementing.
        package let role: String
        package let organisation: Organisation

        package init(role: String, organisation: Organisation) {
            self.role = role
            self.organisation = organisation
        }
    }

    /// A country or region that benefits.
    package struct Recipient: Hashable, Sendable {
        /// ISO 3166-1 alpha-2 for a country, the code of the vocabulary for a region; empty where left out.
        package let code: String
        /// Of a region: "1" is the DAC list. None for a country.
        package let vocabulary: String?
        package let share: Share?

        package init(code: String, vocabulary: String? = nil, share: Share?) {
            self.code = code
            self.vocabulary = vocabulary
            self.share = share
        }
    }

    package struct Sector: Hashable, Sendable {
        /// Code of the IATI list SectorVocabulary; "1", the five-digit DAC codes, where none is stated.
        package let vocabulary: String
        package let code: String
        package let names: [Wording]
        package let share: Share?

        package init(vocabulary: String, code: String, names: [Wording], share: Share?) {
            self.vocabulary = vocabulary
            self.code = code
            self.names = names
            self.share = share
        }
    }

    package struct Location: Hashable, Sendable {
        package let names: [Wording]
        package let administrative: [Administrative]
        package let point: Point?

        package init(names: [Wording], administrative: [Administrative], point: Point?) {
            self.names = names
            self.administrative = administrative
            self.point = point
        }
    }

    /// The code of an administrative unit in a gazetteer of the publisher's choice.
    package struct Administrative: Hashable, Sendable {
        /// Code of the IATI list GeographicVocabulary, such as "G1" (GeoNames).
        package let vocabulary: String?
        package let level: String?
        package let code: String

        package init(vocabulary: String?, level: String?, code: String) {
            self.vocabulary = vocabulary
            self.level = level
            self.code = code
        }
    }

    /// A place on the globe in degrees, as stated.
    package struct Point: Hashable, Sendable {
        package let latitude: ExactDecimal
        package let longitude: ExactDecimal

        package init(latitude: ExactDecimal, longitude: ExactDecimal) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }
}

extension Array<Activity.Wording> {
    package func text(in language: String) -> String? {
        let found = first { $0.language == language } ?? first { $0.language == "en" } ?? first
        return found?.text
    }
}

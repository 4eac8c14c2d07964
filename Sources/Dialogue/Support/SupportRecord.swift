/// One version of an activity as we keep it, with the file it came from. The newest applied one is in force.
package struct SupportRecord: Identifiable, Hashable, Sendable {
    package let id: ID<SupportRecord>
    package let identifier: String
    /// The number of the record in its file, from 1.
    package let row: Int
    package let change: ActivityChange
    package let title: Bilingual?
    package let reporter: Bilingual?
    /// Code of the IATI list ActivityStatus.
    package let status: String?
    package let starts: Day?
    package let ends: Day?
    package let namesCambodia: Bool
    /// The Cambodian share of the whole in per cent, as stated; nothing where the file states none.
    package let cambodianShare: String?

    package init(
        id: ID<SupportRecord>, identifier: String, row: Int, change: ActivityChange, title: Bilingual?,
        reporter: Bilingual?, status: String?, starts: Day?, ends: Day?, namesCambodia: Bool, cambodianShare: String?
    ) {
        self.id = id
        self.identifier = identifier
        self.row = row
        self.change = change
        self.title = title
        self.reporter = reporter
        self.status = status
        self.starts = starts
        self.ends = ends
        self.namesCambodia = namesCambodia
        self.cambodianShare = cambodianShare
    }

    /// The word under which the whole country is kept among the codes of provinces.
    package static let country = "00"
    /// And the one for support nobody says the place of.
    package static let unknownPlace = "--"
}

/// All we keep of one record: its parts, its source, and the file it came from.
package struct SupportRecordWhole: Hashable, Sendable {
    package let record: SupportRecord
    package let description: Bilingual?
    package let version: String?
    package var organisations: [Organisation] = []
    package var recipients: [Recipient] = []
    package var sectors: [SectorShare] = []
    package var locations: [Location] = []
    package var amounts: [Amount] = []
    /// The record as it stood in a file of XML; empty for a row of a table.
    package let source: String
    /// The row of a table it was read from.
    package let sourceRow: ID<ImportRow>?
    package let origin: FileImport

    package init(
        record: SupportRecord, description: Bilingual?, version: String?, source: String, sourceRow: ID<ImportRow>?,
        origin: FileImport
    ) {
        self.sourceRow = sourceRow
        self.record = record
        self.description = description
        self.version = version
        self.source = source
        self.origin = origin
    }

    package struct Organisation: Hashable, Sendable {
        /// Code of the IATI list OrganisationRole.
        package let role: String
        package let reference: String?
        package let type: String?
        package let name: Bilingual?

        package init(role: String, reference: String?, type: String?, name: Bilingual?) {
            self.role = role
            self.reference = reference
            self.type = type
            self.name = name
        }
    }

    package struct Recipient: Hashable, Sendable {
        package let code: String
        /// Nothing for a country.
        package let vocabulary: String?
        package let share: String?

        package init(code: String, vocabulary: String?, share: String?) {
            self.code = code
            self.vocabulary = vocabulary
            self.share = share
        }
    }

    package struct SectorShare: Hashable, Sendable {
        package let vocabulary: String
        package let code: String
        package let name: Bilingual?
        package let share: String?
        package let field: Sector?

        package init(vocabulary: String, code: String, name: Bilingual?, share: String?, field: Sector?) {
            self.vocabulary = vocabulary
            self.code = code
            self.name = name
            self.share = share
            self.field = field
        }
    }

    package struct Location: Hashable, Sendable {
        package let name: Bilingual?
        package let codes: String
        package let latitude: String?
        package let longitude: String?

        package init(name: Bilingual?, codes: String, latitude: String?, longitude: String?) {
            self.name = name
            self.codes = codes
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    package struct Amount: Hashable, Sendable {
        package let heading: Activity.Heading
        /// Exact, as text.
        package let sum: String
        /// What of it is for Cambodia, where the file says so.
        package let cambodian: String?

        package init(heading: Activity.Heading, sum: String, cambodian: String?) {
            self.heading = heading
            self.sum = sum
            self.cambodian = cambodian
        }
    }
}

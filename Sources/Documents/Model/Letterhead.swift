extension Document {
    /// The head of an official paper: the Kingdom and its motto in the middle, the institution at the left with
    /// its emblem and the number (Ministry of Interior manual on provincial administrative work, December 2015).
    package struct Letterhead: Hashable, Sendable, Codable {
        package var kingdom: Text
        package var motto: Text
        /// From the highest office down: the administration, then the division.
        package var institution: [Text]
        package var emblem: Picture?
        /// The label of the number, «លេខ៖», and what the registry wrote; blank leaves dots to write on.
        package var reference: Reference?

        package init(
            kingdom: Text = "ព្រះរាជាណាចក្រកម្ពុជា", motto: Text = "ជាតិ សាសនា ព្រះមហាក្សត្រ", institution: [Text],
            emblem: Picture? = nil, reference: Reference? = nil
        ) {
            self.kingdom = kingdom
            self.motto = motto
            self.institution = institution
            self.emblem = emblem
            self.reference = reference
        }
    }

    package struct Reference: Hashable, Sendable, Codable {
        package var label: String
        package var number: String
        /// What follows the number: «ក.ប.ច», or nothing.
        package var suffix: String

        package init(label: String = "លេខ៖", number: String = "", suffix: String = "") {
            self.label = label
            self.number = number
            self.suffix = suffix
        }

        /// As printed: a blank number is a row of dots for the registry's pen.
        var line: String {
            let written = number.isEmpty ? String(repeating: ".", count: 22) : number
            return [label, written, suffix].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// The end of an official paper: at the right the date lines, the office, room for signature and seal, the
    /// name; at the left whoever receives a copy.
    package struct Signature: Hashable, Sendable, Codable {
        /// The lunar line first, then place and date.
        package var dates: [Text]
        package var office: [Text]
        package var name: Text?
        /// The height left white for signature and seal, in points.
        package var sealHeight: Double
        package var copies: Copies?

        package init(
            dates: [Text] = [], office: [Text], name: Text? = nil, sealHeight: Double = .millimetres(28),
            copies: Copies? = nil
        ) {
            self.dates = dates
            self.office = office
            self.name = name
            self.sealHeight = sealHeight
            self.copies = copies
        }

        package struct Copies: Hashable, Sendable, Codable {
            package var title: Text
            package var places: [Text]

            package init(title: Text = "កន្លែងទទួល៖", _ places: [Text]) {
                self.title = title
                self.places = places
            }
        }
    }
}

/// An organisation that supports Cambodia, as the imported activities name it, with what speaks for inviting it.
package struct SupportOrganisation: Hashable, Sendable {
    /// Its identifier where the files give one, else its name folded. Stays the same from import to import.
    package let key: String
    package let name: Bilingual
    /// Development partner (class f), or NGO, academia, private sector (class h).
    package let kind: Body.Kind
    /// One for each activity, in the order of their identifiers.
    package let evidence: [SupportScore.Evidence]

    package init(key: String, name: Bilingual, kind: Body.Kind, evidence: [SupportScore.Evidence]) {
        self.key = key
        self.name = name
        self.kind = kind
        self.evidence = evidence
    }
}

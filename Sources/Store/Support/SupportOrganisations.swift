package import Dialogue

extension Reader {
    /// Who supports Cambodia, as seen from a province; national administrations are not among them.
    package func supportOrganisations(for province: Province) throws -> [SupportOrganisation] { [] }
}

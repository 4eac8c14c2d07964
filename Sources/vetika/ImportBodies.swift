import ArgumentParser
import Dialogue
import Store

/// `vetika import organisations FILE`
struct ImportOrganisations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisations",
        abstract: "Takes in organisations, such as those of the NGO data base, as CSV or XLSX.")

    @OptionGroup var table: TableOptions

    func run() async throws { try await table.run(.organisations, province: nil, endsHoldings: true) }
}

/// What lists of one province are asked with.
struct ListOfProvince: ParsableArguments {
    @OptionGroup var table: TableOptions
    @Option(help: "The province they are of, such as BTB.") var province: String

    func validate() throws {
        guard Province.of(short: province) != nil else { throw ValidationError("--province is not one: \(province)") }
    }
}

/// `vetika import contacts FILE --province BTB`
struct ImportContacts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts", abstract: "Takes in the contact list of a province, as CSV or XLSX.")

    @OptionGroup var list: ListOfProvince

    func run() async throws {
        try await list.table.run(.contacts, province: Province.of(short: list.province), endsHoldings: true)
    }
}

/// `vetika import councillors FILE --province BTB`
struct ImportCouncillors: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "councillors", abstract: "Takes in the members of the council of a province, as CSV or XLSX.")

    @OptionGroup var list: ListOfProvince

    func run() async throws {
        try await list.table.run(.councillors, province: Province.of(short: list.province), endsHoldings: true)
    }
}

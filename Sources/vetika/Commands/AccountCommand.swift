import ArgumentParser
import Dialogue
import Foundation
import Store
import Web

/// `vetika account add`
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Accounts of those who work with the program.",
        subcommands: [AccountAdd.self, AccountResetDevice.self])

    func run() throws { throw ValidationError("Say what to do with accounts.") }
}

struct AccountAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Makes an account; its password is read from standard input.")

    @Option(help: "The name to sign in with.") var name: String
    @Option(help: "One of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).") var role: String
    @Option(help: "The three letters of the province, for a role that belongs to one: BTB.") var province: String?
    @Option(help: "The number of the body the account reports for.") var body: Int64?
    @Flag(help: "Makes the SQLite file where there is none: the first account of an installation.") var new = false
    @OptionGroup var place: DatabaseOption
    @OptionGroup var manner: JSONOption

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        let secret = settings.linkSecret(for: address)
        try settings.finish()
        let (role, province) = try office()
        let password = (readLine(strippingNewline: true) ?? "")
        if let refusal = PasswordCheck.refusal(of: password, for: role, named: name) {
            throw Refused("The password is not taken: \(refusal).")
        }
        if !new { try address.requireExisting() }
        let store = try address.open(secret)
        defer { store.close() }
        let hash = await Password.hash(password)
        let (name, body) = (name, body.map { ID<Body>($0) })
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let id = try await store.act(
            Act(by: .program, at: now),
            returning: { writer in
                if let body, let province { _ = try writer.body(body, for: .province(province)) }
                return try writer.makeAccount(name: name, password: hash, role: role, province: province, body: body)
            })
        print(manner.json ? "{\"account\":\(id)}" : "Account \(name) is made.")
    }

    private func office() throws -> (Role, Province?) {
        guard !name.isEmpty, name.utf8.count <= 100, name.trimmingBlanks == name else {
            throw ValidationError("--name: up to 100 bytes, no blanks at its ends")
        }
        guard let role = Role(rawValue: role) else { throw ValidationError("--role: there is no role \(role)") }
        guard role.isProvincial else {
            guard province == nil else { throw ValidationError("--province: \(role.rawValue) belongs to none") }
            return (role, nil)
        }
        guard let province = province.flatMap(Province.of(short:)) else {
            throw ValidationError("--province: \(role.rawValue) belongs to one; say which, as BTB")
        }
        return (role, province)
    }
}

struct AccountResetDevice: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset-device",
        abstract: "Lets an account set up another device for its codes, when device and paper are lost.")

    @Option(help: "The name the account signs in with.") var name: String
    @OptionGroup var place: DatabaseOption
    @OptionGroup var manner: JSONOption

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        let secret = settings.linkSecret(for: address)
        try settings.finish()
        try address.requireExisting()
        let store = try address.open(secret)
        defer { store.close() }
        let name = name
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        do {
            let id = try await store.act(
                Act(by: .program, at: now),
                returning: { writer in
                    guard let account = try writer.account(named: name)?.visitor.account else {
                        throw StoreError.missing
                    }
                    try writer.resetSecondFactor(of: account)
                    return account
                })
            print(manner.json ? "{\"account\":\(id)}" : "Account \(name) can set up another device.")
        } catch StoreError.missing {
            throw Refused("There is no account \(name).")
        } catch SecondFactor.Refusal.notSetUp {
            throw Refused("Account \(name) has set up no device.")
        }
    }
}

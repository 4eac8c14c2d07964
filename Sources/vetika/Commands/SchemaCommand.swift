import ArgumentParser
import Store

/// `vetika schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the tables as SQL; docs/schema.sql is made with it.")

    func run() { print(Schema.text, terminator: "") }
}

import ArgumentParser

@main
struct Vetika: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vetika",
        abstract: "Runs Capital-Provincial Partnership Dialogues, from the plan to the last promise.",
        subcommands: [Serve.self, Import.self])
}

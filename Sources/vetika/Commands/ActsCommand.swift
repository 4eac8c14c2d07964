import Acts
import ArgumentParser

/// `vetika acts`
struct ActsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acts", abstract: "Prints the list of acts and who may do them; docs/acts.md is made with it.")

    func run() { print(ActList.described, terminator: "") }
}

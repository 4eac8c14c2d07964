import ArgumentParser
import Foundation
import Store
import Web

/// The program. Exit status: 0 good, 1 refused with a sentence, 2 wrong use.
@main
struct Vetika: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vetika",
        abstract: "Runs Capital-Provincial Partnership Dialogues, from the plan to the last promise.",
        version: "vetika \(Site.version)",
        subcommands: [
            Serve.self, Demo.self, Import.self, Verify.self, Backup.self, Restore.self, Migrate.self,
            AccountCommand.self, LettersCommand.self, Bounces.self, ReportCommand.self, KhmerCommand.self,
            SchemaCommand.self, ActsCommand.self,
            BenchConstant.self, BenchContacts.self, BenchDocuments.self, BenchKhmer.self, BenchChoosing.self,
            BenchPost.self, BenchPages.self,
        ])

    /// Without a word of what to do nothing is done.
    func run() throws { throw ValidationError("Say what to do.") }

    static func main() async {
        // What this program writes is its owner's, unless that one gives it away.
        _ = umask(0o077)
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error)
        if let sentence = sentence(for: error) { leave(1, saying: sentence) }
        if code.isSuccess {
            print(fullMessage(for: error))
            Foundation.exit(0)
        }
        leave(code == .validationFailure ? 2 : code.rawValue, saying: fullMessage(for: error))
    }

    /// What a refusal says; nothing for what ArgumentParser has to say itself.
    private static func sentence(for error: any Error) -> String? {
        switch error {
        case let refused as Refused: refused.sentence
        case let error as StoreError: error.sentence
        default: nil
        }
    }

    private static func leave(_ code: Int32, saying text: String) -> Never {
        if !text.isEmpty { FileHandle.standardError.write(Data((text + "\n").utf8)) }
        Foundation.exit(code)
    }
}

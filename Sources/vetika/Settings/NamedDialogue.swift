import Dialogue
import Store

extension DialogueName {
    /// The dialogue a command was asked about.
    static func read(_ text: String) throws -> DialogueName {
        guard let name = DialogueName(text) else { throw Refused("\"\(text)\" is no dialogue's name, as BTB/2026 is.") }
        return name
    }

    /// Does what was asked, and says by name that the dialogue is not there.
    func asked<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch StoreError.missing {
            throw Refused("There is no dialogue \(self) in this data base; vetika report --list names those there are.")
        } catch Forum.Refusal.notCombined {
            throw Refused("\(self) is held alone: it has one report.")
        }
    }
}

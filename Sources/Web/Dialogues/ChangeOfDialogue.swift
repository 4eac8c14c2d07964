import Dialogue
import Store

extension Visit {
    /// One change of the dialogue in the address, which is not there for whom it does not concern; on to where `change`
    /// says.
    func change(
        _ form: Form, _ change: @escaping @Sendable (Writer, PartnershipDialogue) throws -> String
    ) async throws -> Answer {
        let name = try dialogueName()
        let scope = scope
        return try await act(form) { writer in try change(writer, writer.dialogue(name, for: scope)) }
    }

    /// The same, and on to one of its pages: "rooms".
    func change(
        _ form: Form, leadingTo page: String,
        _ change: @escaping @Sendable (Writer, PartnershipDialogue) throws -> Void
    ) async throws -> Answer {
        try await self.change(form) { writer, dialogue in
            try change(writer, dialogue)
            return "/\(dialogue.name)/\(page)"
        }
    }
}

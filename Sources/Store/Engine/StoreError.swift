/// What a store can say instead of doing what it was asked.
package enum StoreError: Error, Hashable, Sendable {
    /// Not there, or not yours.
    case missing
    /// Somebody changed it first.
    case changedMeanwhile
    /// The same key was used before; the act is not done twice. `answer` is where the first one led.
    case doneBefore(answer: String)
    /// The same key, but another hand.
    case keyOfSomebodyElse
    /// A unique value is there already.
    case taken
    /// Took longer than a statement may.
    case tooSlow
    /// Others were in the way for longer than one waits; nothing is wrong with what was asked.
    case busy
    /// Another was in the way this time: the same may go well when it is tried at once.
    case conflict
    /// The data base does not answer, or ended the conversation. The engine's own words, for the operator.
    case away(String)
    /// There is no room to write.
    case full
    /// A value in the data base that this program cannot read.
    case unreadable(String)
    /// An act that left no journal line, or more than one: a mistake of ours.
    case notJournalled(lines: Int)
    /// Rows are marked with a secret that is not known here: what is written now could not be told from what is forged.
    case secret
    /// Rows are not marked yet; `migrate` marks them as it finds them.
    case unmarked
    /// A step of the schema rewrites rows, and this is not what was written.
    case notAsWritten(MarkFinding)
    /// The schema of the data base is not this program's.
    case schema(found: [String], known: [String])
    case engine(code: String, message: String)

    /// Whether the same may go well a little later, though nobody changes what was asked.
    package var mayPass: Bool {
        switch self {
        case .tooSlow, .busy, .conflict, .away, .full: true
        default: false
        }
    }

    /// Whether not one act is at fault but the transaction it is in.
    var endsTransaction: Bool {
        switch self {
        case .busy, .conflict, .away, .full: true
        default: false
        }
    }
}

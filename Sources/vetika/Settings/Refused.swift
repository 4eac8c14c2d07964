import Store

/// A command that was understood and is not carried out. The sentence is all the operator gets.
struct Refused: Error {
    let sentence: String
    init(_ sentence: String) { self.sentence = sentence }
}

extension StoreError {
    /// For the operator at the command line.
    var sentence: String {
        switch self {
        case .schema(let found, let known) where found == Array(known.prefix(found.count)):
            "The data base is older than this program: it ends with \"\(found.last ?? "nothing")\", "
                + "the program with \"\(known.last ?? "nothing")\". Run vetika migrate after a backup."
        case .schema(let found, _):
            "The data base was made by a newer or another program: it ends with \"\(found.last ?? "nothing")\"."
        case .engine(let code, let message): "The data base engine says: \(message) (\(code))."
        case .away(let message): "The data base does not answer: \(message)"
        case .busy, .conflict: "Others kept the data base busy for too long."
        case .full: "There is no room for the data base to write."
        case .tooSlow: "The data base took longer than it may."
        case .taken: "There is one of that name already."
        case .secret:
            "The rows of this data base are marked, and the secret they are marked with is not at hand."
        case .unmarked: "The rows of this data base have no marks yet. Run vetika migrate after a backup."
        case .notAsWritten(let finding):
            "Nothing was changed, for not all is as it was written: \(finding.sentence) Run vetika verify; it names "
                + "everything."
        case .missing: "There is no such thing in the data base."
        case .unreadable(let what): "The data base holds something this program cannot read: \(what)."
        case .changedMeanwhile, .doneBefore, .keyOfSomebodyElse, .notJournalled:
            "The data base refused the act: \(self)."
        }
    }
}

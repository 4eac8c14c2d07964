package import Dialogue
package import Store

/// One thing somebody can do, as a value: what it is about, what was typed, what it needs, what it changes. A form, an
/// object of JSON, a command line and what a phone kept while it had no line all do it the same way (`House`).
///
/// A field is a property of the same name and type, in the same order as in `shape`; a test holds each act to it.
package protocol Act: Sendable {
    /// Finds what the act is about, within reach of whoever calls.
    associatedtype Place: Ground
    /// What is answered, and answered again where the same key comes twice; it stands in the journal, so it holds no
    /// personal token.
    associatedtype Kept: LosslessStringConvertible & Sendable

    static var facts: ActFacts { get }
    static var shape: Shape<Self> { get }
    var at: Place { get }

    /// Who the journal names; whoever called, where the act does not say otherwise.
    func actor(_ found: Place.Found, _ caller: Caller) throws -> Actor

    /// Does it, inside the transaction: reads the rows, asks the rule, writes, notes one line. May be called again
    /// after a conflict, so it touches nothing but the data base.
    func perform(_ found: Place.Found, _ hand: Hand) throws -> Kept
}

extension Act {
    package func actor(_ found: Place.Found, _ caller: Caller) throws -> Actor { try caller.actor() }
}

/// A heavy act: `perform` says in the first slice what can be refused at once, and leaves no line; the rest is done
/// slice by slice, and the last step makes all of it visible and leaves the line (docs/decisions/heavy-acts.md).
package protocol SlicedAct: Act where Kept == ID<FileImport> {
    static var work: ImportWork.Kind { get }
    var `import`: ID<FileImport> { get }
}

/// What is known of an act without doing it.
package struct ActFacts: Sendable {
    /// `settle_challenge`: never changed, for what a phone has kept is named by it.
    package let name: String
    package let doors: [Door]
    /// What its line in the journal may be.
    package let kinds: Set<JournalKind>
    package let weight: Weight
    /// Whether a phone may keep it until it has a line again.
    package let offline: Bool

    package enum Weight: String, Sendable { case light, slices }

    package init(
        _ name: String, by doors: Door..., leaving kinds: JournalKind..., weight: Weight = .light,
        offline: Bool = false
    ) {
        precondition(!doors.isEmpty && !kinds.isEmpty, "\(name): nobody does it, or nothing is left of it")
        precondition(!offline || !doors.contains(where: \.needsSecondFactor), "\(name): a code does not keep")
        self.name = name
        self.doors = doors
        self.kinds = Set(kinds)
        self.weight = weight
        self.offline = offline
    }

    /// The door this caller comes through.
    /// - Throws: `Rights.Denied` for an account without the right, `StoreError.missing` for whoever has no account.
    package func door(for caller: Caller) throws -> Door {
        if let door = doors.first(where: { $0.admits(caller) }) { return door }
        guard case .account = caller, case .account(let deed)? = doors.first(where: \.isForAccounts) else {
            throw StoreError.missing
        }
        throw Rights.Denied(deed: deed, signedIn: true)
    }
}

/// The answer of an act that has none.
package struct Done: LosslessStringConvertible, Sendable {
    package init() {}
    package init?(_ text: String) {}
    package var description: String { "" }
}

/// A mistake of ours, found while an act is done.
package enum ActMistake: Error, Hashable, Sendable {
    /// The line it left is of no kind it named.
    case otherKinds(act: String, [JournalKind])
    /// What was kept for its key cannot be read.
    case unreadableAnswer(act: String)
}

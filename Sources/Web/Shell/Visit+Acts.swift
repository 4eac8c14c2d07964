import Acts
import Dialogue
import Store

/// A refusal with its sentence, and the field of a form it speaks of; none where it speaks of the form as a whole.
protocol Told: Error {
    var field: String { get }
    var phrase: Phrase { get }
}

extension Told {
    var field: String { "" }
}

/// What stands in the address, then what the form sent.
private struct FormSource: Source {
    let form: Form
    let values: [String: String]
    let naming: FieldNaming
    var names: [String] { [] }

    func texts(_ name: String) -> [String]? {
        if let value = values[name] { return [value] }
        let name = naming.inForm(name)
        return form.has(name) ? form.all(name) : nil
    }
}

/// How fields of an act are called in the form, where a page has the same form for each of many things: `reason` is
/// `reason_book_rooms`, and `request_km` is `request_17_km`.
struct FieldNaming: Sendable, ExpressibleByDictionaryLiteral {
    private let names: [String: String]

    init(dictionaryLiteral elements: (String, String)...) { names = Dictionary(uniqueKeysWithValues: elements) }

    func inForm(_ name: String) -> String {
        if let called = names[name] { return called }
        let parts = name.split(separator: "_", maxSplits: 1).map(String.init)
        return parts.count == 2 ? names[parts[0]].map { "\($0)_\(parts[1])" } ?? name : name
    }
}

extension Visit {
    var house: House { House(store, links: site.links.hashes) }

    /// Does once what a form asks for, and leads to where the act was answered. What refuses it is told at its field,
    /// by the page the form stands on.
    ///
    /// - Parameter more: values that the address says otherwise than by a name.
    /// - Parameter naming: how the form calls the fields, where it calls them otherwise.
    /// - Parameter page: shows the form again, with what was typed and everything that is wrong with it.
    /// - Parameter otherwise: answers an error that has no sentence of its own; throws what it does not know either.
    func take<A: Acts.Act>(
        _: A.Type, with more: [String: String] = [:], naming: FieldNaming = [:],
        leadingTo lead: (A.Kept) throws -> String,
        refused page: (Entered) async throws -> Answer,
        otherwise: (Entered, any Error) async throws -> Answer = { throw $1 }
    ) async throws -> Answer {
        try await taking(A.facts, more, naming, refused: page, otherwise: otherwise) { source, call in
            try lead(try await house.take(A.self, source, call))
        }
    }

    /// The same for a heavy act: it is begun, and goes on beside the request; who asked waits a moment for it.
    func begin<A: SlicedAct>(
        _: A.Type, leadingTo lead: (A.Kept) throws -> String, refused page: (Entered) async throws -> Answer,
        otherwise: (Entered, any Error) async throws -> Answer = { throw $1 }
    ) async throws -> Answer {
        try await taking(A.facts, [:], [:], refused: page, otherwise: otherwise) { source, call in
            let (kept, rest) = try await house.begin(A.self, source, call, clock: site.clock)
            if let rest { try await site.patiently(rest) }
            return try lead(kept)
        }
    }

    private func taking(
        _ facts: ActFacts, _ more: [String: String], _ naming: FieldNaming,
        refused page: (Entered) async throws -> Answer,
        otherwise: (Entered, any Error) async throws -> Answer, _ work: (FormSource, Call) async throws -> String
    ) async throws -> Answer {
        let form = try await form()
        let key = form["key"]
        guard Visit.isKey(key) else { throw RequestFault.noKey }
        try keepPace()
        let caller = try caller(facts)
        let needsCode = try facts.door(for: caller).needsSecondFactor
        let call = Call(
            by: caller, at: now, key: key, mark: { form.has($0) ? form[$0] : nil },
            proof: needsCode ? try codeReading(form) : nil)
        do {
            let path = try await work(FormSource(form: form, values: values.merging(more) { $1 }, naming: naming), call)
            // keep.js learns from this that the server has what was typed.
            let answer = Answer.redirect(to: path + (path.contains("?") ? "&" : "?") + "kept=\(key)")
            if needsCode { try giveBackTry(after: answer) }
            return answer
        } catch {
            if (error as? SecondFactor.Refusal) == .wrongCode { watch(.wrongPasswords) }
            let entered = Entered(form, refusedBy: error, naming)
            return try await entered.faults.isEmpty ? otherwise(entered, error) : page(entered)
        }
    }

    /// Whoever has signed in, or whose personal link the address holds.
    private func caller(_ facts: ActFacts) throws -> Caller {
        if deed == .useLink, let token = values["token"] {
            for case .link(let kind) in facts.doors { return .link(kind, hash: Links.hash(token)) }
        }
        return .account(try requireVisitor())
    }
}

extension Entered {
    /// A form and everything that is wrong with it; no fault for an error that has no sentence.
    fileprivate init(_ form: Form, refusedBy error: any Error, _ naming: FieldNaming) {
        self.init(form)
        why = error
        switch error {
        case let faults as Faults: for fault in faults.all { refuse(fault.why, at: fault.field) }
        case let refusal as any Told: refuse(refusal.field, refusal.phrase)
        case StoreError.changedMeanwhile: somebodyWasFaster()
        default: break
        }
        faults = faults.map { (naming.inForm($0.field), $0.phrase) }
    }

    private mutating func refuse(_ error: any Error, at field: String) {
        switch error {
        case let fault as FieldFault: refuse(field, fault.phrase)
        case let refusal as any Told: refuse(field, refusal.phrase)
        default: break
        }
    }

    /// What is wrong, for a page that has one sentence for it.
    var refusal: Phrase? { faults.first?.phrase }
}

extension FieldFault {
    var phrase: Phrase {
        switch self {
        case .missing, .unreadable, .unknown: .chooseOne
        case .oldFont: .oldFont
        case .tooLong(let most): .wordsTooLong(most)
        }
    }
}

package import Dialogue
package import Store

/// Where acts are done.
package struct House: Sendable {
    let store: Store
    let links: LinkHashes

    /// - Parameter links: what personal links are made of.
    package init(_ store: Store, links: LinkHashes) {
        self.store = store
        self.links = links
    }

    /// Reads the fields and does the act once, in one transaction.
    ///
    /// - Throws: `Rights.Denied` or `StoreError.missing` for whoever may not; `Faults` where fields cannot be read; the
    ///   refusal of a rule; `StoreError`. Then nothing has changed.
    @_semantics("optimize.sil.specialize.generic.never")
    package func take<A: Act>(_: A.Type, _ source: any Source, _ call: Call) async throws -> A.Kept {
        let ready = try await Ready<A>(self, source, call)
        return try await Self.once(A.self) {
            try await store.act(ready.signature) { [links] writer in
                let kept = try ready.perform(writer, links)
                let others = writer.notedKinds.filter { !A.facts.kinds.contains($0) }
                guard others.isEmpty else { throw ActMistake.otherKinds(act: A.facts.name, others) }
                return kept.description
            }
        }
    }

    /// Begins a heavy act: what can be refused at once is refused. `rest` does it to its end; it is nothing where the
    /// same was sent before.
    package func begin<A: SlicedAct>(
        _: A.Type, _ source: any Source, _ call: Call, clock: @escaping @Sendable () -> Instant
    ) async throws -> (kept: A.Kept, rest: (@Sendable () async throws -> Void)?) {
        guard case .account(let visitor) = call.by else { throw StoreError.missing }
        let ready = try await Ready<A>(self, source, call)
        let id = ready.act.import
        let hand = ImportHand(
            store, by: ready.signature.actor, key: ready.signature.key, links: links, clock: clock)
        do {
            try await hand.begin(A.work, of: id, for: visitor.scope, answer: id.description) { [links] writer in
                _ = try ready.perform(writer, links)
            }
        } catch StoreError.doneBefore(let answer) {
            return (try Self.kept(answer, of: A.self), nil)
        }
        return (
            id,
            {
                // Another hand may have done it first, for the same form.
                do { try await hand.carryOut(id) } catch StoreError.doneBefore {}
            }
        )
    }

    private static func once<A: Act>(_: A.Type, _ work: () async throws -> String) async throws -> A.Kept {
        let answer: String
        do { answer = try await work() } catch StoreError.doneBefore(let before) { answer = before }
        return try kept(answer, of: A.self)
    }

    private static func kept<A: Act>(_ answer: String, of _: A.Type) throws -> A.Kept {
        guard let kept = A.Kept(answer) else { throw ActMistake.unreadableAnswer(act: A.facts.name) }
        return kept
    }
}

/// An act whose caller may do it and whose fields are read.
private struct Ready<A: Act>: Sendable {
    let act: A
    let signature: Signature
    let call: Call
    let door: Door

    init(_ house: House, _ source: any Source, _ call: Call) async throws {
        // Who may not is not told what is wrong with the form.
        let door = try A.facts.door(for: call.by)
        let filled = try A.shape.read(source)
        let act = filled.act
        let actor: Actor
        if case .account(let visitor) = call.by {
            actor = .account(visitor.account)
        } else {
            actor = try await house.store.read { try act.actor(try act.at.find($0, call.by), call.by) }
        }
        let key = call.key.map { "\($0).\(filled.digest(of: A.facts.name))" }
        (self.act, self.call, self.door) = (act, call, door)
        signature = Signature(by: actor, at: call.at, key: key)
    }

    func perform(_ writer: Writer, _ links: LinkHashes) throws -> A.Kept {
        let kept = try act.perform(
            try act.at.find(writer, call.by), Hand(call: call, writer: writer, links: links))
        // Last, so that a code is asked for nothing that would be refused anyway.
        if door.needsSecondFactor {
            guard case .account(let visitor) = call.by, let proof = call.proof else { throw StoreError.missing }
            try writer.takeSecondFactor(of: visitor.account, reading: proof)
        }
        return kept
    }
}

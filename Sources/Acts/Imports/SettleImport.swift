package import Dialogue
package import Store

/// A file that was read and waits takes effect.
package struct ApplyImport<Files: ImportedFiles>: SlicedAct {
    package let at: OfScope
    package let `import`: ID<FileImport>

    package static var facts: ActFacts {
        ActFacts("apply_\(Files.name)", by: .account(Files.settling), leaving: Files.applied, weight: .slices)
    }
    package static var shape: Shape<Self> { Shape(Self.init, .scope, .id("import")) }
    package static var work: ImportWork.Kind { .apply }

    /// A table that was decided on since the caller saw what applying would do is not applied.
    package func perform(_ scope: Scope, _ hand: Hand) throws -> ID<FileImport> {
        let found = try hand.writer.import(`import`, of: Files.self, for: scope)
        if hand.call.mark(SeenList.name) != nil, TableKind.of(found.kind) != nil {
            try hand.seenList.require(try hand.writer.seenForApplying(found.id, for: scope))
        }
        return found.id
    }
}

/// What a file has changed is taken back.
package struct UndoImport<Files: ImportedFiles>: SlicedAct {
    package let at: OfScope
    package let `import`: ID<FileImport>

    package static var facts: ActFacts {
        ActFacts("undo_\(Files.name)", by: .account(Files.settling), leaving: Files.undone, weight: .slices)
    }
    package static var shape: Shape<Self> { Shape(Self.init, .scope, .id("import")) }
    package static var work: ImportWork.Kind { .undo }

    package func perform(_ scope: Scope, _ hand: Hand) throws -> ID<FileImport> {
        try hand.writer.import(`import`, of: Files.self, for: scope).id
    }
}

/// A file that was read and waits is laid aside.
package struct DiscardImport<Files: ImportedFiles>: Act {
    package let at: OfScope
    package let `import`: ID<FileImport>

    package static var facts: ActFacts {
        ActFacts("discard_\(Files.name)", by: .account(Files.deed), leaving: Files.discarded)
    }
    package static var shape: Shape<Self> { Shape(Self.init, .scope, .id("import")) }

    package func perform(_ scope: Scope, _ hand: Hand) throws -> ID<FileImport> {
        let found = try hand.writer.import(`import`, of: Files.self, for: scope)
        try hand.writer.discardImport(found.id, of: found.kind, for: scope)
        return found.id
    }
}

extension Reader {
    /// The import, if it is one of these files.
    fileprivate func `import`<Files: ImportedFiles>(
        _ id: ID<FileImport>, of _: Files.Type, for scope: Scope
    ) throws -> FileImport {
        let found = try fileImport(id, for: scope)
        guard Files.holds(found.kind) else { throw StoreError.missing }
        return found
    }
}

import Dialogue
import HTTPTypes
import Store

/// `/proposals`: what provinces ask the national side to change, and what became of it. A province sees its own; those
/// who decide see all.
enum ProposalPages {
    static let routes: [Route] = [
        .get("/proposals", .seeBodies, list),
        .get("/proposals/{proposal}", .seeBodies) { $0.show(page($0, try await find($0), Entered())) },
        .post("/proposals/{proposal}/accept", .decideProposals, accept),
        .post("/proposals/{proposal}/decline", .decideProposals, decline),
        .post("/proposals/{proposal}/withdraw", .proposeNationally, withdraw),
    ]

    private static let size = 50
    private static let settledShown = 20

    private static func list(_ visit: Visit) async throws -> Answer {
        let (scope, asked) = (visit.scope, visit.query.number("page"))
        let decides = visit.may(.takeInOffers)
        let (page, waiting, settled, offered) = try await visit.read { reader in
            let page = PageOfMany(asked, size: size, of: try reader.proposalCount(settled: false, for: scope))
            return (
                page, try reader.proposals(settled: false, for: scope, skipping: page.skipping, most: size),
                try reader.proposals(settled: true, for: scope, most: settledShown),
                decides ? try reader.offeredImports(most: size) : []
            )
        }
        let language = visit.language
        return visit.show(
            Page(
                .proposals, in: language,
                """
                <h1>\(.proposals, language)</h1>
                <p>\(.proposalsMean, language)</p>
                <h2>\(.proposalsWaiting, language) (\(page.count, language))</h2>
                \(waiting.isEmpty ? "<p class=\"empty\">\(.noProposals, language)</p>" : table(waiting, language))
                \(ImportParts(language).pager(page, "/proposals?"))
                \(ImportOffers.list(offered, language))
                \(settled.isEmpty
                    ? nil : "<h2>\(.proposalsSettled, language)</h2>\(table(settled, language))" as HTML?)
                """
            ).trail(("/desk", Phrase.desk.text(in: language)), ("/bodies", Phrase.bodies.text(in: language))))
    }

    private static func table(_ rows: [ProposalRow], _ language: Language) -> HTML {
        """
        <table class="stack"><thead><tr><th scope="col">\(.bodyName, language)</th>
        <th scope="col">\(.proposedChange, language)</th><th scope="col">\(.province, language)</th>
        <th scope="col">\(.sentOn, language)</th><th scope="col">\(.stateNow, language)</th></tr></thead>
        <tbody>\(rows.html { row in
            """
            <tr><th scope="row"><a href="/proposals/\(row.id)">\(row.bodyName, language)</a></th>
            <td data-label="\(.proposedChange, language)">\(row.words(language))</td>
            <td data-label="\(.province, language)">\(row.proposal.province.name, language)</td>
            <td data-label="\(.sentOn, language)">\(row.proposal.at.day, language)</td>
            <td data-label="\(.stateNow, language)">\(row.badge(language))</td></tr>

            """
        })</tbody></table>
        """
    }

    private static func find(_ visit: Visit) async throws -> ProposalRow {
        let id: ID<Proposal> = try visit.id("proposal")
        let scope = visit.scope
        return try await visit.read { try $0.proposal(id, for: scope) }
    }

    private static func accept(_ visit: Visit) async throws -> Answer {
        let links = visit.site.links.hashes
        return try await settle(visit) { try $0.accept(proposal: $1, answer: $2, links: links) }
    }

    private static func decline(_ visit: Visit) async throws -> Answer {
        try await settle(visit) { try $0.decline(proposal: $1, because: $2) }
    }

    private static func withdraw(_ visit: Visit) async throws -> Answer {
        guard let province = visit.visitor?.province else { throw StoreError.missing }
        return try await settle(visit) { writer, id, _ in try writer.withdraw(proposal: id, for: province) }
    }

    private static func settle(
        _ visit: Visit, _ act: @escaping @Sendable (Writer, ID<Proposal>, _ answer: String) throws -> Void
    ) async throws -> Answer {
        let row = try await find(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        entered.refuseUnfit(["answer"])
        guard entered.faults.isEmpty else {
            return visit.show(page(visit, row, entered), status: .unprocessableContent)
        }
        do {
            return try await visit.act(form) { writer in
                try act(writer, row.id, form["answer"])
                return "/proposals/\(row.id)"
            }
        } catch let refusal as Proposal.Refusal {
            entered.refuse("answer", refusal.phrase)
        } catch let refusal as Body.Refusal {
            entered.refuse("answer", refusal.phrase)
        } catch let refusal as Merge.Refusal {
            entered.refuse("answer", refusal.phrase)
        }
        return visit.show(page(visit, try await find(visit), entered), status: .unprocessableContent)
    }

    private static func page(_ visit: Visit, _ row: ProposalRow, _ entered: Entered) -> Page {
        let (language, proposal) = (visit.language, row.proposal)
        let fields = Fields(entered, in: language)
        let settled: HTML? = proposal.settlement.map { settlement in
            let answer: HTML? = settlement.answer.map { "<p>\($0)</p>" }
            return """
                <section class="card"><h2>\(row.badge(language)) \(settlement.at.day, language)</h2>\(answer)</section>
                """
        }
        return Page(
            title: row.bodyName.text(in: language),
            """
            \(fields.summary)
            <h1>\(row.words(language))</h1>
            <dl class="facts">
            <div><dt>\(.bodyName, language)</dt><dd>\(bodyLink(row, visit))</dd></div>
            <div><dt>\(.province, language)</dt><dd>\(proposal.province.fullName, language)</dd></div>
            <div><dt>\(.sentOn, language)</dt><dd>\(proposal.at.day, language)</dd></div>
            <div><dt>\(.reasonOfProposal, language)</dt><dd>\(proposal.reason)</dd></div>
            </dl>
            \(settled)
            \(proposal.settlement == nil ? forms(row, fields, visit) : nil)
            """
        ).trail(
            (address: "/bodies", name: Phrase.bodies.text(in: language)),
            (address: "/proposals", name: Phrase.proposals.text(in: language)))
    }

    private static func bodyLink(_ row: ProposalRow, _ visit: Visit) -> HTML {
        "<a href=\"/bodies/\(row.proposal.body)\">\(row.bodyName, visit.language)</a>"
    }

    private static func forms(_ row: ProposalRow, _ fields: Fields, _ visit: Visit) -> HTML? {
        let language = visit.language
        let address = "/proposals/\(row.id)"
        if visit.may(.proposeNationally) {
            return """
                <form method="post" action="\(address)/withdraw">\(visit.keyField)
                <div class="actions"><button class="quiet">\(.withdrawProposal, language)</button></div></form>
                """
        }
        guard visit.may(.decideProposals) else { return nil }
        return """
            <form class="card" method="post" action="\(address)/accept" novalidate>\(visit.keyField)
            <p>\(.acceptMeans, language)</p>
            \(fields.line("answer", .answerToProposal, hint: .answerToProposalMeans))
            <div class="actions"><button>\(.acceptProposal, language)</button>
            <button class="quiet" formaction="\(address)/decline">\(.declineProposal, language)</button></div></form>
            """
    }
}

extension ProposalRow {
    /// What would change, in one line.
    func words(_ language: Language) -> HTML {
        switch proposal.change {
        case .rename(let name, let acronym):
            let both = [name.khmer, name.english, acronym].compactMap(\.self).joined(separator: " · ")
            return "\(proposal.change.kind.phrase, language): \(both)"
        case .addContact(let kind, let value), .removeContact(let kind, let value):
            return "\(proposal.change.kind.phrase, language): \(kind.phrase, language) \(value)"
        case .merge: return "\(proposal.change.kind.phrase, language): \(otherName, language)"
        case .state(let state): return "\(proposal.change.kind.phrase, language): \(state.phrase, language)"
        case .adopt: return "\(proposal.change.kind.phrase, language)"
        }
    }

    func badge(_ language: Language) -> HTML {
        guard let verdict = proposal.settlement?.verdict else {
            return "<span class=\"state open\">\(.proposalWaits, language)</span>"
        }
        let mark = verdict == .accepted ? "done" : "unresolved"
        return "<span class=\"state \(mark)\">\(verdict.phrase, language)</span>"
    }
}

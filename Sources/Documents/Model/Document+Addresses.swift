extension Document {
    /// The document with every address of the same site, «/BTB/2026», written out in full: paper and files have no
    /// site they stand in. What is kept holds no host, so that a site may move.
    package func addressed(at site: String) -> Document {
        var document = self
        document.blocks = blocks.map { $0.addressed(at: site) }
        return document
    }

    /// For a page of the site itself: only what a code says is written out, for it is read by another device.
    package func codesAddressed(at site: String) -> Document {
        var document = self
        document.blocks = blocks.map { block in
            if case .qr = block { block.addressed(at: site) } else { block }
        }
        return document
    }
}

extension Document.Block {
    fileprivate func addressed(at site: String) -> Self {
        switch self {
        case .title(var title):
            title.text = title.text.addressed(at: site)
            title.subtitle = title.subtitle?.addressed(at: site)
            return .title(title)
        case .heading(var heading):
            heading.text = heading.text.addressed(at: site)
            return .heading(heading)
        case .paragraph(var paragraph):
            paragraph.text = paragraph.text.addressed(at: site)
            return .paragraph(paragraph)
        case .list(let list): return .list(list.addressed(at: site))
        case .facts(var facts):
            for index in facts.rows.indices { facts.rows[index].value = facts.rows[index].value.addressed(at: site) }
            return .facts(facts)
        case .table(var table):
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices {
                    table.rows[row].cells[cell].text = table.rows[row].cells[cell].text.addressed(at: site)
                }
            }
            return .table(table)
        case .qr(var figure):
            if figure.text.hasPrefix("/") { figure.text = site + figure.text }
            figure.beside = figure.beside?.addressed(at: site)
            return .qr(figure)
        case .cards(var cards):
            cards.cards = cards.cards.map { $0.map { $0.addressed(at: site) } }
            return .cards(cards)
        case .letterhead, .figure, .chart, .tileMap, .contents, .signature, .pageBreak, .gap: return self
        }
    }
}

extension Document.List {
    fileprivate func addressed(at site: String) -> Self {
        var list = self
        for index in list.items.indices {
            list.items[index].text = list.items[index].text.addressed(at: site)
            list.items[index].under = list.items[index].under?.addressed(at: site)
        }
        return list
    }
}

extension Document.Text {
    func addressed(at site: String) -> Self {
        guard runs.contains(where: { $0.link != nil || $0.note != nil }) else { return self }
        var text = self
        for index in text.runs.indices {
            if case .address(let address)? = text.runs[index].link, address.hasPrefix("/") {
                text.runs[index].link = .address(site + address)
            }
            text.runs[index].note = text.runs[index].note?.addressed(at: site)
        }
        return text
    }
}

package import Dialogue
import Documents
package import Store

/// Reports for the program, without a server: the same words and papers as the site gives.
package struct ReportWriting: Sendable {
    let store: Store
    /// What the links and the code of a paper begin with.
    let address: String
    let today: Day
    /// The whole sitting, or one forum of a combined one.
    let forum: Forum
    private let pressRoom: PressRoom

    /// - Parameter folder: where the fonts of papers are kept.
    package init(
        store: Store, address: String, today: Day, forum: Forum = .both, folder: String = Site.temporaryCache
    ) {
        self.store = store
        self.address = address
        self.today = today
        self.forum = forum
        pressRoom = PressRoom(folder: folder + "/fonts")
    }

    /// Nothing where the dialogue has not sat yet.
    package func pdf(_ name: DialogueName, _ language: Language) async throws -> [UInt8]? {
        guard let paper = try await document(name, language) else { return nil }
        let press = try await pressRoom.press(store)
        return try await pressRoom.beside { try press.pdf(paper) }
    }

    package func docx(_ name: DialogueName, _ language: Language) async throws -> [UInt8]? {
        guard let paper = try await document(name, language) else { return nil }
        let press = try await pressRoom.press(store)
        return try await pressRoom.beside { try press.docx(paper) }
    }

    /// A page that stands by itself, with the style of the site in it.
    package func html(_ name: DialogueName, _ language: Language) async throws -> [UInt8]? {
        guard let paper = try await document(name, language) else { return nil }
        let page: HTML = """
            <!doctype html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(paper.title)</title>
            <style>\(HTML(trusted: String(decoding: Asset.css.bytes, as: UTF8.self)))</style></head>
            <body><main>\(HTML(trusted: paper.html()))</main></body></html>

            """
        return Array(page.text.utf8)
    }

    private func document(_ name: DialogueName, _ language: Language) async throws -> Document? {
        let (today, forum) = (today, forum)
        let found = try await store.read { reader in
            let dialogue = try reader.dialogue(name)
            guard forum == .both || dialogue.plan.hostForum != nil else { throw Forum.Refusal.notCombined }
            return try reader.report(of: dialogue, forum, drafts: true, today: today)
        }
        return try found.document(in: language)?.addressed(at: address)
    }
}

import ArgumentParser
import Dialogue
import Foundation
import Store
import Web

/// `vetika report BTB/2026 --format pdf -o FILE`
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Writes the report of a dialogue: as it was published, or as a draft.",
        discussion: "A published report is what was published. Before that it is drafted from the record.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case pdf, docx, html
    }

    enum PaperLanguage: String, ExpressibleByArgument, CaseIterable {
        case km, en
    }

    enum PaperForum: String, ExpressibleByArgument, CaseIterable {
        case dialogue, host
    }

    @Argument(help: "The dialogue: BTB/2026, or BTB/2026-2 for the second of a year.") var name: String?
    @Flag(help: "Names the dialogues there are, with stage, day and title.") var list = false
    @Option(help: "One of: pdf, docx, html.") var format = Format.pdf
    @Option(name: .customLong("language"), help: "km or en.") var language = PaperLanguage.km
    @Option(help: "Of a combined sitting: dialogue or host, for the report of that forum alone.") var forum: PaperForum?
    @Option(name: .shortAndLong, help: "The file to write; - for standard output.") var output: String?
    @Option(help: "The address people type, for links and the QR code (VETIKA_ADDRESS).") var address: String?
    @OptionGroup var place: DatabaseOption
    @OptionGroup var papers: PapersOption
    @OptionGroup var manner: JSONOption

    func validate() throws {
        guard list != (name != nil) else { throw ValidationError("Name one dialogue, as BTB/2026, or say --list.") }
        guard list || output != nil else { throw ValidationError("-o: say which file to write") }
    }

    func run() async throws {
        var settings = Settings()
        let database = settings.database(place)
        let site = settings.address(address)
        let folder = settings.papers(papers, for: database)
        try settings.finish()
        let store = try database.openExisting()
        defer { store.close() }
        if list { return try await names(store) }
        let name = try DialogueName.read(name ?? "")
        let part = forum.flatMap { Forum(rawValue: $0.rawValue) } ?? .both
        let writing = ReportWriting(store: store, address: site, today: .today, forum: part, folder: folder)
        let language: Language = language == .km ? .khmer : .english
        let bytes = try await name.asked {
            switch format {
            case .pdf: try await writing.pdf(name, language)
            case .docx: try await writing.docx(name, language)
            case .html: try await writing.html(name, language)
            }
        }
        guard let bytes else { throw Refused("\(name) has not sat yet; there is nothing to report.") }
        try write(bytes)
    }

    private func write(_ bytes: [UInt8]) throws {
        guard let output, output != "-" else { return FileHandle.standardOutput.write(Data(bytes)) }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw Refused("The file \(output) cannot be written.")
        }
        guard manner.json else { return }
        let answer = try JSONEncoder().encode(ReportWritten(file: output, bytes: bytes.count))
        print(String(decoding: answer, as: UTF8.self))
    }

    private func names(_ store: Store) async throws {
        let dialogues = try await store.read { reader in
            try Province.all.flatMap { try reader.dialogues(of: $0) }
        }
        for line in dialogues {
            print(manner.json ? line.json : line.sentence)
        }
    }
}

/// What `--json` says of a report.
private struct ReportWritten: Encodable {
    let file: String
    let bytes: Int
}

extension PartnershipDialogue {
    fileprivate var sentence: String {
        "\(name)\t\(stage.rawValue)\t\(plan.opensOn)\t\(plan.title.text(in: .english))"
    }

    fileprivate var json: String {
        "{\"name\":\"\(name)\",\"stage\":\"\(stage.rawValue)\",\"opens\":\"\(plan.opensOn)\"}"
    }
}

extension Day {
    /// The day it is in Cambodia.
    static var today: Day { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)).day }
}

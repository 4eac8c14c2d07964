import Dialogue
import Exchange
import Store

/// `/areas`: a gazetteer is chosen and checked; the imports so far.
enum GazetteerImports {
    static let routes: [Route] = [
        .get("/areas", .importAreas) { $0.show(try await page($0)) },
        .post("/areas", .importAreas, stage),
    ]

    /// So many earlier imports are listed.
    private static let most = 50

    private static func stage(_ visit: Visit) async throws -> Answer {
        let form = try await visit.upload()
        guard let file = UploadedFile(form) else {
            return try await refused(visit, .init(phrase: .importChooseFile, file: nil))
        }
        let today = visit.today
        let known = try await visit.read { try $0.allAreas() }
        do {
            let (change, report, imported) = try await visit.aside {
                let read = try GazetteerFile(
                    file.bytes, known: Set(known.map(\.code)), limits: UploadedFile.limits)
                let change = try read.change(from: known, on: today)
                return (change, read.report(change), file.imported)
            }
            return try await visit.work(form) { hand in
                let id = try await hand.beginAreas(of: imported)
                return (id, "/areas/\(id)")
            } _: { hand, id in
                try await hand.stageAreas(change, report, in: id, answer: "/areas/\(id)")
            }
        } catch let failure as ImportFailure {
            return try await refused(visit, .init(phrase: failure.phrase, file: file.name))
        }
    }

    private static func refused(_ visit: Visit, _ refused: ImportParts.Refused) async throws -> Answer {
        visit.show(try await page(visit, refused: refused), status: .unprocessableContent)
    }

    private static func page(_ visit: Visit, refused: ImportParts.Refused? = nil) async throws -> Page {
        let scope = visit.scope
        let (imports, known) = try await visit.read { reader in
            (try reader.fileImports(.areas, for: scope, most: most), try reader.areaCounts())
        }
        let language = visit.language
        let parts = ImportParts(language)
        return Page(
            .areaImports, in: language,
            """
            <h1>\(.areaImports, language)</h1>
            \(parts.summary(refused))
            \(parts.numbers(AreaCode.Level.allCases.map { ($0.phrase, known[$0] ?? 0) }))
            \(parts.upload(
                to: "/areas", .areaUpload, hint: .areaUploadHint, accept: ".csv,.xlsx,text/csv", key: visit.keyField,
                refused: refused))
            <h2>\(.importsEarlier, language)</h2>
            \(parts.list(imports, at: "/areas"))
            """
        ).trail(("/desk", Phrase.desk.text(in: language)))
    }
}

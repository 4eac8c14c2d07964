import Foundation
import Testing

@Suite struct `Importing on the command line` {
    private static let activities = """
        <iati-activities version="2.03"><iati-activity default-currency="USD">
        <iati-identifier>X-1</iati-identifier><title><narrative xml:lang="en">Wells</narrative></title>
        <activity-status code="2"/><recipient-country code="KH" percentage="40"/>
        </iati-activity></iati-activities>
        """
    private static let broken = "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>X-1"

    private static let organisations = "RID,Org_Name_E,Acronym,TypeCode\nK1,Clean Water Association,CWA,3\n"

    @Test(arguments: [
        ("gazetteer", `The command line`.gazetteer, 2), ("iati", activities, 1), ("organisations", organisations, 1),
    ])
    func `It counts what it did in one object, and a second time there is nothing to do`(
        kind: String, text: String, added: Int
    ) throws {
        let program = try Program()
        let file = try program.write(text, to: "file")
        let place = ["VETIKA_DATABASE": program.database]

        let dry = try program.run("import", kind, file, "--json", "--dry-run", environment: place)
        #expect(!program.exists("vetika.sqlite"), "a dry run leaves no data base behind")
        let first = try program.run("import", kind, file, "--json", environment: place)
        let again = try program.run("import", kind, file, "--json", environment: place)
        let dryAgain = try program.run("import", kind, file, "--json", "--dry-run", environment: place)

        #expect([dry.status, first.status, again.status, dryAgain.status] == [0, 0, 0, 0])
        #expect(first.output == dry.output)
        #expect(dryAgain.output == again.output)
        let (done, idle) = (try Counts(first.output), try Counts(again.output))
        #expect(idle == Counts(read: done.read, added: 0, changed: 0, unchanged: done.read, retired: 0, rejected: 0))
        #expect(done.added + done.changed + done.unchanged == done.read)
        #expect(done.added >= added - 1 && done.added <= added)
        #expect(try journal(program) == 1)
    }

    @Test(arguments: [
        ("gazetteer", "code,level\n1"), ("gazetteer", ""), ("iati", broken), ("iati", ""), ("iati", "no XML at all"),
    ])
    func `A broken file changes nothing, says where it broke and ends with status 1`(
        kind: String, text: String
    ) throws {
        let program = try Program()
        let file = try program.write(text, to: "broken")
        _ = try program.run("import", "gazetteer", try program.write(`The command line`.gazetteer, to: "g.csv"))
        let before = try journal(program)

        let plain = try program.run("import", kind, file)
        let object = try program.run("import", kind, file, "--json")

        #expect(plain.status == 1 && object.status == 1)
        #expect(plain.output == "")
        #expect(plain.errors.hasPrefix("broken: "))
        #expect(plain.errors.contains("Nothing was changed"))
        #expect(
            try Counts(object.output) == Counts(read: 0, added: 0, changed: 0, unchanged: 0, retired: 0, rejected: 0))
        #expect(try journal(program) == before)
    }

    @Test(arguments: ["gazetteer", "iati"])
    func `A file that is not there, a folder and a data base that is none are told in a sentence`(kind: String) throws {
        let program = try Program()
        let file = try program.write(Self.activities, to: "file")

        let missing = try program.run("import", kind, program.path("nothing"))
        let folder = try program.run("import", kind, program.folder.path)
        let nowhere = try program.run("import", kind, file, "--database", "sqlite:/nowhere/at/all")
        let wrong = try program.run("import", kind, file, environment: ["VETIKA_DATABASE": "mysql:x"])

        #expect([missing.status, folder.status, nowhere.status, wrong.status] == [1, 1, 1, 2])
        for answer in [missing, folder, nowhere] { #expect(answer.errors.split(separator: "\n").count == 1) }
        #expect(missing.errors == "nothing: There is no such file, or it may not be read. Nothing was changed.\n")
    }

    private func journal(_ program: Program) throws -> Int {
        let answer = try program.run("verify", "--json", "--database", program.database)
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])["lines"]
            as? Int ?? -1
    }
}

/// The counts of the one object an import prints.
private struct Counts: Decodable, Equatable {
    let read: Int
    let added: Int
    let changed: Int
    let unchanged: Int
    let retired: Int
    let rejected: Int

    init(read: Int, added: Int, changed: Int, unchanged: Int, retired: Int, rejected: Int) {
        (self.read, self.added, self.changed) = (read, added, changed)
        (self.unchanged, self.retired, self.rejected) = (unchanged, retired, rejected)
    }

    init(_ object: String) throws { self = try JSONDecoder().decode(Counts.self, from: Data(object.utf8)) }
}

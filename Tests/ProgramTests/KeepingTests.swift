import Foundation
import Testing

@Suite struct `Backup, restore and migrate` {
    @Test func `Links that were printed before a backup open after the restore`() throws {
        let program = try Program()
        try program.write(Self.secret, to: "vetika.sqlite.key")
        try prepare(program)

        let saved = try program.run("backup", program.path("copy"), "--json", "--database", program.database)
        let restored = try program.run(
            "restore", program.path("copy"), "--json", "--database", "sqlite:" + program.path("again.sqlite"))

        #expect(saved.status == 0 && saved.errors == "")
        #expect(saved.output.hasSuffix(",\"key\":true}\n"))
        #expect(restored.output.hasPrefix("{\"lines\":1,\"chains\":1,\"broken\":null,\"rows\":"))
        #expect(
            restored.output.hasSuffix(
                ",\"checked\":true,\"whole\":true,\"findings\":[],\"links\":true}\n"))
        #expect(restored.status == 0 && restored.errors == "")
        #expect(try String(contentsOfFile: program.path("again.sqlite.key"), encoding: .utf8) == Self.secret)
        for name in ["copy.key", "again.sqlite.key"] { #expect(try permissions(program, name) == 0o600) }
        let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path).sorted()
        #expect(left.filter { $0.hasPrefix("copy") } == ["copy", "copy.key"])
    }

    @Test func `Without the secret both say what that means`() throws {
        let program = try Program()
        try prepare(program)
        try FileManager.default.removeItem(atPath: program.path("vetika.sqlite.key"))

        let saved = try program.run("backup", program.path("copy"), "--json", "--database", program.database)
        let restored = try program.run(
            "restore", program.path("copy"), "--json", "--database", "sqlite:" + program.path("again.sqlite"))

        // What is restored is there, but nobody can say whether its rows are what was written.
        #expect(saved.status == 0 && restored.status == 1)
        #expect(restored.output.contains("\"checked\":false,\"whole\":false"))
        #expect(saved.output.hasSuffix(",\"key\":false}\n"))
        #expect(saved.errors.contains("The secret of the personal links is not in this backup: there is no "))
        #expect(restored.output.hasSuffix(",\"links\":false}\n"))
        #expect(restored.errors.contains("There is no \(program.path("copy")).key beside the backup."))
    }

    @Test func `Nothing is overwritten: no file, no secret, no data base`() throws {
        let program = try Program()
        try program.write(Self.secret, to: "vetika.sqlite.key")
        try prepare(program)
        try program.write("mine", to: "taken")
        try program.write("mine", to: "half.key")
        let place = ["--database", program.database]

        #expect(try program.run(["backup", program.path("taken")] + place).status == 1)
        #expect(try program.run(["backup", program.path("half")] + place).status == 1)
        #expect(!program.exists("half"))
        #expect(try program.run(["backup", program.path("copy")] + place).status == 0)
        #expect(try program.run(["restore", program.path("copy")] + place).status == 1)
        try program.write("another secret that is long enough to be one", to: "other.sqlite.key")
        let other = try program.run(
            "restore", program.path("copy"), "--database", "sqlite:" + program.path("other.sqlite"))
        #expect(other.status == 1)
        #expect(other.errors.contains("holds another secret"))
        #expect(!program.exists("other.sqlite"))
        #expect(try String(contentsOfFile: program.path("taken"), encoding: .utf8) == "mine")
    }

    @Test func `An older data base is migrated, and then served as before`() throws {
        let program = try Program()
        try prepare(program)
        let place = ["--database", program.database]
        #expect(try program.run(["migrate"] + place).output == "The data base has this program's schema.\n")

        #expect(try program.run(["verify"] + place).status == 0)
        #expect(try program.run("migrate", "--database", "sqlite:" + program.path("none")).status == 1)
        #expect(!program.exists("none"))
    }

    private static let secret = "0123456789abcdef0123456789abcdef"

    private func prepare(_ program: Program) throws {
        let file = try program.write(`The command line`.gazetteer, to: "g.csv")
        #expect(try program.run("import", "gazetteer", file, "--database", program.database).status == 0)
    }

    private func permissions(_ program: Program, _ name: String) throws -> Int {
        try #require(
            try FileManager.default.attributesOfItem(atPath: program.path(name))[.posixPermissions] as? NSNumber
        ).intValue
    }
}

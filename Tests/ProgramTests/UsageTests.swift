import Foundation
import Testing

@Suite struct `The command line` {
    @Test(arguments: [[], ["import"], ["account"], ["--nonsense"], ["import", "iati", ""]])
    func `Wrong use ends with status 2 and says how it is used`(arguments: [String]) throws {
        let answer = try Program().run(arguments)

        #expect(answer.status == 2)
        #expect(answer.output == "")
        #expect(answer.errors.contains("Usage: vetika"))
    }

    @Test func `It says its version, and help is no mistake`() throws {
        let program = try Program()
        let version = try program.run("--version").output
        #expect(version.wholeMatch(of: /vetika \d+\.\d+\.\d+\n/) != nil)
        #expect(try program.run("--help").status == 0)
    }

    @Test func `All wrong settings are told at once, before anything starts`() throws {
        let program = try Program()
        let answer = try program.run("serve", "--port", "none", "--address", "vetika.example", "--database", "mysql")

        #expect(answer.status == 2)
        for name in ["--port", "--address", "--database"] { #expect(answer.errors.contains("\(name): "), "\(name)") }
    }

    @Test func `An account is made once, with a password of some length and a province where one is needed`() throws {
        let program = try Program()
        let place = ["--database", program.database]
        func add(_ name: String, _ role: String, _ more: [String] = [], _ password: String = "long enough 1") throws
            -> Program.Answer
        {
            let arguments = ["account", "add", "--name", name, "--role", role] + more + place
            return try program.run(arguments, typed: password + "\n")
        }

        #expect(try add("dara", "administrator").status == 1, "there is no data base yet")
        try program.write(Self.gazetteer, to: "g.csv")
        #expect(
            try program.run("import", "gazetteer", program.path("g.csv"), "--database", program.database).status == 0)

        #expect(try add("dara", "administrator", ["--json"]).output == "{\"account\":1}\n")
        #expect(try add("dara", "administrator").status == 1, "the name is taken")
        #expect(try add("sokha", "secretariat").status == 2, "a secretariat has a province")
        #expect(try add("sokha", "secretariat", ["--province", "BTB"]).output == "Account sokha is made.\n")
        #expect(try add("dara2", "administrator", ["--province", "BTB"]).status == 2)
        #expect(try add("dara3", "king").status == 2)
        #expect(try add("dara4", "administrator", [], "short").status == 1)
        #expect(try add(" dara5", "administrator").status == 2)
    }

    @Test func `The first account of an empty machine makes the data base, when it is told to`() throws {
        let program = try Program()
        let add = ["account", "add", "--name", "dara", "--role", "administrator", "--database", program.database]

        let refused = try program.run(add, typed: "long enough 1\n")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("--new"))
        #expect(!program.exists("vetika.sqlite"))
        #expect(try program.run(add + ["--new"], typed: "long enough 1\n").output == "Account dara is made.\n")
        #expect(try program.run("verify", "--database", program.database).status == 0)
    }

    static let gazetteer = """
        code,level,type_km,name_km,name_latin
        02,1,ខេត្ត,បាត់ដំបង,Battambang
        0204,2,ស្រុក,បវេល,Bavel

        """
}

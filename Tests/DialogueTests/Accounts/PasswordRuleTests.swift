import Testing

@testable import Dialogue

@Suite struct `Which passwords are taken` {
    private func refusal(_ password: String, _ role: Role = .secretariat) -> PasswordRule.Refusal? {
        do {
            try PasswordRule.require(password, for: role, named: "battambang") {
                ["correct horse battery", "password"].contains($0)
            }
            return nil
        } catch {
            return error
        }
    }

    @Test func `Long ones that nobody tries first are, whatever signs they are made of`() {
        for good in ["river boats at dawn", "ស្រុកខ្មែរស្អាតណាស់", "7519 3302 8846 1", String(repeating: "ab cd", count: 40)] {
            #expect(refusal(good) == nil, "\(good)")
        }
    }

    @Test func `Ten signs beside a device, fifteen where the password stands alone`() {
        #expect(refusal("river boat") == nil)
        #expect(refusal("river boa") == .short(least: 10))
        #expect(refusal("river boats da", .partner) == .short(least: 15))
        #expect(refusal("river boats daw", .partner) == nil)
        #expect(refusal(String(repeating: "ab cd", count: 40) + "e") == .long)
    }

    @Test func `Those of the list, repetitions and the account's own name are not`() {
        #expect(refusal("Correct Horse Battery") == .common)
        #expect(refusal("!Password123") == .common)
        #expect(refusal("password of a river") == nil)
        #expect(refusal("aaaaaaaaaaaaaaa") == .guessable)
        #expect(refusal("battambang1!") == .guessable)
        #expect(refusal("Vetika Battambang") == .guessable)
    }

    @Test func `The administrator manages all, a secretariat its province, and neither's Governor is reset by it`() {
        let (own, other) = (Province.all[1], Province.all[16])
        func visitor(_ role: Role, _ province: Province?) -> Visitor {
            Visitor(account: ID(1), name: "x", role: role, province: province, body: nil)
        }
        let (administrator, secretariat) = (visitor(.administrator, nil), visitor(.secretariat, own))
        #expect(
            Role.allCases.filter { Rights.manages(secretariat, $0, of: own) }
                == Role.allCases.filter { $0.isProvincial && $0 != .governor && $0 != .board })
        #expect(!Role.allCases.contains { Rights.manages(secretariat, $0, of: other) })
        #expect(!Role.allCases.contains { Rights.manages(secretariat, $0, of: nil) })
        #expect(Role.allCases.allSatisfy { Rights.manages(administrator, $0, of: $0.isProvincial ? other : nil) })
        for role in Role.allCases where role != .administrator && role != .secretariat {
            #expect(
                !Role.allCases.contains { Rights.manages(visitor(role, role.isProvincial ? own : nil), $0, of: own) })
        }
        #expect(!Rights.resets(secretariat, .governor, of: own))
        #expect(!Rights.resets(secretariat, .board, of: own))
        #expect(Rights.resets(secretariat, .department, of: own))
        #expect(Rights.resets(administrator, .board, of: own))
    }
}

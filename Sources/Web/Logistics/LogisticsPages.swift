import Dialogue
import Store

/// `/{province}/{year}/logistics`: rooms, meals, transport, interpretation; for how many, at what cost, and who pays.
enum LogisticsPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/logistics", .prepare, show),
        .post("/{province}/{year}/logistics/add", .prepare, add),
        .post("/{province}/{year}/logistics/{arrangement}/remove", .prepare, remove),
    ]

    struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let agenda: Agenda
        let rooms: [SittingRoom]
        let arrangements: [Arrangement]
        let coming: [ParticipantClass: Int]
        let invited: Attendance
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Found(
                dialogue: dialogue, agenda: try reader.workingAgenda(of: dialogue),
                rooms: try reader.rooms(of: dialogue.id), arrangements: try reader.arrangements(of: dialogue.id),
                coming: try reader.coming(to: dialogue.id), invited: try reader.attendance(of: dialogue.id))
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        visit.show(LogisticsPage(found: try await find(visit), visit: visit, entered: Entered()).page)
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        var entered = Entered(form)
        guard let one = read(&entered) else { return try await refused(visit, entered) }
        do {
            return try await visit.change(form, leadingTo: "logistics") { try $0.arrange(one, in: $1) }
        } catch let refusal as Arrangement.Refusal {
            entered.refuse(refusal.field, refusal.phrase)
        } catch let refusal as PreparationTask.Refusal {
            entered.refuse("", refusal.phrase)
        }
        return try await refused(visit, entered)
    }

    private static func read(_ entered: inout Entered) -> Arrangement? {
        let form = entered.form
        let kind: Arrangement.Kind? = form.word("kind")
        let words = form.bilingual("words")
        let persons = form.text("persons").map { Int($0) ?? -1 }
        let currency: Arrangement.Currency = form.word("currency") ?? .riel
        if kind == nil { entered.refuse("kind", .chooseKind) }
        if words == nil { entered.refuse("words_km", Arrangement.Refusal.wordsMissing.phrase) }
        entered.refuseUnfit(["words_km", "words_en", "payer"])
        guard let amount = currency.amount(form["price"]) else {
            entered.refuse("price", Arrangement.Refusal.priceOutOfRange.phrase)
            return nil
        }
        guard entered.faults.isEmpty, let kind, let words else { return nil }
        return Arrangement(
            id: ID(0), kind: kind, words: words, party: form.word("party"), persons: persons,
            times: form.text("times").map { Int($0) ?? 0 } ?? 1,
            price: Arrangement.Price(amount: amount, currency: currency), payer: form["payer"])
    }

    private static func remove(_ visit: Visit) async throws -> Answer {
        let id: ID<Arrangement> = try visit.id("arrangement")
        do {
            return try await visit.change(try await visit.form(), leadingTo: "logistics") {
                try $0.removeArrangement(id, of: $1)
            }
        } catch let refusal as PreparationTask.Refusal {
            return try await refused(visit, Entered(Form(), faults: [("", refusal.phrase)]))
        }
    }

    private static func refused(_ visit: Visit, _ entered: Entered) async throws -> Answer {
        visit.show(
            LogisticsPage(found: try await find(visit), visit: visit, entered: entered).page,
            status: .unprocessableContent)
    }
}

extension Arrangement.Currency {
    /// What was typed, in riels or in cents. Khmer digits and separators are understood.
    func amount(_ typed: String) -> Int? {
        let plain = typed.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar.value {
            case 0x17E0...0x17E9: text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0x17E0 + 0x30)))
            case 0x2C, 0x20, 0xA0: break
            default: text.unicodeScalars.append(scalar)
            }
        }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard plain.utf8.count <= 12, let whole = Int(parts[0]), whole >= 0 else { return nil }
        switch (self, parts.count) {
        case (.riel, 1): return whole
        case (.dollar, 1): return whole * 100
        case (.dollar, 2):
            guard parts[1].utf8.count == 2, let cents = Int(parts[1]), cents >= 0 else { return nil }
            return whole * 100 + cents
        default: return nil
        }
    }

    /// «១២.០០០ រៀល», "12,000 riels"; "12.50 US dollars".
    func words(_ amount: Int, _ language: Language) -> String {
        switch self {
        case .riel: "\(language.number(amount)) \(Phrase.rielsAfter.text(in: language))"
        case .dollar:
            "\(language.number(amount / 100)).\(padded(amount % 100, to: 2)) \(Phrase.dollarsAfter.text(in: language))"
        }
    }
}

import Dialogue
import Foundation
import Store

extension RecordVerdict {
    /// For the operator: what is wrong, line by line, or that nothing is.
    var text: String {
        var lines = engine.findings.map { "The engine's own check: \($0)." }
        lines += journal.findings.prefix(Self.most).map(\.sentence)
        if journal.findings.count > Self.most {
            lines.append("… and \(journal.findings.count - Self.most) more places in the journal.")
        }
        lines += rows
        lines += journal.turns.prefix(Self.most).map(\.sentence)
        if journal.turns.count > Self.most {
            lines.append("… and \(journal.turns.count - Self.most) more times at which the clock ran back.")
        }
        if !engine.isChecked {
            lines.append("PostgreSQL did not check its files: the extension amcheck is not there, or not ours to run.")
        }
        return (lines + [summary]).joined(separator: "\n")
    }

    private static let most = 100

    private var rows: [String] {
        switch marks {
        case .compared(let verdict):
            verdict.findings.map(\.sentence) + (verdict.more > 0 ? ["… and \(verdict.more) more rows."] : [])
                + (verdict.foundAt.map { ["Rows older than the marks were marked as found on \($0.day)."] } ?? [])
        case .none:
            ["The rows have no marks, so whether they were changed cannot be checked; vetika migrate begins them."]
        case .noSecret:
            ["The rows cannot be checked: the secret they are marked with is not at hand (VETIKA_SECRET_FILE)."]
        case .otherSecret: ["The rows cannot be checked: this is not the secret they are marked with."]
        }
    }

    private var summary: String {
        let counted = "\(journal.lines) lines in \(journal.chains) chains"
        guard case .compared(let verdict) = marks else {
            return counted + (journal.findings.isEmpty && engine.findings.isEmpty ? ", all as they were written." : ".")
        }
        return "\(counted), \(verdict.rows) rows" + (isWhole ? ", all as they were written." : ".")
    }

    var json: String {
        var parts = ["\"lines\":\(journal.lines)", "\"chains\":\(journal.chains)"]
        let place = journal.broken.map { "{\"chain\":\"\($0.chain.name)\",\"line\":\($0.seq)}" } ?? "null"
        parts.append("\"broken\":\(place)")
        var found: [String] = engine.findings + journal.findings.map(\.sentence)
        switch marks {
        case .compared(let verdict):
            found += verdict.findings.map(\.sentence)
            parts.append("\"rows\":\(verdict.rows)")
            parts.append("\"checked\":true")
        case .none, .noSecret, .otherSecret: parts.append("\"checked\":false")
        }
        parts.append("\"whole\":\(isWhole)")
        let encoded = (try? JSONEncoder().encode(found)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
        parts.append("\"findings\":\(encoded)")
        return "{" + parts.joined(separator: ",") + "}"
    }
}

extension ChainFinding {
    var sentence: String {
        switch self {
        case .line(let place): "Line \(place.seq) of the chain \(place.chain.name) is not what was written."
        case .damaged(let place):
            "Line \(place.seq) of the chain \(place.chain.name) is damaged: it is not what was written."
        case .cut(let place):
            "The chain \(place.chain.name) is cut off at line \(place.seq): its end is not what was written."
        case .head(let place): "The head of the chain \(place.chain.name) is not what was written."
        case .gone(let chain): "The chain \(chain.name) is gone: it is not what was written."
        }
    }
}

extension ClockTurn {
    var sentence: String {
        "The clock ran back at line \(place.seq) of the chain \(place.chain.name): from \(from) to \(to)."
    }
}

extension MarkFinding {
    var sentence: String {
        switch self {
        case .changed(let row, let columns):
            "\(row.name) is not what was written" + (columns.isEmpty ? "." : ": \(columns.joined(separator: ", ")).")
        case .added(let row): "\(row.name) is not what was written: no act has added it."
        case .removed(let row): "\(row.name) is not there any more: that is not what was written."
        case .unreadable(let table, let reason):
            "The table \(table) is damaged, so it is not what was written: \(reason)."
        case .sums:
            "The marks are not what was written: a row was changed by hand and then by the program, or a row was set "
                + "back or taken away together with its mark."
        case .seal: "The heads of the chains are not what was written: a chain was set back or taken away."
        }
    }
}

extension MarkedRow {
    fileprivate var name: String {
        switch extent {
        case .row: "Row \(key) of \(table)"
        case .withParts: "Row \(key) of \(table), or one of its parts,"
        case .hundred: "One of the rows \(key) of \(table)"
        }
    }
}

extension Chain {
    var name: String {
        switch self {
        case .dialogue(let id): "dialogue \(id)"
        case .country: "country"
        case .accounts: "accounts"
        case .security: "security"
        }
    }
}

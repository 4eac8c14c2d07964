import Dialogue
import Store

/// For those who run it: alive, ready to write, and figures in Prometheus text.
enum Health {
    static let routes: [Route] = [
        .get("/healthz", .look) { _ in .plain("ok\n") },
        .get("/readyz", .look) { visit in
            switch await visit.store.readiness() {
            case .ready: .plain("ready\n")
            case .not(let reason):
                .plain("not ready: \(reason.rawValue)\n", status: .serviceUnavailable).with(.retryAfter, "5")
            }
        },
        .get("/metrics", .look) { visit in
            // Figures are for those whom the operator names; for everybody else there is nothing.
            guard visit.site.settings.metricsFor.contains(visit.address) else { throw StoreError.missing }
            let lines = try await visit.read { try $0.journalLength() }
            return .plain(
                """
                # TYPE vetika_journal_lines counter
                vetika_journal_lines \(lines)
                # TYPE vetika_statements counter
                vetika_statements \(visit.store.statements)
                # TYPE vetika_live_listeners gauge
                vetika_live_listeners \(visit.site.followers.count)

                """)
        },
    ]
}

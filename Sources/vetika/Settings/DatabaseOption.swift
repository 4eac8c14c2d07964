import ArgumentParser

/// `--database`, as every command that needs one takes it.
struct DatabaseOption: ParsableArguments {
    @Option(help: "sqlite:PATH or postgres://… (VETIKA_DATABASE).")
    var database: String?
}

/// `--json`, where a script could want it.
struct JSONOption: ParsableArguments {
    @Flag(help: "One JSON object instead of sentences.")
    var json = false
}

/// Where a command keeps what papers need.
struct PapersOption: ParsableArguments {
    @Option(
        help: """
            The folder for the fonts of papers and for batches that wait to be fetched; beside the SQLite file where \
            none is given (VETIKA_PAPERS).
            """)
    var papers: String?
}

/// How a server is reached.
struct ListeningOptions: ParsableArguments {
    @Option(help: "The port, 8080 where none is given (VETIKA_PORT).")
    var port: String?

    @Option(help: "The address to listen on, 127.0.0.1 where none is given (VETIKA_HOST).")
    var host: String?

    @Option(help: "The address people type, for links and QR codes: https://vetika.example (VETIKA_ADDRESS).")
    var address: String?

    @Flag(name: .customLong("behind-tls"), help: "TLS ends before this server (VETIKA_BEHIND_TLS=yes).")
    var isBehindTLS = false

    @Option(
        name: .customLong("metrics-for"),
        help: "The addresses that may read /metrics, with commas between; else nobody (VETIKA_METRICS_FOR).")
    var metricsFor: String?

    @Option(
        name: .customLong("alert-to"),
        help: "Who is written to when more that concerns safety happens than is usual (VETIKA_ALERT_TO).")
    var alertTo: String?
}

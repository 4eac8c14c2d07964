import ArgumentParser
import Web

/// `vetika bench-constant`: what a page is measured against.
struct BenchConstant: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-constant",
        abstract: "Serves a constant: so many bytes to GET, a redirect to POST; for benchmarks.", shouldDisplay: false)

    @Option(help: "The port on 127.0.0.1.") var port: Int
    @Option(help: "How many bytes GET is answered with.") var bytes: Int

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("--port: from 1 to 65535") }
        guard (0...100_000_000).contains(bytes) else { throw ValidationError("--bytes: from 0 to 100000000") }
    }

    func run() async throws { try await ConstantServer(bytes: bytes).run(port: port) }
}

import Foundation

/// The built program, run as an operator runs it: in a folder of its own, with nothing set but what a test sets.
final class Program: Sendable {
    struct Answer: Equatable {
        let status: Int32
        let output: String
        let errors: String
    }

    struct NotBuilt: Error {}

    /// A folder that goes with the test; `vetika.sqlite` in it is the data base unless a test names another.
    let folder: URL
    private let program: URL

    init() throws {
        // The tests stand beside the program that `swift build` made.
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        program = tests.appendingPathComponent("vetika")
        guard FileManager.default.isExecutableFile(atPath: program.path) else { throw NotBuilt() }
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("vetika-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var database: String { "sqlite:" + path("vetika.sqlite") }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        return path(name)
    }

    func run(_ arguments: String..., typed: String = "", environment: [String: String] = [:]) throws -> Answer {
        try run(arguments, typed: typed, environment: environment)
    }

    /// Runs to the end. Input and outputs are files: a program that ends without reading breaks no pipe of ours.
    func run(_ arguments: [String], typed: String = "", environment: [String: String] = [:]) throws -> Answer {
        let process = process(arguments, environment)
        let names = (0..<3).map { "\($0)-\(UUID().uuidString)" }
        for name in names { try write(name == names[0] ? typed : "", to: name) }
        process.standardInput = FileHandle(forReadingAtPath: path(names[0]))
        process.standardOutput = FileHandle(forWritingAtPath: path(names[1]))
        process.standardError = FileHandle(forWritingAtPath: path(names[2]))
        try process.run()
        process.waitUntilExit()
        defer { for name in names { try? FileManager.default.removeItem(atPath: path(name)) } }
        func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
        return Answer(status: process.terminationStatus, output: try text(names[1]), errors: try text(names[2]))
    }

    /// Not started yet.
    func process(_ arguments: [String], _ environment: [String: String]) -> Process {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path].merging(environment) { $1 }
        return process
    }
}

/// A program that serves until it is told to stop.
final class Serving {
    let process: Process
    let port: Int
    var address: String { "http://127.0.0.1:\(port)" }

    struct NeverAnswered: Error {}

    init(_ program: Program, _ command: String, _ arguments: [String] = []) async throws {
        port = Int.random(in: 20_000...40_000)
        process = program.process(
            [command, "--database", program.database, "--port", String(port)] + arguments, [:])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<600 {
            if (try? await get("/healthz"))?.text == "ok\n" { return }
            guard process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        process.terminate()
        throw NeverAnswered()
    }

    deinit { if process.isRunning { process.terminate() } }

    func get(_ path: String) async throws -> (status: String, text: String) { try await curl([address + path]) }

    /// curl's answer: the status and the body.
    func curl(_ arguments: [String]) async throws -> (status: String, text: String) {
        let curl = Process()
        let output = Pipe()
        curl.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        curl.arguments = ["--silent", "--max-time", "30", "--write-out", "\n%{http_code}"] + arguments
        curl.standardOutput = output
        try curl.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        curl.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self)
        let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        return (String(last), String(text.dropLast(last.count + 1)))
    }

    /// SIGTERM; answers the exit status and how long it took, in seconds.
    func stop() async throws -> (status: Int32, seconds: Double) {
        let began = ContinuousClock.now
        process.terminate()
        while process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
        return (process.terminationStatus, (ContinuousClock.now - began) / .seconds(1))
    }
}

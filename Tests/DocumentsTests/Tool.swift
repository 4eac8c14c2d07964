import Foundation

/// A program that nobody here wrote, asked what it makes of our files.
struct Tool {
    /// Says which program is missing: a check that could not be made is not a check that passed.
    struct Missing: Error, CustomStringConvertible {
        let name: String
        var description: String { "The program \(name) is not installed; `make test` installs it." }
    }

    struct Answer {
        var status: Int32
        var text: String
    }

    let path: String

    init(_ name: String) throws {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        let paths = name.hasPrefix("/") ? [name] : folders.map { "\($0)/\(name)" }
        guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw Missing(name: name)
        }
        self.path = path
    }

    /// Python with python-docx and openpyxl: the one named by VETIKA_PYTHON, else that of the checkout's `.venv`.
    static func python() throws -> Tool {
        if let named = ProcessInfo.processInfo.environment["VETIKA_PYTHON"] { return try Tool(named) }
        let own = FileManager.default.currentDirectoryPath + "/.venv/bin/python"
        return try Tool(FileManager.default.isExecutableFile(atPath: own) ? own : "python3")
    }

    func run(_ arguments: String..., joiningErrors: Bool = true) throws -> Answer {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        // What zbarimg says about a missing bus is no answer.
        process.standardError = joiningErrors ? output : FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(status: process.terminationStatus, text: String(decoding: bytes, as: UTF8.self))
    }

    /// Runs a program on the bytes, given as a file of that ending; the file's path replaces `FILE`.
    static func ask(_ tool: Tool, _ arguments: [String], about bytes: [UInt8], ending: String) throws -> Answer {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).\(ending)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let given = arguments.map { $0 == "FILE" ? file.path : $0 }
        if tool.path.hasSuffix("zbarimg") { return try tool.run(given[0], given[1], given[2], joiningErrors: false) }
        if given.count == 5 { return try tool.run(given[0], given[1], given[2], given[3], given[4]) }
        switch given.count {
        case 1: return try tool.run(given[0])
        case 2: return try tool.run(given[0], given[1])
        case 3: return try tool.run(given[0], given[1], given[2])
        default: return try tool.run(given[0], given[1], given[2], given[3])
        }
    }
}

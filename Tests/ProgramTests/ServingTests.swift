import Foundation
import Testing

@Suite(.timeLimit(.minutes(3))) struct `The server` {
    @Test func `A demonstration leaves one file, answers, and stops at once with screens that follow live`()
        async throws
    {
        let program = try Program()
        let serving = try await Serving(program, "demo")

        let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
        #expect(left.filter { $0.contains("making") } == [])
        let live = Process()
        live.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        live.arguments = [
            "--silent", "--no-buffer", "--output", program.path("live"), serving.address + "/BTB/2026/live",
        ]
        try live.run()
        for _ in 0..<100 where !program.exists("live") { try await Task.sleep(for: .milliseconds(50)) }
        #expect(try String(contentsOfFile: program.path("live"), encoding: .utf8).hasPrefix("retry: 2000\n"))

        let end = try await serving.stop()
        live.waitUntilExit()

        #expect(end.status == 0)
        #expect(end.seconds < 3)
        #expect(live.terminationStatus == 0, "the stream was ended, not cut")
    }

    @Test func `A client that asks before it sends is told to go on; one that would send too much is refused`()
        async throws
    {
        let program = try Program()
        let serving = try await Serving(program, "serve")
        let small = try program.write("name=x&password=y&key=0123456789abcdef", to: "small")
        let large = program.path("large")
        try Data(count: 33 << 20).write(to: URL(fileURLWithPath: large))
        // Longer than a client that is told nothing would wait.
        let asking = ["--header", "Expect: 100-continue", "--expect100-timeout", "20"]

        let began = ContinuousClock.now
        let taken = try await serving.curl(asking + ["--data-binary", "@\(small)", serving.address + "/sign-in"])
        #expect(taken.status == "422")
        #expect(ContinuousClock.now - began < .seconds(10))
        for how in [asking, ["--header", "Expect:"]] {
            let refused = try await serving.curl(how + ["--form", "file=@\(large)", serving.address + "/sign-in"])
            #expect(refused.status == "413")
            #expect(refused.text.contains("<h1>"))
        }
        _ = try await serving.stop()
    }
}

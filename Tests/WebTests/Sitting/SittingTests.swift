import Dialogue
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The sitting` {
    private func begin(_ engine: Engine = .sqlite, inputs: Int = 2) async throws -> (World, Room, Browser) {
        let world = try await World(engine)
        let room = try await world.room()
        let officer = try await world.browser(as: "officer")
        for index in 1...inputs {
            _ = try await officer.post(
                "/BTB/2026/inputs",
                [("who", "1"), ("kind", "service"), ("words", "មតិទី \(index)"), ("attribution", "named")])
        }
        return (world, room, officer)
    }

    @Test(arguments: World.engines)
    func `From inputs over a challenge to an action and the end`(engine: Engine) async throws {
        let (world, room, officer) = try await begin(engine, inputs: 3)
        let before = try await world.journalLines()

        let asked = try await officer.get("/BTB/2026/sitting/join?input=BTB-26-001&input=BTB-26-002")
        #expect(asked.text.contains("value=\"មតិទី 1\""))
        let joined = try await officer.post(
            "/BTB/2026/sitting/join",
            [("input", "BTB-26-001"), ("input", "BTB-26-002"), ("title_km", "ទឹក"), ("title_en", "Water")])
        #expect(joined.location == "/BTB/2026/challenges/1")
        let empty = try await officer.post("/BTB/2026/challenges/1/settle", [("disposition", "agreed")])
        #expect(empty.status == 422)
        let action = [
            ("deed_km", "ជួសជុល"), ("body", "\(room.department)"), ("due", "2027-05-31"), ("measure_km", "២ គ.ម."),
            ("support", "promised"),
        ]
        #expect(try await officer.post("/BTB/2026/challenges/1/actions", action).location == "/BTB/2026/challenges/1")
        #expect(
            try await officer.post("/BTB/2026/challenges/1/settle", [("disposition", "agreed")]).location
                == "/BTB/2026/challenges/1")
        #expect(try await world.journalLines() == before + 3)

        let page = try await officer.get("/BTB/2026/sitting")
        #expect(page.text.contains("<li><a class=\"number\" href=\"/BTB/2026/inputs/BTB-26-003\">BTB-26-003</a></li>"))
        #expect(!page.text.contains("<li><a class=\"number\" href=\"/BTB/2026/inputs/BTB-26-001\">"))
        #expect(try await officer.post("/BTB/2026/sitting/end").location == "/BTB/2026")
        #expect(try await world.read { try $0.dialogue(room.name).stage } == .reporting)
        #expect(
            try await officer.post(
                "/BTB/2026/inputs/BTB-26-003/settle", [("disposition", "unresolved"), ("response_km", "ថវិកា")]
            ).location == "/BTB/2026/inputs/BTB-26-003")
        #expect(try await world.read { try $0.openInputs(of: $0.dialogue(room.name).id) }.isEmpty)
    }

    @Test func `An action without date or body is refused at its field, and what was typed stays`() async throws {
        let (world, room, officer) = try await begin()
        _ = try await officer.post("/BTB/2026/sitting/join", [("input", "BTB-26-001"), ("title_km", "ទឹក")])
        let before = try await world.journalLines()
        let action = [("deed_km", "ជួសជុលប្រឡាយ"), ("measure_km", "២"), ("support", "ongoing")]

        let noBody = try await officer.post("/BTB/2026/challenges/1/actions", action)
        let tooSoon = try await officer.post(
            "/BTB/2026/challenges/1/actions", action + [("body", "\(room.department)"), ("due", "2026-11-23")])

        #expect(noBody.status == 422 && noBody.text.contains("id=\"body-error\""))
        #expect(tooSoon.status == 422 && tooSoon.text.contains("id=\"due-error\""))
        #expect(tooSoon.text.contains("value=\"ជួសជុលប្រឡាយ\""))
        #expect(try await world.journalLines() == before)
    }

    @Test func `Inputs come out of a challenge again, and an action is dropped`() async throws {
        let (world, room, officer) = try await begin()
        _ = try await officer.post(
            "/BTB/2026/sitting/join", [("input", "BTB-26-001"), ("input", "BTB-26-002"), ("title_km", "ទឹក")])
        _ = try await officer.post(
            "/BTB/2026/challenges/1/actions",
            [
                ("deed_km", "ជួសជុល"), ("body", "\(room.department)"), ("due", "2027-05-31"), ("measure_km", "២"),
            ])

        #expect(
            try await officer.post("/BTB/2026/challenges/1/inputs/BTB-26-001/release").location
                == "/BTB/2026/challenges/1")
        #expect(try await officer.post("/BTB/2026/challenges/1/inputs/BTB-26-002/release").status == 422)
        #expect(try await officer.post("/BTB/2026/challenges/1/actions/1/drop").location == "/BTB/2026/challenges/1")
        #expect(
            try await officer.post("/BTB/2026/challenges/1/inputs/BTB-26-002/release").location == "/BTB/2026/sitting")
        #expect(try await officer.get("/BTB/2026/challenges/1").status == 404)
        #expect(try await world.read { try $0.openInputs(of: $0.dialogue(room.name).id).count } == 2)
    }

    @Test func `The governor may hold it, another province and a partner may not`() async throws {
        let (world, _, _) = try await begin()
        for (who, status) in [("governor", 200), ("stranger", 404), ("partner", 403)] {
            #expect(try await world.browser(as: who).get("/BTB/2026/sitting").status == status, "\(who)")
        }
        #expect(try await world.browser().get("/BTB/2026/sitting").status == 401)
        #expect(try await world.browser(as: "stranger").post("/BTB/2026/sitting/end").status == 404)
    }

    @Test func `Somebody is found by number and by part of a name, checked in once and counted`() async throws {
        let (world, room, officer) = try await begin()
        let before = try await world.journalLines()
        for typed in ["3", "%E1%9F%A3", "sok", "%E1%9E%9F%E1%9E%BB%E1%9E%81"] {
            let page = try await officer.get("/BTB/2026/checkin?q=\(typed)")
            #expect(page.text.contains("/checkin/\(room.people[2])/arrive"), "\(typed)")
            #expect(!page.text.contains("/checkin/\(room.people[0])/arrive"), "\(typed)")
        }

        let came = try await officer.post("/BTB/2026/checkin/\(room.people[2])/arrive")
        #expect(came.location == "/BTB/2026/checkin?came=\(room.people[2])")
        let again = try await officer.post("/BTB/2026/checkin/\(room.people[2])/arrive")

        #expect(again.status == 422)
        #expect(try await world.journalLines() == before + 1)
        let present = try await world.read { try $0.attendance(of: $0.dialogue(room.name).id).present }
        #expect(present == Attendance.Count(total: 1, women: 1))
    }
}

@Suite struct `Following live` {
    @Test func `The screen is public from the sitting on, in both languages`() async throws {
        let world = try await World()
        _ = try await world.room(inSession: false)
        let visitor = try await world.browser()
        #expect(try await visitor.get("/BTB/2026/screen").status == 404)
        #expect(try await visitor.get("/BTB/2026/live").status == 404)
        _ = try await world.browser(as: "officer").post("/BTB/2026/sitting/open")

        let khmer = try await visitor.get("/BTB/2026/screen", in: .khmer)
        let english = try await visitor.get("/BTB/2026/screen", in: .english)

        #expect(khmer.text.contains("<body class=\"screen\">") && khmer.text.contains("មានវត្តមាន"))
        #expect(english.text.contains("Present"))
        #expect(english.text.contains("data-live=\"/BTB/2026/live\""))
    }

    @Test(.timeLimit(.minutes(1)))
    func `Each new line is told; after a break the stream goes on; who leaves is forgotten`() async throws {
        let world = try await World()
        let room = try await world.room()
        let dialogue = try await world.read { try $0.dialogue(room.name).id }
        let pulse = world.site.pulse
        let start = pulse.seq(of: dialogue)

        let resumed = Listener()
        let task = Task { try await listen(pulse.stream(of: dialogue, after: start - 1), resumed) }
        try await until { resumed.text.contains("id: \(start)\n") }
        _ = try await world.browser(as: "officer").post("/BTB/2026/checkin/\(room.people[0])/arrive")
        try await until { resumed.text.contains("id: \(start + 1)\ndata: \(start + 1)\n\n") }
        #expect(pulse.listenerCount == 1)
        task.cancel()
        try await until { pulse.listenerCount == 0 }

        #expect(resumed.text.components("id: \(start)\n") == 1)
    }

    private func until(_ condition: @Sendable () -> Bool) async throws {
        while !condition() { try await Task.sleep(for: .milliseconds(10)) }
    }

    private func listen(_ answer: Answer, _ listener: Listener) async throws {
        guard case .stream(let write) = answer.body else { return }
        var writer: any ResponseBodyWriter = listener
        try await write(&writer)
    }
}

/// Takes what a stream writes.
private final class Listener: ResponseBodyWriter, @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    private var bytes: [UInt8] = []

    var text: String { lock.withLock { String(decoding: bytes, as: UTF8.self) } }
    func write(_ buffer: ByteBuffer) async throws { lock.withLock { bytes += Array(buffer.readableBytesView) } }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension String {
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}

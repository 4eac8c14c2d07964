import Documents
import Foundation
import Testing

@Suite struct `A font folder` {
    private let path = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString

    @Test func `Fonts that are nowhere are named`() {
        #expect(throws: FontFolder.Failure.self) { try FontFolder(path) }
        #expect(
            throws: FontFolder.Failure.missing([
                "KhmerOSsiemreap.ttf", "KhmerOSmuollight.ttf", "LiberationSerif-Regular.ttf",
                "LiberationSerif-Bold.ttf", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf",
                "NotoSansKhmer-Bold.ttf",
            ])
        ) { try FontFolder.filled(at: path, from: ["/nowhere"]) }
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func `A folder that cannot be made is refused`() {
        #expect(throws: FontFolder.Failure.notWritable) { try FontFolder.filled(at: "/proc/nowhere") }
    }

    @Test func `What lies in the folder already is kept`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = try FontFolder.filled(at: path)
        let file = path + "/KhmerOSsiemreap.ttf"
        try Data("older".utf8).write(to: URL(fileURLWithPath: file))

        #expect(try FontFolder.filled(at: path) == folder)
        #expect(FileManager.default.contents(atPath: file) == Data("older".utf8))
    }
}

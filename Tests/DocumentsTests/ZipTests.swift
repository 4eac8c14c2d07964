import Documents
import Testing

@Suite struct `A ZIP` {
    @Test func `It is read by another program, names in Khmer included`() throws {
        var archive = ZipArchive(made: Printed.made)
        try archive.add("លិខិត/០០១.pdf", Array("abc".utf8), isStored: true)
        var bytes = archive.takeOutput()
        try archive.add("b.txt", Array(repeating: 65, count: 5_000))
        bytes += archive.finish()
        let script = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            print(z.testzip(), [(i.filename, i.file_size, i.date_time[:5]) for i in z.infolist()])
            """
        let answer = try Tool.ask(Tool.python(), ["-c", script, "FILE"], about: bytes, ending: "zip").text
        #expect(
            answer == "None [('លិខិត/០០១.pdf', 3, (2026, 11, 23, 9, 30)), ('b.txt', 5000, (2026, 11, 23, 9, 30))]\n")
    }
}

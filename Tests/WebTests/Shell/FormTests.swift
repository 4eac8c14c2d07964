import Testing

@testable import Web

@Suite struct `What a form sent` {
    @Test func `Names and texts are decoded, blanks at the ends taken off`() throws {
        let form = try Form(urlEncoded: Array("words=%E1%9E%80+a%2Bb+&tick=1&tick=2&empty=&bare".utf8))

        #expect(form["words"] == "ក a+b")
        #expect(form.all("tick") == ["1", "2"])
        #expect(form.text("empty") == nil)
        #expect(form.has("bare"))
        #expect(form["not there"] == "")
    }

    @Test func `Signs that turn words round are left out, what Khmer is written with stays`() throws {
        // U+202E ក U+200B ខ U+202C, then U+2067 alone, then U+200F x.
        let typed = "name=%E2%80%AE%E1%9E%80%E2%80%8B%E1%9E%81%E2%80%AC&tick=%E2%81%A7&tick=%E2%80%8Fx"
        let form = try Form(urlEncoded: Array(typed.utf8))

        #expect(form["name"].unicodeScalars.elementsEqual("ក\u{200B}ខ".unicodeScalars))
        #expect(form.all("tick") == ["x"])
    }

    @Test(arguments: ["a=%E1%9E", "a=%FF", "a=%", "a=%4", "a=%zz", "a=%00", "%C3%28=1"])
    func `What is not UTF-8, or holds a NUL, is no form`(text: String) {
        #expect(throws: Form.Broken.notUTF8) { try Form(urlEncoded: Array(text.utf8)) }
    }

    @Test func `More fields than any form of ours has are refused`() {
        let many = Array(repeatElement("a=1", count: 2001).joined(separator: "&").utf8)

        #expect(throws: Form.Broken.tooManyFields) { try Form(urlEncoded: many) }
    }

    @Test func `A multipart form gives texts and files as they were`() throws {
        let parts = [
            "--mark\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nមតិ\r\n",
            "--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n",
            "1,2\r\n\r\n3\r\n", "--mark--\r\n",
        ]

        let form = try Form(multipart: Array(parts.joined().utf8), boundary: "mark")

        #expect(form["title"] == "មតិ")
        #expect(form.files["file"]?.name == "a.csv")
        #expect(form.files["file"]?.bytes == Array("1,2\r\n\r\n3".utf8))
    }

    @Test(
        arguments: [
            "", "--mark", "--mark--", "--mark\r\n\r\n--mark--", "--mark\r\nno disposition\r\n\r\nx\r\n--mark--",
            "--mark\r\nContent-Disposition: form-data\r\n\r\nx\r\n--mark--",
            "--mark\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n",
        ])
    func `A hostile multipart body is refused, never a crash`(text: String) {
        #expect(throws: Form.Broken.self) { try Form(multipart: Array(text.utf8), boundary: "mark") }
    }

    @Test func `Boundaries that overlap are refused, and dashes without end at once`() {
        #expect(throws: Form.Broken.malformed) {
            try Form(multipart: Array("--x--x--x--x--".utf8), boundary: "x--x")
        }
        let dashes = [UInt8](repeating: UInt8(ascii: "-"), count: 16 << 20)
        let time = ContinuousClock().measure {
            #expect(throws: Form.Broken.malformed) {
                try Form(multipart: dashes, boundary: String(repeating: "-", count: 70))
            }
        }
        #expect(time < .seconds(2))
    }

    @Test func `A boundary that is empty or endless is refused`() {
        for boundary in ["", String(repeating: "a", count: 71)] {
            #expect(throws: Form.Broken.malformed) { try Form(multipart: Array("--a--".utf8), boundary: boundary) }
        }
    }

    @Test func `The mark of a form changes with its words and not with its key`() throws {
        let one = try Form(urlEncoded: Array("a=1&key=x".utf8))
        let same = try Form(urlEncoded: Array("key=y&a=1".utf8))
        let other = try Form(urlEncoded: Array("a=2&key=x".utf8))

        #expect(one.fingerprint(sentTo: "/a") == same.fingerprint(sentTo: "/a"))
        #expect(one.fingerprint(sentTo: "/a") != other.fingerprint(sentTo: "/a"))
    }
}

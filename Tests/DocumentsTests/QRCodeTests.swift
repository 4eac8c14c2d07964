import Documents
import Testing

@Suite struct `A QR code` {
    @Test func `A short text makes the smallest square with its three finders`() throws {
        let code = try QRCode("BTB-26-014")
        #expect(code.size == 21)
        let finder = (0..<7).map { y in (0..<7).map { code[$0, y] ? "#" : "." }.joined() }
        #expect(finder == ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"])
    }

    @Test func `Outside the square everything is light`() throws {
        let code = try QRCode("a")
        #expect([code[-1, 0], code[0, -1], code[21, 0], code[0, 21]] == [false, false, false, false])
    }

    @Test func `Nothing and too much are refused`() {
        #expect(throws: QRCode.Failure.empty) { try QRCode("") }
        #expect(throws: QRCode.Failure.tooLong) { try QRCode(String(repeating: "a", count: 2_332)) }
    }

    @Test func `The picture has a name, escaped, and a quiet zone`() throws {
        let svg = try QRCode("a").svg(label: "<តំណ & \"QR\">")
        #expect(
            svg.hasPrefix(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 29 29\" role=\"img\""
                    + " aria-label=\"&lt;តំណ &amp; &quot;QR&quot;&gt;\""))
        #expect(svg.contains("<path fill=\"#000\" d=\"M4 4h7v1h-7z"))
    }
}

import Dialogue
import Testing

@testable import Web

@Suite struct `A piece of a page` {
    @Test func `What people wrote cannot become markup`() {
        let hostile = "<script>alert('x')</script> & \"quoted\" \0"

        let html: HTML = "<p title=\"\(hostile)\">\(hostile)</p>"

        let safe = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot; \u{FFFD}"
        #expect(html.text == "<p title=\"\(safe)\">\(safe)</p>")
    }

    /// Eight signs are looked at together, so each sign has to be found at each place among eight.
    @Test func `Every sign is escaped wherever it stands`() {
        let references = ["<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;", "\0": "\u{FFFD}"]
        for before in ["abcdefghijklmnopq", "កខគឃ = ១២៣!", "<<>>&&''\"\"a"] {
            for length in 0...before.count {
                for (sign, reference) in references {
                    let safe = before.prefix(length).map { references[String($0)] ?? String($0) }.joined()
                    let value = before.prefix(length) + sign + "?;#:/=;?ខ្មែរ"

                    #expect(("\(String(value))" as HTML).text == safe + reference + "?;#:/=;?ខ្មែរ")
                }
            }
        }
    }

    @Test func `Marks are found where they stand, at the ends too`() {
        func places(_ mark: String, _ text: String) -> [Int] {
            Array(text.utf8).withUnsafeBufferPointer { $0.places(of: Array(mark.utf8)) }
        }

        #expect(places("data-", "data-data-data") == [0, 5])
        #expect(places("data-", "data") == [])
        #expect(places("<b>", "<b><b><b") == [0, 3])
        #expect(places("k", "kxk") == [0, 2])
        #expect(places("", "abc") == [])
        let page: HTML = "<p data-label=\"x\" data-live=\"1\"></p><form data-again="
        #expect(page.holds("data-", followedBy: [["live="], ["keep="], ["order=", "again="]]) == [true, false, true])
    }

    @Test func `A piece inside another is not escaped twice, and nothing is nothing`() {
        let inner: HTML = "<b>\("a & b")</b>"
        let nothing: HTML? = nil

        let html: HTML = "<p>\(inner)\(nothing)</p>"

        #expect(html.text == "<p><b>a &amp; b</b></p>")
    }

    @Test func `Words in the other language say so, and are escaped too`() {
        let words = Bilingual(khmer: "<ខ្មែរ>")

        #expect(("\(words, .khmer)" as HTML).text == "&lt;ខ្មែរ&gt;")
        #expect(("\(words, .english)" as HTML).text == "<span lang=\"km\">&lt;ខ្មែរ&gt;</span>")
    }
}

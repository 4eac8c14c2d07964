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

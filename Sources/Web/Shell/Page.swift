import Dialogue
import HTTPTypes

/// What a page says of itself; the frame around it is the same everywhere.
struct Page: Sendable {
    let title: String
    /// The way here from the front page: addresses and names.
    var trail: [(address: String, name: String)] = []
    /// Between the trail and the main part: the stages and tabs of a dialogue.
    var head: HTML?
    /// The address on this site of the picture a messenger shows beside a link to the page.
    var picture: String?
    let main: HTML

    init(_ title: Phrase, in language: Language, _ main: HTML) {
        self.title = title.text(in: language)
        self.main = main
    }

    init(title: String, _ main: HTML) {
        self.title = title
        self.main = main
    }

    func trail(_ steps: (address: String, name: String)...) -> Page {
        var page = self
        page.trail = steps
        return page
    }

    func under(_ head: HTML) -> Page {
        var page = self
        page.head = head
        return page
    }
}

extension Visit {
    /// A page in its frame.
    func show(_ page: Page, status: HTTPResponse.Status = .ok) -> Answer {
        var answer = Answer.html(frame(page), status: status)
        answer.fields.append((.contentLanguage, language.rawValue))
        return answer
    }

    private func frame(_ page: Page) -> HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="theme-color" content="#1b2f63">
        \(keptDone)\(shared(page))
        <title>\(page.title) · \(.vetika, language)</title>
        <link rel="icon" href="\(Asset.icon.address)" type="image/svg+xml">
        <link rel="stylesheet" href="\(Asset.css.address)">
        \(scripts(page))
        </head>
        <body>
        <a class="skip" href="#main">\(.skipToContent, language)</a>
        \(siteHead)
        \(site.settings.demo.isEmpty ? nil : demoBanner)
        \(trail(page))
        \(page.head)
        <main id="main" tabindex="-1">
        \(page.main)
        </main>
        \(siteFoot)
        </body>
        </html>

        """
    }

    /// The scripts a page has use for, and no others.
    private func scripts(_ page: Page) -> HTML {
        var scripts = HTML()
        let uses = page.main.holds("data-", followedBy: [["keep="], ["live="], ["order="], ["preview=", "again="]])
        if uses[0] || query["kept"] != "" {
            scripts += "<script src=\"\(Asset.keep.address)\" defer></script>\n"
        }
        if uses[1] {
            scripts += "<script src=\"\(Asset.live.address)\" defer></script>"
        }
        if uses[2] {
            scripts += "<script src=\"\(Asset.order.address)\" defer></script>"
        }
        if uses[3] {
            scripts += "<script src=\"\(Asset.papers.address)\" defer></script>"
        }
        return scripts
    }

    /// Tells keep.js that what was sent under this key has been taken.
    private var keptDone: HTML? {
        let key = query["kept"]
        return key.isEmpty ? nil : "<meta name=\"kept-done\" content=\"\(key)\">"
    }

    /// For messengers (Open Graph): the title and the picture in the language of the page.
    private func shared(_ page: Page) -> HTML? {
        guard let picture = page.picture else { return nil }
        return """
            <meta property="og:title" content="\(page.title)">
            <meta property="og:type" content="website">
            <meta property="og:image" content="\(site.settings.address)\(picture)?lang=\(language.rawValue)">
            <meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
            """
    }

    private var demoBanner: HTML { "<p class=\"banner\" role=\"note\">\(.demonstration, language)</p>" }

    private var siteHead: HTML {
        """
        <header class="site">
          <a class="brand" href="/"><b lang="km">វេទិកា</b> <span lang="en">Vetika</span></a>
          <nav aria-label="\(.languageAndAccount, language)">
            <a href="\(inOtherLanguage)" lang="\(language.other.rawValue)" hreflang="\(language.other.rawValue)">\
        \(language == .khmer ? "English" : "ភាសាខ្មែរ")</a>
            \(account)
          </nav>
        </header>
        """
    }

    private var account: HTML {
        guard let visitor else { return "<a href=\"/sign-in\">\(.signIn, language)</a>" }
        return """
            <a class="who" href="/desk">\(visitor.office(in: language))</a>
            <form method="post" action="/sign-out">\(keyField)<button>\(.signOut, language)</button></form>
            """
    }

    /// The same page in the other language.
    private var inOtherLanguage: String {
        let kept = (request.uri.query ?? "").split(separator: "&").filter {
            !$0.hasPrefix("lang=") && !$0.hasPrefix("kept=")
        }
        let shown = request.method != .post ? path : "/"
        return shown + "?" + (kept.map(String.init) + ["lang=\(language.other.rawValue)"]).joined(separator: "&")
    }

    private func trail(_ page: Page) -> HTML? {
        guard !page.trail.isEmpty else { return nil }
        return """
            <nav class="trail" aria-label="\(.youAreHere, language)"><ol>
            <li><a href="/">\(.frontPage, language)</a></li>
            \(page.trail.html { "<li><a href=\"\($0.address)\">\($0.name)</a></li>" })
            <li aria-current="page">\(page.title)</li></ol></nav>
            """
    }

    private var siteFoot: HTML {
        """
        <footer class="site">
          <ul><li><a href="/">\(.frontPage, language)</a></li></ul>
          <p>\(.kingdom, language) · \(.requestNumber, language) <code>\(number)</code></p>
          <p lang="en">Vetika \(Site.version)</p>
        </footer>
        """
    }

    /// The hidden field that makes sending twice the same as once.
    var keyField: HTML { "\(HTML(trusted: Visit.keyMark))\(Visit.key())\">" }

    /// What stands before the key in every form, and nowhere else.
    static let keyMark = "<input type=\"hidden\" name=\"key\" value=\""
}

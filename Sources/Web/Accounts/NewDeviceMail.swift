import Dialogue
import Exchange
import Store

/// What the holder of an account reads when somebody has signed in from a browser never met before.
struct NewDeviceMail: Sendable {
    let account: ManagedAccount
    let browser: String
    let place: String
    let at: Instant

    private func words(_ language: Language) -> String {
        Phrase.newDeviceText(account.visitor.name, browser, place, language.instant(at)).text(in: language)
    }

    func mail(to email: EmailAddress, from sender: EmailAddress, _ site: Site) -> Mail {
        let link = "\(site.settings.address)/account"
        let text = Language.allCases.map { "\(words($0))\n\(link)\n" }.joined(separator: "\n----------\n\n")
        let sections = Language.allCases.html { language in
            """
            <section lang="\(language.rawValue)"><p>\(words(language))<br><a href="\(link)">\(link)</a></p></section>

            """
        }
        let subject = Phrase.newDeviceSubject.khmer
        let html: HTML = """
            <!doctype html><html lang="km"><head><meta charset="utf-8"><title>\(subject)</title></head><body>
            \(sections)</body></html>

            """
        return Mail(
            from: Mail.Party(name: "Vetika", address: sender),
            to: Mail.Party(name: account.visitor.name, address: email), subject: subject, at: at,
            mark: Digest.random(12).hex, text: text, html: html.text)
    }
}

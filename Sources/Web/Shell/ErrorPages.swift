import Dialogue
import struct Documents.FontFolder
import HTTPTypes
import Store

/// What a visitor sees when something could not be done. No error text from below is ever shown.
struct ErrorPage: Sendable {
    let status: HTTPResponse.Status
    let title: Phrase
    let text: Phrase
    var fields: [(HTTPField.Name, String)] = []

    /// The page for an error; nothing where only a sign-in helps.
    init(_ error: any Error) {
        switch error {
        case StoreError.missing: self.init(.notFound, .notFoundTitle, .notFoundText)
        case StoreError.changedMeanwhile, StoreError.keyOfSomebodyElse, StoreError.taken, is SeenList.Changed:
            self.init(.conflict, .conflictTitle, .conflictText)
        case StoreError.full, FontFolder.Failure.notWritable:
            self.init(.serviceUnavailable, .fullTitle, .fullText)
            fields = [(.retryAfter, "60")]
        case StoreError.away:
            self.init(.serviceUnavailable, .awayTitle, .awayText)
            fields = [(.retryAfter, "10")]
        case let error as StoreError where error.mayPass:
            self.init(.serviceUnavailable, .tooSlowTitle, .tooSlowText)
            fields = [(.retryAfter, "5")]
        case is NotKept: self.init(.forbidden, .notKeptTitle, .notKeptText)
        case is Rights.Denied: self.init(.forbidden, .deniedTitle, .deniedText)
        case let fault as RequestFault: self.init(fault)
        case is Password.Crowded: self.init(RequestFault.crowded)
        case is Form.Broken: self.init(.badRequest, .badRequestTitle, .badRequestText)
        default: self.init(.internalServerError, .brokenTitle, .brokenText)
        }
    }

    private init(_ fault: RequestFault) {
        switch fault {
        case .noKey, .notUTF8: self.init(.badRequest, .badRequestTitle, .badRequestText)
        case .brokenBody:
            self.init(.badRequest, .badRequestTitle, .badRequestText)
            fields = [(.connection, "close")]
        case .tooSlow:
            self.init(.requestTimeout, .tooSlowSendingTitle, .tooSlowSendingText)
            fields = [(.connection, "close")]
        case .tooLarge(let most): self.init(.contentTooLarge, .tooLargeTitle, .tooLargeText(most))
        case .foreignOrigin: self.init(.forbidden, .badRequestTitle, .badRequestText)
        case .tooManyTries(let seconds):
            self.init(.tooManyRequests, .tooManyTriesTitle, .tooManyTriesText(minutes: (seconds + 59) / 60))
            fields = [(.retryAfter, String(seconds))]
        case .tooFast(let seconds):
            self.init(.tooManyRequests, .tooFastTitle, .tooFastText(seconds: seconds))
            fields = [(.retryAfter, String(seconds))]
        case .crowded:
            self.init(.serviceUnavailable, .tooSlowTitle, .crowdedText)
            fields = [(.retryAfter, "5")]
        case .wrongMethod(let allowed):
            self.init(.methodNotAllowed, .wrongMethodTitle, .wrongMethodText)
            fields = [(.allow, allowed.joined(separator: ", "))]
        }
    }

    private init(_ status: HTTPResponse.Status, _ title: Phrase, _ text: Phrase) {
        self.status = status
        self.title = title
        self.text = text
    }
}

extension Visit {
    /// - Parameter form: one that could not be taken, for no fault of whoever sent it.
    func show(_ error: ErrorPage, givingBack form: Form? = nil) -> Answer {
        let main: HTML = """
            <div class="problem"><h1>\(error.title, language)</h1><p>\(error.text, language)</p>
            \(form.map(again))
            <p><a href="/">\(.frontPage, language)</a></p></div>
            """
        var answer = show(Page(error.title, in: language, main), status: error.status)
        answer.fields += error.fields
        return answer
    }
}

import Dialogue
import HTTPTypes
import Hummingbird
import NIOCore

/// What a handler answers, before it is dressed for the wire.
struct Answer: Sendable {
    var status: HTTPResponse.Status = .ok
    var type: String
    var body: Body
    var fields: [(HTTPField.Name, String)] = []

    enum Body: Sendable {
        /// Text in UTF-8, compressed for whoever can read that.
        case written([UInt8])
        case bytes([UInt8])
        /// Goes on as long as the visitor stays.
        case stream(@Sendable (inout any ResponseBodyWriter) async throws -> Void)

        static func text(_ text: String) -> Body { .written(Array(text.utf8)) }
    }

    static func html(_ page: HTML, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, type: "text/html; charset=utf-8", body: .written(page.bytes))
    }

    static func json(_ text: String) -> Answer {
        Answer(type: "application/json; charset=utf-8", body: .text(text))
    }

    static func csv(_ text: String, name: String) -> Answer {
        var answer = Answer(type: "text/csv; charset=utf-8", body: .text(text))
        answer.fields.append((.contentDisposition, "attachment; filename=\"\(name)\""))
        return answer
    }

    static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, type: "text/plain; charset=utf-8", body: .text(text))
    }

    /// After a change: look there.
    static func redirect(to path: String) -> Answer {
        var answer = Answer(status: .seeOther, type: "text/plain; charset=utf-8", body: .text(""))
        answer.fields.append((.location, path))
        return answer
    }

    var withoutBody: Answer { Answer(status: status, type: type, body: .bytes([]), fields: fields) }

    func with(_ name: HTTPField.Name, _ value: String) -> Answer {
        var answer = self
        answer.fields.append((name, value))
        return answer
    }
}

import CCurl
package import Dialogue

/// Hands e-mails to a mail server over SMTP. All of one call go over one connection.
package struct SMTPCarrier: MailCarrier {
    private let server: MailServer

    package init(_ server: MailServer) { self.server = server }

    package func carry(_ mails: [Mail]) -> [Message.Fate] {
        guard Self.isReady, let handle = curl_easy_init() else { return mails.map { _ in .notNow(nil) } }
        defer { curl_easy_cleanup(handle) }
        guard settle(handle) else { return mails.map { _ in .notNow(nil) } }
        var isAway = false
        return mails.map { mail in
            // A server that does not answer would make the rest wait for it one by one.
            guard !isAway else { return .notNow(nil) }
            let (fate, answered) = hand(mail, to: handle)
            isAway = !answered
            return fate
        }
    }

    /// Once for the process, before any thread uses the library.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private func settle(_ handle: UnsafeMutableRawPointer) -> Bool {
        let safety = server.safety == .required ? CURLUSESSL_ALL : CURLUSESSL_NONE
        var results = [
            vetika_curl_text(handle, CURLOPT_URL, server.address),
            vetika_curl_number(handle, CURLOPT_USE_SSL, Int(safety.rawValue)),
            vetika_curl_number(handle, CURLOPT_UPLOAD, 1),
            vetika_curl_number(handle, CURLOPT_NOSIGNAL, 1),
            vetika_curl_number(handle, CURLOPT_CONNECTTIMEOUT, 20),
            vetika_curl_number(handle, CURLOPT_TIMEOUT, 120),
        ]
        if let user = server.user { results.append(vetika_curl_text(handle, CURLOPT_USERNAME, user)) }
        if let password = server.password { results.append(vetika_curl_text(handle, CURLOPT_PASSWORD, password)) }
        if let file = server.authorities { results.append(vetika_curl_text(handle, CURLOPT_CAINFO, file)) }
        return results.allSatisfy { $0 == CURLE_OK }
    }

    /// What came of it, and whether there was a server at all.
    private func hand(_ mail: Mail, to handle: UnsafeMutableRawPointer) -> (Message.Fate, answered: Bool) {
        let load = Load(mail.bytes)
        return withExtendedLifetime(load) {
            let context = Unmanaged.passUnretained(load).toOpaque()
            let receivers = curl_slist_append(nil, "<\(mail.to.address)>")
            defer { curl_slist_free_all(receivers) }
            let results = [
                vetika_curl_text(handle, CURLOPT_MAIL_FROM, "<\(mail.from.address)>"),
                vetika_curl_list(handle, CURLOPT_MAIL_RCPT, receivers),
                vetika_curl_reader(handle, { Load.read($0, $1, $2, $3) }, context),
                vetika_curl_listener(handle, { Load.hear($0, $1, $2, $3) }, context),
            ]
            guard results.allSatisfy({ $0 == CURLE_OK }) else { return (.notNow(nil), false) }
            let outcome = curl_easy_perform(handle)
            // The last line heard is the answer to the last word said.
            let reply = load.reply
            guard outcome != CURLE_OK else { return (.taken(reply ?? Message.Reply(code: 250)), true) }
            return Self.fate(of: outcome, reply)
        }
    }

    /// A refusal of this address is final when it says so; a refusal of us (no encryption, wrong password) is not a
    /// matter of the address, and is tried again when somebody has mended it.
    private static func fate(of outcome: CURLcode, _ reply: Message.Reply?) -> (Message.Fate, answered: Bool) {
        switch outcome {
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST, CURLE_OPERATION_TIMEDOUT: (.notNow(nil), false)
        case CURLE_LOGIN_DENIED, CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION:
            (.notNow(reply), false)
        default: (reply.map { $0.code < 300 ? .notNow(nil) : Message.Fate($0) } ?? .notNow(nil), true)
        }
    }
}

/// The bytes of a message on their way, and what the server says meanwhile. Only the thread that sends touches it.
private final class Load {
    private let bytes: [UInt8]
    private var sent = 0
    private(set) var reply: Message.Reply?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func read(
        _ target: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ load: UnsafeMutableRawPointer?
    )
        -> Int
    {
        guard let target, let load else { return 0 }
        let own = Unmanaged<Load>.fromOpaque(load).takeUnretainedValue()
        let length = min(size * count, own.bytes.count - own.sent)
        own.bytes.withUnsafeBytes { all in
            UnsafeMutableRawBufferPointer(start: target, count: length)
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: all[own.sent..<(own.sent + length)]))
        }
        own.sent += length
        return length
    }

    static func hear(_ line: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ load: UnsafeMutableRawPointer?)
        -> Int
    {
        guard let line, let load else { return size * count }
        let own = Unmanaged<Load>.fromOpaque(load).takeUnretainedValue()
        let text = String(decoding: UnsafeRawBufferPointer(start: line, count: size * count), as: UTF8.self)
        // After a refusal curl takes leave, and is told 221: that is not what became of the message.
        if let reply = Message.Reply(line: text), reply.code != 221 { own.reply = reply }
        return size * count
    }
}

extension Message.Reply {
    /// `550 5.1.1 No such user`: the words are not kept, they are for a log and not for a page.
    package init?(line: String) {
        let parts = line.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "\r\n" || $0 == "\n" })
        guard let first = parts.first, first.utf8.count == 3, let code = Int(first), (200..<600).contains(code) else {
            return nil
        }
        self.init(code: code, status: parts.dropFirst().first.flatMap(Self.finer))
    }

    /// The status of RFC 3463: three numbers, the first of them 2, 4 or 5.
    package static func finer(_ word: some StringProtocol) -> String? {
        let numbers = word.split(separator: ".", omittingEmptySubsequences: false)
        let isStatus =
            numbers.count == 3 && ["2", "4", "5"].contains(numbers[0])
            && numbers.allSatisfy { (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }
        return isStatus ? String(word) : nil
    }
}

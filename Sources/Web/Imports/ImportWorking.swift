import Dialogue
import Foundation
import Store
import Synchronization

extension Visit {
    /// Heavy work that a form asks for. It is begun at once, and what can be refused is refused; the rest is done
    /// beside the request, in slices. Who asked waits a moment for it and is led to the page of the import either way,
    /// where it is shown how far it is.
    ///
    /// - Parameter begin: answers what the work needs to know, and the address of that page.
    func work<Begun: Sendable>(
        _ form: Form, beginning begin: (ImportHand) async throws -> (Begun, page: String),
        _ work: @escaping @Sendable (ImportHand, Begun) async throws -> Void
    ) async throws -> Answer {
        let account = try requireVisitor().account
        let key = try keyOfAct(form)
        let hand = ImportHand(
            store, by: .account(account), key: key, links: site.links.hashes,
            clock: site.clock)
        var path: String
        do {
            let (begun, page) = try await begin(hand)
            path = page
            try await site.patiently { try await work(hand, begun) }
        } catch StoreError.doneBefore(let answer) {
            path = answer
        }
        return .redirect(to: path + (path.contains("?") ? "&" : "?") + "kept=\(form["key"])")
    }
}

extension Site {
    /// So long somebody waits for heavy work they have asked for, before they are shown how far it is.
    private static let patience = Duration.seconds(4)

    /// Begins work that goes on whoever waits for it. Throws what it throws within the time people wait.
    func patiently(_ work: @escaping @Sendable () async throws -> Void) async throws {
        let logger = logger
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let first = FirstToSay(continuation)
            Task {
                do {
                    try await work()
                    first.say(.success(()))
                } catch {
                    if !first.say(.failure(error)) { logger.notice("import: \(error)") }
                }
            }
            Task {
                try? await Task.sleep(for: Self.patience)
                first.say(.success(()))
            }
        }
    }

    /// Goes on, until cancelled, with imports whose program was killed.
    func keepImports() async throws {
        while !Task.isCancelled {
            _ = try await attempt(.imports) {
                try await ImportHand.takeUpAll(in: self.store, links: self.links.hashes, clock: self.clock)
            }
            try await Task.sleep(for: .seconds(5))
        }
    }
}

/// Of two that would answer, the first does.
private final class FirstToSay: Sendable {
    private let continuation: Mutex<CheckedContinuation<Void, any Error>?>

    init(_ continuation: CheckedContinuation<Void, any Error>) { self.continuation = Mutex(continuation) }

    @discardableResult
    func say(_ result: Result<Void, any Error>) -> Bool {
        let waiting = continuation.withLock { held in
            defer { held = nil }
            return held
        }
        waiting?.resume(with: result)
        return waiting != nil
    }
}

extension ImportParts {
    /// How far the work with an import is, or why it came to nothing; nothing where nobody works on it.
    func work(_ work: ImportWork?, at address: String) -> HTML? {
        guard let work else { return nil }
        if let failure = work.failure, !work.isBack {
            return """
                <div class="notice refusal" role="alert" tabindex="-1"><p>\(work.kind.failed, language)
                \(failure.phrase, language)</p></div>
                """
        }
        let words = work.isBack ? Phrase.importTakenBack : work.kind.phrase
        let bar: HTML? =
            work.whole > 0
            ? """
            <progress max="\(work.whole)" value="\(min(work.done, work.whole))"
            aria-label="\(words, language)"></progress>
            <p>\(.importDone(min(work.done, work.whole), of: work.whole), language)</p>
            """ : nil
        return """
            <section class="card"><h2>\(words, language)</h2>\(bar)
            <p>\(.importGoesOn, language)</p>
            <p><a href="\(address)">\(.reload, language)</a></p></section>
            """
    }
}

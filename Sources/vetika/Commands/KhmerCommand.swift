import ArgumentParser
import Foundation
import Khmer

/// `vetika khmer lunar|normalize|fold|segment|sort|digits`: lines in, lines out, so that anybody can check the library.
struct KhmerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "khmer", abstract: "Answers each line of standard input with one line.",
        discussion: """
            lunar: an ISO date becomes its lunar date line. normalize: syllables in normal order. fold: the key for \
            matching. segment: U+200B between words. sort: Khmer order. digits: Latin to Khmer, else Khmer to Latin.
            """)

    @Argument(help: "One of: \(Self.verbs).", transform: Self.verb)
    var verb: KhmerLines.Verb
    @OptionGroup var manner: JSONOption

    private static let verbs = KhmerLines.Verb.allCases.map(\.rawValue).joined(separator: ", ")

    @Sendable private static func verb(_ word: String) throws -> KhmerLines.Verb {
        guard let verb = KhmerLines.Verb(rawValue: word) else { throw ValidationError("one of: \(verbs)") }
        return verb
    }

    func run() throws {
        var refused = false
        if verb == .sort {
            var lines: [String] = []
            while let line = readLine() { lines.append(line) }
            for answer in KhmerLines.run(verb, json: manner.json, lines: lines) { refused = !tell(answer) || refused }
        } else {
            let segmenter = KhmerSegmenter()
            var number = 0
            while let line = readLine() {
                number += 1
                let answer = Result { () throws(KhmerLines.Refusal) in
                    try KhmerLines.run(verb, json: manner.json, line: line, segmenter: segmenter)
                }
                refused = !tell(answer, number) || refused
            }
        }
        if refused { throw ExitCode(1) }
    }

    /// Whether it was an answer. A refused line leaves an empty one, so that answers stay beside their questions.
    private func tell(_ answer: Result<String, KhmerLines.Refusal>, _ number: Int? = nil) -> Bool {
        switch answer {
        case .success(let line):
            print(line)
            return true
        case .failure(let refusal):
            print("")
            let (khmer, english) = number.map { ("ជួរទី\(KhmerNumber.digits($0))៖ ", "Line \($0): ") } ?? ("", "")
            let words = khmer + refusal.khmer + "\n" + english + refusal.english + "\n"
            FileHandle.standardError.write(Data(words.utf8))
            return false
        }
    }
}

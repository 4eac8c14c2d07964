import Documents
import Foundation
import Khmer
import Testing

/// The press of all tests, with fonts in a folder of its own.
enum Printed {
    static let made = Moment(year: 2026, month: 11, day: 23, hour: 9, minute: 30)

    static let press: Press = {
        do {
            return try newPress()
        } catch {
            fatalError(
                "The fonts of the tests are missing (fonts-khmeros, fonts-liberation, fonts-noto-core): \(error)")
        }
    }()

    /// One that has printed nothing yet.
    static func newPress() throws -> Press {
        let folder = FileManager.default.temporaryDirectory.path + "/vetika-test-fonts"
        return try Press(fonts: FontFolder.filled(at: folder), segmenter: KhmerSegmenter(lexicon: names))
    }

    /// Names no line may end inside.
    private static let names = ["រដ្ឋបាលខេត្តបាត់ដំបង", "ខេត្តបាត់ដំបង"]

    static func document(
        _ blocks: Document.Block..., paper: Document.Paper = .a4, language: Document.Language = .khmer
    ) -> Document {
        Document(title: "សាកល្បង", language: language, made: made, paper: paper, blocks: blocks)
    }

    /// What pdftotext finds, in the order of the file.
    static func text(_ pdf: [UInt8]) throws -> String {
        try Tool.ask(Tool("pdftotext"), ["-raw", "FILE", "-"], about: pdf, ending: "pdf").text
    }

    static func facts(_ pdf: [UInt8]) throws -> [String: String] {
        let lines = try Tool.ask(Tool("pdfinfo"), ["FILE"], about: pdf, ending: "pdf").text.split(separator: "\n")
        return lines.reduce(into: [:]) { facts, line in
            let parts = line.split(separator: ":", maxSplits: 1)
            facts[String(parts[0])] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
    }

    /// qpdf's verdict, empty when it has nothing to say.
    static func complaint(_ pdf: [UInt8]) throws -> String {
        let answer = try Tool.ask(Tool("qpdf"), ["--check", "FILE"], about: pdf, ending: "pdf")
        return answer.status == 0 && !answer.text.contains("WARNING") ? "" : answer.text
    }

    /// Words without white space: lines end where the page wants.
    static func squeezed(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" }))
    }
}

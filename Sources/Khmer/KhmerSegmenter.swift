/// Finds the words of Khmer text, which is written without spaces.
public struct KhmerSegmenter: Sendable {
    public init(lexicon: some Sequence<String>) {}

    public func segments(of s: String) -> [Substring] { [s[...]] }

    public func withBreaks(_ s: String) -> String { segments(of: s).joined(separator: "\u{200B}") }
}

/// Khmer text as people type it: normal order, keys for matching, syllable clusters, and what is not Khmer at all.
public enum KhmerText {
    /// A key for matching: two spellings that a reader takes for the same have the same key.
    ///
    /// Normal order (``normalized(_:)``); nothing invisible; Khmer digits as Latin ones; spaces beside Khmer dropped
    /// and others single; Latin in lower case without accents; plain quotation marks and hyphens. The key is for
    /// comparing and finding only: what was written is stored as it was written.
    public static func fold(_ s: String) -> String { Folding.key(s) }

    /// The same text with each syllable in normal order (Unicode technical note 61).
    ///
    /// Also mended: vowels typed in pieces (េ + ា is ោ), ុ before an upper vowel (the shifter of that shape), a mark
    /// typed twice in a row, and subscript ដ, which looks like subscript ត and becomes ត. Everything else stays,
    /// spaces of no width included.
    public static func normalized(_ s: String) -> String { NormalOrder.normalized(s) }
}

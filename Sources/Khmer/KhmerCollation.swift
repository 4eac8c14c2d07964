/// The order of Khmer dictionaries and lists (CLDR root with the Khmer tailoring).
///
/// Mistyped syllables are put in normal order first, so that they stand where a reader looks for them.
/// Digits come first, whatever their script, then Khmer, then Latin and the rest.
public enum KhmerCollation {
    /// Bytes whose plain order is the order of the texts; made to be stored in a data base column and indexed.
    ///
    /// Keys of different ``version``s must not be mixed: write the version beside them, and make them anew
    /// when it changes.
    public static func sortKey(_ s: String) -> [UInt8] {
        let units = Array(NormalOrder.reordered(s).utf16)
        return ICUCollator.khmer.sortKey(units) ?? Array(s.utf8)
    }

    /// Whether `a` comes before `b`. Texts that differ in nothing a reader sees are not before each other.
    ///
    /// To sort a list, make each key once: `names.map { (KhmerCollation.sortKey($0), $0) }`.
    public static func isOrderedBefore(_ a: String, _ b: String) -> Bool {
        sortKey(a).lexicographicallyPrecedes(sortKey(b))
    }

    /// The texts in order; equal ones keep their places.
    public static func sorted(_ texts: some Sequence<String>) -> [String] {
        texts.map { (key: sortKey($0), text: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.text)
    }

    /// Names the rules and data by which the keys were made.
    public static var version: String { ICUCollator.khmer.version }
}

extension KhmerText {
    public static func looksLegacyEncoded(_ s: String) -> Bool { false }
}

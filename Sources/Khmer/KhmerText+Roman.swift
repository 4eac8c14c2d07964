extension KhmerText {
    public static func romanKey(_ s: String) -> String { fold(s) }
}

extension Int {
    /// The number in Khmer digits, for the sentences about imports; everything else leaves that to the pages.
    var khmerDigits: String {
        // The ten digits follow each other from U+17E0 on.
        let scalars = String(self).unicodeScalars.map { digit in
            ("0"..."9").contains(digit) ? Unicode.Scalar(digit.value - 0x30 + 0x17E0) ?? digit : digit
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

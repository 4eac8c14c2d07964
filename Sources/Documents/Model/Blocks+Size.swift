extension Document.Block {
    /// The same in the next smaller letters; what has no size of its own stays.
    var smaller: Document.Block {
        guard case .paragraph(var paragraph) = self else { return self }
        switch paragraph.size {
        case .huge: paragraph.size = .large
        case .large: paragraph.size = .body
        case .body, .small: paragraph.size = .small
        }
        return .paragraph(paragraph)
    }
}

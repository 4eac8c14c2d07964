enum AlignmentPages {
    static let routes: [Route] = MatrixPage.routes + MatrixCellPage.routes + LikelyPairs.routes + InviteeSupport.routes
}

enum ImportPages {
    static let routes: [Route] =
        TableUploads.routes + TableColumns.routes + TablePreview.routes + TableMatches.routes
        + TableQuestions.routes + RejectedRows.routes
}

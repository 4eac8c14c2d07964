enum FollowUpActs {
    static let all = [
        Entry(BeginFollowUp.self),
        Entry(RenewBodyLink.self),
        Entry(ReportOnAction.self),
    ]
}

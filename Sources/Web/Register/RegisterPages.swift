/// The register of commitments: as a page, as data, and one number at a time.
enum RegisterPages {
    static let routes: [Route] =
        [
            .get("/{province}/{year}/register", .look, keeping: .dialogue, ShowRegister.page),
            .get("/{province}/{year}/register.csv", .look, keeping: .dialogue, RegisterData.csv),
            .get("/{province}/{year}/register.json", .look, keeping: .dialogue, RegisterData.json),
            .get("/{province}/{year}/attendance.csv", .look, keeping: .dialogue, AttendanceData.csv),
            .get("/{province}/{year}/attendance.json", .look, keeping: .dialogue, AttendanceData.json),
        ] + FindInput.routes
}

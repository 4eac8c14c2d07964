/// The register of commitments: as a page, as data, and one number at a time.
enum RegisterPages {
    static let routes: [Route] =
        [
            .get("/{province}/{year}/register", .look, keeping: .province, ShowRegister.page),
            .get("/{province}/{year}/register.csv", .look, keeping: .province, RegisterData.csv),
            .get("/{province}/{year}/register.json", .look, keeping: .province, RegisterData.json),
        ] + FindInput.routes
}

extension Schema {
    /// When somebody ceases to hold an office or a body closes, the links of its requests are looked for.
    static let whoseNomination = Migration("0040 requests to name people are found by whom they ask") { _ in
        """
        CREATE INDEX nomination_request_office ON nomination_request (office_id) WHERE office_id IS NOT NULL;
        CREATE INDEX nomination_request_body ON nomination_request (body_id) WHERE body_id IS NOT NULL;
        """
    }
}

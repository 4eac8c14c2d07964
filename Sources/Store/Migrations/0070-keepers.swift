extension Schema {
    /// What several read is written by whoever keeps it: a province keeps ways to reach bodies of the country for its
    /// own letters, how it reads its tables, and the support data it took in itself. What is in force stays the
    /// country's.
    static let keepers = Migration("0070 shared records have a keeper") { engine in
        [contacts(engine), mappings(engine), support(engine)].joined(separator: "\n")
    }

    /// Nought where whoever keeps the owner keeps the way to reach it too.
    private static func contacts(_ engine: Engine) -> String {
        """
        ALTER TABLE contact_point ADD COLUMN keeper \(engine.text) NOT NULL DEFAULT '';
        DROP INDEX contact_point_body;
        DROP INDEX contact_point_office;
        DROP INDEX contact_point_person;
        CREATE UNIQUE INDEX contact_point_body ON contact_point (body_id, kind, value, keeper);
        CREATE UNIQUE INDEX contact_point_office ON contact_point (office_id, kind, value, keeper);
        CREATE UNIQUE INDEX contact_point_person ON contact_point (person_id, kind, value, keeper);
        """
    }

    private static func mappings(_ engine: Engine) -> String {
        """
        CREATE TABLE table_mapping (
            kind    \(engine.text) NOT NULL,
            owner   \(engine.text) NOT NULL,
            header  \(engine.text) NOT NULL,
            mapping \(engine.text) NOT NULL,
            PRIMARY KEY (kind, owner, header)
        );
        INSERT INTO table_mapping (kind, owner, header, mapping) SELECT kind, '', header, mapping FROM column_mapping;
        DROP TABLE column_mapping;
        """
    }

    private static func support(_ engine: Engine) -> String {
        """
        CREATE TABLE support_span (
            owner      \(engine.text) NOT NULL,
            identifier \(engine.text) NOT NULL,
            record_id  \(engine.integer) NOT NULL REFERENCES support_record,
            since      \(engine.integer) NOT NULL,
            until      \(engine.integer) NOT NULL,
            PRIMARY KEY (owner, identifier, since)
        );
        INSERT INTO support_span (owner, identifier, record_id, since, until)
            SELECT '', identifier, record_id, since, until FROM activity_span;
        DROP VIEW activity;
        DROP TABLE activity_span;
        CREATE INDEX support_span_record ON support_span (record_id);
        CREATE VIEW activity AS SELECT owner, identifier, record_id FROM support_span
        WHERE since <= (SELECT generation FROM in_force WHERE id = 1)
            AND until > (SELECT generation FROM in_force WHERE id = 1);
        UPDATE file_import SET province = NULL
        WHERE kind IN ('support', 'oda', 'ngo', 'organisations') AND state IN ('applied', 'undone');
        """
    }
}

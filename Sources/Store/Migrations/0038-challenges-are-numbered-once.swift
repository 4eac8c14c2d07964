extension Schema {
    /// The last number given to a challenge of a dialogue. Challenges go when their inputs are taken out, and their
    /// numbers were given again; what the journal speaks of is the highest that ever was.
    static let challengeNumbers = Migration("0038 a number of a challenge is given once") { engine in
        """
        CREATE TABLE challenge_count (
            dialogue_id \(engine.integer) PRIMARY KEY REFERENCES dialogue,
            last        INTEGER NOT NULL
        );
        INSERT INTO challenge_count (dialogue_id, last)
        SELECT given.dialogue_id, max(given.number) FROM (
            SELECT dialogue_id, number FROM challenge
            UNION ALL
            SELECT dialogue_id, CAST(CASE
                WHEN substr(about, 12, 1) IN ('', ' ', ':') THEN substr(about, 11, 1)
                WHEN substr(about, 13, 1) IN ('', ' ', ':') THEN substr(about, 11, 2)
                WHEN substr(about, 14, 1) IN ('', ' ', ':') THEN substr(about, 11, 3)
                ELSE substr(about, 11, 4) END AS INTEGER) AS number
            FROM journal WHERE about LIKE 'challenge %' AND dialogue_id > 0
        ) AS given GROUP BY given.dialogue_id;
        """
    }
}

-- 0001 every act leaves a line
CREATE TABLE chain (
    dialogue_id INTEGER PRIMARY KEY,
    seq         INTEGER NOT NULL,
    hash        BLOB NOT NULL
);
CREATE TABLE journal (
    dialogue_id INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    at          TEXT NOT NULL,
    actor       TEXT NOT NULL,
    kind        TEXT NOT NULL,
    about       TEXT NOT NULL,
    key         TEXT UNIQUE,
    answer      TEXT NOT NULL,
    hash        BLOB NOT NULL,
    PRIMARY KEY (dialogue_id, seq)
);
-- 0002 areas have codes and names
CREATE TABLE area (
    code       TEXT PRIMARY KEY CHECK (length(code) IN (2, 4, 6, 8)),
    kind       TEXT NOT NULL,
    name_km    TEXT NOT NULL CHECK (name_km <> ''),
    name_en    TEXT NOT NULL,
    retired_on TEXT
);
INSERT INTO area (code, kind, name_km, name_en) VALUES
    ('01', 'province', 'បន្ទាយមានជ័យ', 'Banteay Meanchey'),
    ('02', 'province', 'បាត់ដំបង', 'Battambang'),
    ('03', 'province', 'កំពង់ចាម', 'Kampong Cham'),
    ('04', 'province', 'កំពង់ឆ្នាំង', 'Kampong Chhnang'),
    ('05', 'province', 'កំពង់ស្ពឺ', 'Kampong Speu'),
    ('06', 'province', 'កំពង់ធំ', 'Kampong Thom'),
    ('07', 'province', 'កំពត', 'Kampot'),
    ('08', 'province', 'កណ្តាល', 'Kandal'),
    ('09', 'province', 'កោះកុង', 'Koh Kong'),
    ('10', 'province', 'ក្រចេះ', 'Kratié'),
    ('11', 'province', 'មណ្ឌលគិរី', 'Mondulkiri'),
    ('12', 'capital', 'ភ្នំពេញ', 'Phnom Penh'),
    ('13', 'province', 'ព្រះវិហារ', 'Preah Vihear'),
    ('14', 'province', 'ព្រៃវែង', 'Prey Veng'),
    ('15', 'province', 'ពោធិ៍សាត់', 'Pursat'),
    ('16', 'province', 'រតនគិរី', 'Ratanakiri'),
    ('17', 'province', 'សៀមរាប', 'Siem Reap'),
    ('18', 'province', 'ព្រះសីហនុ', 'Preah Sihanouk'),
    ('19', 'province', 'ស្ទឹងត្រែង', 'Stung Treng'),
    ('20', 'province', 'ស្វាយរៀង', 'Svay Rieng'),
    ('21', 'province', 'តាកែវ', 'Takéo'),
    ('22', 'province', 'ឧត្តរមានជ័យ', 'Oddar Meanchey'),
    ('23', 'province', 'កែប', 'Kep'),
    ('24', 'province', 'ប៉ៃលិន', 'Pailin'),
    ('25', 'province', 'ត្បូងឃ្មុំ', 'Tboung Khmum');
-- 0003 offices are held by persons
CREATE TABLE body (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL,
    name_km  TEXT,
    name_en  TEXT,
    acronym  TEXT,
    province TEXT,
    CHECK (name_km IS NOT NULL OR name_en IS NOT NULL)
);
CREATE INDEX body_province ON body (province, kind);
CREATE TABLE person (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    honorific TEXT,
    name_km   TEXT,
    name_en   TEXT,
    sex       TEXT CHECK (sex IN ('female', 'male')),
    CHECK (name_km IS NOT NULL OR name_en IS NOT NULL)
);
CREATE TABLE office (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    body_id  INTEGER NOT NULL REFERENCES body,
    kind     TEXT NOT NULL,
    title_km TEXT,
    title_en TEXT,
    area     TEXT REFERENCES area,
    CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
);
CREATE INDEX office_body ON office (body_id);
CREATE UNIQUE INDEX office_district ON office (area) WHERE kind = 'district_governor';
CREATE TABLE holding (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    office_id INTEGER NOT NULL REFERENCES office,
    person_id INTEGER NOT NULL REFERENCES person,
    from_on   TEXT NOT NULL,
    to_on     TEXT
);
CREATE UNIQUE INDEX holding_now ON holding (office_id) WHERE to_on IS NULL;
CREATE TABLE account (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    role     TEXT NOT NULL,
    province TEXT,
    body_id  INTEGER REFERENCES body,
    ended_at TEXT
);
CREATE TABLE session (
    token_hash BLOB PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account,
    begun_at   TEXT NOT NULL,
    ends_at    TEXT NOT NULL
);
CREATE INDEX session_account ON session (account_id);
-- 0004 a dialogue has an agenda
CREATE TABLE dialogue (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    province      TEXT NOT NULL REFERENCES area,
    year          INTEGER NOT NULL,
    ordinal       INTEGER NOT NULL,
    title_km      TEXT,
    title_en      TEXT,
    opens_on      TEXT NOT NULL,
    ends_on       TEXT NOT NULL,
    starts_at     TEXT NOT NULL,
    day_ends_at   TEXT NOT NULL,
    venue_km      TEXT,
    venue_en      TEXT,
    host_forum_km TEXT,
    host_forum_en TEXT,
    stage         TEXT NOT NULL,
    previous_id   INTEGER REFERENCES dialogue,
    UNIQUE (province, year, ordinal),
    CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
);
CREATE TABLE agenda_item (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id  INTEGER NOT NULL REFERENCES dialogue,
    position     INTEGER NOT NULL,
    theme        TEXT NOT NULL,
    title_km     TEXT,
    title_en     TEXT,
    minutes      INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    presenter_km TEXT,
    presenter_en TEXT,
    sector       TEXT,
    CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
);
CREATE INDEX agenda_item_dialogue ON agenda_item (dialogue_id, position);
-- 0005 support is staged, shown and applied
CREATE TABLE file_import (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    kind           TEXT NOT NULL CHECK (kind IN ('areas', 'support')),
    file_name      TEXT NOT NULL,
    sha256         TEXT NOT NULL,
    province       TEXT,
    staged_at      TEXT NOT NULL,
    staged_by      TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('staged', 'applied', 'discarded')),
    settled_at     TEXT,
    read_count     INTEGER NOT NULL,
    added          INTEGER NOT NULL,
    changed        INTEGER NOT NULL,
    unchanged      INTEGER NOT NULL,
    retired        INTEGER NOT NULL,
    rejected       INTEGER NOT NULL
);
CREATE TABLE import_problem (
    import_id   INTEGER NOT NULL REFERENCES file_import,
    position    INTEGER NOT NULL,
    file_row    INTEGER NOT NULL,
    field       TEXT NOT NULL,
    found       TEXT NOT NULL,
    expected_km TEXT NOT NULL,
    expected_en TEXT NOT NULL,
    rejects     INTEGER NOT NULL,
    PRIMARY KEY (import_id, position)
);
CREATE TABLE staged_area (
    import_id   INTEGER NOT NULL REFERENCES file_import,
    position    INTEGER NOT NULL,
    verdict     TEXT NOT NULL CHECK (verdict IN ('new', 'renamed', 'returned', 'retired')),
    code        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    name_km     TEXT NOT NULL,
    name_en     TEXT NOT NULL,
    old_kind    TEXT,
    old_name_km TEXT,
    old_name_en TEXT,
    PRIMARY KEY (import_id, position)
);
CREATE TABLE support_record (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id       INTEGER NOT NULL REFERENCES file_import,
    file_row        INTEGER NOT NULL,
    identifier      TEXT NOT NULL,
    verdict         TEXT NOT NULL CHECK (verdict IN ('new', 'changed', 'unchanged', 'rejected')),
    replaces_id     INTEGER REFERENCES support_record,
    fingerprint     TEXT NOT NULL,
    iati_version    TEXT,
    title_km        TEXT,
    title_en        TEXT,
    description_km  TEXT,
    description_en  TEXT,
    reporter_km     TEXT,
    reporter_en     TEXT,
    reporter_ref    TEXT,
    status          TEXT,
    starts_on       TEXT,
    ends_on         TEXT,
    names_cambodia  INTEGER NOT NULL,
    cambodia_share  TEXT,
    dollars         INTEGER,
    last_year       INTEGER,
    source          TEXT NOT NULL
);
CREATE INDEX support_record_import ON support_record (import_id, file_row);
CREATE TABLE activity (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    identifier TEXT NOT NULL UNIQUE,
    record_id  INTEGER NOT NULL REFERENCES support_record
);
CREATE TABLE record_organisation (
    record_id INTEGER NOT NULL REFERENCES support_record, position INTEGER NOT NULL,
    role      TEXT NOT NULL,
    key       TEXT NOT NULL,
    reference TEXT,
    type      TEXT,
    name_km   TEXT,
    name_en   TEXT,
    PRIMARY KEY (record_id, position)
);
CREATE TABLE record_recipient (
    record_id INTEGER NOT NULL REFERENCES support_record, position INTEGER NOT NULL,
    code       TEXT NOT NULL,
    vocabulary TEXT,
    share      TEXT,
    PRIMARY KEY (record_id, position)
);
CREATE TABLE record_sector (
    record_id INTEGER NOT NULL REFERENCES support_record, position INTEGER NOT NULL,
    vocabulary TEXT NOT NULL,
    code       TEXT NOT NULL,
    name_km    TEXT,
    name_en    TEXT,
    share      TEXT,
    field      TEXT,
    PRIMARY KEY (record_id, position)
);
CREATE TABLE record_location (
    record_id INTEGER NOT NULL REFERENCES support_record, position INTEGER NOT NULL,
    name_km   TEXT,
    name_en   TEXT,
    codes     TEXT NOT NULL,
    latitude  TEXT,
    longitude TEXT,
    PRIMARY KEY (record_id, position)
);
CREATE TABLE record_place (
    record_id INTEGER NOT NULL REFERENCES support_record,
    province  TEXT NOT NULL,
    PRIMARY KEY (record_id, province)
);
CREATE TABLE record_amount (
    record_id INTEGER NOT NULL REFERENCES support_record, position INTEGER NOT NULL,
    kind         TEXT NOT NULL,
    year         INTEGER,
    currency     TEXT,
    basis        TEXT NOT NULL,
    country      TEXT,
    sum          TEXT NOT NULL,
    cambodia_sum TEXT,
    PRIMARY KEY (record_id, position)
);
-- 0006 participants answer through their link
CREATE TABLE participant (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    number      INTEGER NOT NULL,
    party       TEXT NOT NULL CHECK (party IN ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')),
    honorific   TEXT,
    name_km     TEXT,
    name_en     TEXT,
    sex         TEXT CHECK (sex IN ('female', 'male')),
    office_km   TEXT,
    office_en   TEXT,
    office_id   INTEGER REFERENCES office,
    body_id     INTEGER REFERENCES body,
    area        TEXT REFERENCES area,
    standing    TEXT NOT NULL CHECK (standing IN ('proposed', 'accepted', 'refused')),
    reason      TEXT,
    score       TEXT,
    points      INTEGER,
    released_at TEXT,
    link_serial INTEGER NOT NULL DEFAULT 1,
    link_hash   BLOB UNIQUE,
    answer      TEXT CHECK (answer IN ('yes', 'no', 'stand_in')),
    stand_in    TEXT,
    stand_in_sex TEXT CHECK (stand_in_sex IN ('female', 'male')),
    answered_at TEXT,
    arrived_at  TEXT,
    UNIQUE (dialogue_id, number)
);
CREATE UNIQUE INDEX participant_office ON participant (dialogue_id, office_id) WHERE office_id IS NOT NULL;
CREATE INDEX participant_body ON participant (body_id, dialogue_id);
-- 0007 every input has a number
CREATE TABLE challenge (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    number      INTEGER NOT NULL,
    title_km    TEXT,
    title_en    TEXT,
    disposition TEXT CHECK (disposition IN ('answered', 'agreed', 'noted', 'unresolved')),
    response_km TEXT,
    response_en TEXT,
    settled_at  TEXT,
    UNIQUE (dialogue_id, number),
    CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
);
CREATE TABLE input_count (
    province TEXT NOT NULL,
    year     INTEGER NOT NULL,
    last     INTEGER NOT NULL,
    PRIMARY KEY (province, year)
);
CREATE TABLE input (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id    INTEGER NOT NULL REFERENCES dialogue,
    province       TEXT NOT NULL,
    year           INTEGER NOT NULL,
    running        INTEGER NOT NULL,
    kind           TEXT NOT NULL,
    words          TEXT NOT NULL CHECK (words <> ''),
    language       TEXT NOT NULL CHECK (language IN ('km', 'en')),
    sector         TEXT,
    area           TEXT REFERENCES area,
    agenda_item_id INTEGER REFERENCES agenda_item,
    attribution    TEXT NOT NULL CHECK (attribution IN ('named', 'body', 'party')),
    party          TEXT,
    channel        TEXT NOT NULL CHECK (channel IN ('link', 'clerk')),
    raised_at      TEXT NOT NULL,
    challenge_id   INTEGER REFERENCES challenge,
    UNIQUE (province, year, running)
);
CREATE INDEX input_dialogue ON input (dialogue_id, running);
CREATE INDEX input_challenge ON input (challenge_id);
CREATE TABLE input_voice (
    input_id       INTEGER PRIMARY KEY REFERENCES input,
    participant_id INTEGER REFERENCES participant,
    name           TEXT
);
CREATE INDEX input_voice_participant ON input_voice (participant_id);
-- 0008 every promise has an owner and a date
CREATE TABLE action_count (
    province TEXT NOT NULL,
    year     INTEGER NOT NULL,
    last     INTEGER NOT NULL,
    PRIMARY KEY (province, year)
);
CREATE TABLE action (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id  INTEGER NOT NULL REFERENCES dialogue,
    challenge_id INTEGER NOT NULL REFERENCES challenge,
    province     TEXT NOT NULL,
    year         INTEGER NOT NULL,
    running      INTEGER NOT NULL,
    deed_km      TEXT,
    deed_en      TEXT,
    body_id      INTEGER NOT NULL REFERENCES body,
    due_on       TEXT NOT NULL,
    measure_km   TEXT,
    measure_en   TEXT,
    support      TEXT NOT NULL CHECK (support IN ('ongoing', 'promised', 'not_yet')),
    state        TEXT NOT NULL CHECK (state IN ('open', 'on_track', 'late', 'done', 'cannot')),
    settled_on   TEXT,
    UNIQUE (province, year, running),
    CHECK (deed_km IS NOT NULL OR deed_en IS NOT NULL),
    CHECK (measure_km IS NOT NULL OR measure_en IS NOT NULL)
);
CREATE INDEX action_number ON action (dialogue_id, running);
CREATE INDEX action_due ON action (dialogue_id, due_on);
CREATE INDEX action_state ON action (dialogue_id, state, due_on);
CREATE INDEX action_body ON action (body_id);
CREATE INDEX action_challenge ON action (challenge_id);
CREATE TABLE action_report (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    action_id INTEGER NOT NULL REFERENCES action,
    state     TEXT NOT NULL,
    words     TEXT NOT NULL,
    at        TEXT NOT NULL
);
CREATE INDEX action_report_action ON action_report (action_id);
CREATE TABLE body_link (
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    body_id     INTEGER NOT NULL REFERENCES body,
    link_serial INTEGER NOT NULL DEFAULT 1,
    link_hash   BLOB NOT NULL UNIQUE,
    PRIMARY KEY (dialogue_id, body_id)
);
CREATE TABLE escalation (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id     INTEGER NOT NULL REFERENCES dialogue,
    challenge_id    INTEGER NOT NULL UNIQUE REFERENCES challenge,
    rung            TEXT NOT NULL,
    request_km      TEXT,
    request_en      TEXT,
    sent_on         TEXT NOT NULL,
    due_on          TEXT NOT NULL,
    acknowledged_on TEXT,
    answer_km       TEXT,
    answer_en       TEXT,
    answered_on     TEXT,
    CHECK (request_km IS NOT NULL OR request_en IS NOT NULL)
);
CREATE INDEX escalation_dialogue ON escalation (dialogue_id);
-- 0009 a published report stays as it was
CREATE TABLE report (
    dialogue_id  INTEGER PRIMARY KEY REFERENCES dialogue,
    published_at TEXT NOT NULL,
    seq          INTEGER NOT NULL,
    journal_hash BLOB NOT NULL,
    body_km      TEXT NOT NULL,
    body_en      TEXT NOT NULL,
    digest       BLOB NOT NULL
);
CREATE TABLE report_copy (
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    position    INTEGER NOT NULL,
    recipient   TEXT NOT NULL,
    body_id     INTEGER REFERENCES body,
    is_copy     INTEGER NOT NULL,
    PRIMARY KEY (dialogue_id, position)
);
-- 0010 a province has its own papers
CREATE TABLE province_settings (
    province        TEXT PRIMARY KEY REFERENCES area,
    letterhead_km   TEXT NOT NULL,
    letterhead_en   TEXT NOT NULL,
    letter_mark     TEXT NOT NULL,
    report_mark     TEXT NOT NULL,
    place_km        TEXT,
    place_en        TEXT,
    signature_km    TEXT,
    signature_en    TEXT,
    signer_km       TEXT,
    signer_en       TEXT,
    seal_space      INTEGER NOT NULL CHECK (seal_space BETWEEN 18 AND 45),
    colour          TEXT NOT NULL,
    up_opening_km   TEXT,
    up_opening_en   TEXT,
    up_closing_km   TEXT,
    up_closing_en   TEXT,
    level_opening_km TEXT,
    level_opening_en TEXT,
    level_closing_km TEXT,
    level_closing_en TEXT,
    copies_km       TEXT NOT NULL,
    copies_en       TEXT NOT NULL
);
-- 0011 letters are printed in batches
CREATE TABLE letter_text (
    dialogue_id  INTEGER PRIMARY KEY REFERENCES dialogue,
    number       TEXT NOT NULL,
    dated_on     TEXT,
    lunar_line   TEXT,
    subject_km   TEXT,
    subject_en   TEXT,
    reference_km TEXT,
    reference_en TEXT,
    body_km      TEXT,
    body_en      TEXT
);
CREATE TABLE batch (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    kind        TEXT NOT NULL CHECK (kind IN ('letter_files', 'letter_book', 'badges')),
    asked_at    TEXT NOT NULL,
    mark        TEXT NOT NULL UNIQUE,
    ended_at    TEXT,
    papers      INTEGER
);
CREATE INDEX batch_dialogue ON batch (dialogue_id, id);
CREATE INDEX batch_open ON batch (id) WHERE ended_at IS NULL;
-- 0014 tables are staged row by row
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(replace(sql, 'CHECK (kind IN (''areas'', ''support''))', ''),
    'CHECK (state IN (''staged'', ''applied'', ''discarded''))', '') WHERE name = 'file_import';
PRAGMA writable_schema = RESET;
ALTER TABLE staged_area ADD COLUMN old_retired_on TEXT;
CREATE TABLE import_file (
    import_id INTEGER PRIMARY KEY REFERENCES file_import,
    bytes     BLOB NOT NULL
);
CREATE TABLE table_import (
    import_id  INTEGER PRIMARY KEY REFERENCES file_import,
    form       TEXT NOT NULL CHECK (form IN ('csv', 'xlsx')),
    sheet      TEXT NOT NULL,
    header_row INTEGER NOT NULL,
    header     TEXT NOT NULL,
    mapping    TEXT NOT NULL,
    remembered INTEGER NOT NULL,
    sample     TEXT NOT NULL
);
CREATE TABLE column_mapping (
    kind    TEXT NOT NULL,
    header  TEXT NOT NULL,
    mapping TEXT NOT NULL,
    PRIMARY KEY (kind, header)
);
CREATE TABLE import_row (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id   INTEGER NOT NULL REFERENCES file_import,
    file_row    INTEGER NOT NULL,
    record_key  TEXT,
    verdict     TEXT NOT NULL CHECK (verdict IN ('new', 'changed', 'unchanged', 'rejected')),
    replaces_id INTEGER REFERENCES import_row,
    fingerprint TEXT NOT NULL,
    contents    TEXT NOT NULL,
    source      TEXT NOT NULL
);
CREATE INDEX import_row_place ON import_row (import_id, file_row);
CREATE TABLE import_record (
    kind       TEXT NOT NULL,
    owner      TEXT NOT NULL,
    record_key TEXT NOT NULL,
    row_id     INTEGER NOT NULL REFERENCES import_row,
    PRIMARY KEY (kind, owner, record_key)
);
CREATE INDEX import_record_row ON import_record (row_id);
CREATE TABLE import_match (
    import_id INTEGER NOT NULL REFERENCES file_import,
    file_row  INTEGER NOT NULL,
    target    TEXT NOT NULL,
    name_km   TEXT,
    name_en   TEXT,
    reason_km TEXT,
    reason_en TEXT,
    decision  TEXT CHECK (decision IN ('same', 'other')),
    PRIMARY KEY (import_id, file_row, target)
);
-- 0015 a province has priorities
CREATE TABLE priority (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    province        TEXT NOT NULL REFERENCES area,
    record_key      TEXT NOT NULL,
    row_id          INTEGER NOT NULL REFERENCES import_row,
    plan            TEXT NOT NULL CHECK (plan IN ('five_year', 'rolling', 'annual')),
    year            INTEGER NOT NULL,
    sector          TEXT NOT NULL,
    area            TEXT,
    title_km        TEXT,
    title_en        TEXT,
    cost_currency   TEXT,
    cost_hundredths INTEGER,
    support         TEXT NOT NULL CHECK (support IN ('ongoing', 'promised', 'none')),
    supporter       TEXT,
    UNIQUE (province, record_key),
    CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
);
CREATE INDEX priority_cell ON priority (province, sector, area);
-- 0016 support is laid beside priorities
ALTER TABLE support_record ADD COLUMN data_base TEXT NOT NULL DEFAULT 'iati';
ALTER TABLE support_record ADD COLUMN row_id INTEGER;
ALTER TABLE record_place ADD COLUMN share TEXT;
CREATE INDEX record_place_province ON record_place (province, record_id);
CREATE INDEX activity_record ON activity (record_id);
CREATE TABLE record_district (
    record_id INTEGER NOT NULL REFERENCES support_record,
    area      TEXT NOT NULL,
    PRIMARY KEY (record_id, area)
);
CREATE TABLE record_sum (
    record_id  INTEGER NOT NULL REFERENCES support_record,
    measure    TEXT NOT NULL CHECK (measure IN ('actual', 'planned', 'committed', 'budget')),
    currency   TEXT NOT NULL,
    first_year INTEGER,
    last_year  INTEGER,
    hundredths INTEGER NOT NULL,
    PRIMARY KEY (record_id, measure, currency)
);
CREATE TABLE alignment_pair (
    province    TEXT NOT NULL REFERENCES area,
    one         TEXT NOT NULL,
    other       TEXT NOT NULL,
    is_same     INTEGER NOT NULL,
    decided_at  TEXT NOT NULL,
    decided_by  TEXT NOT NULL,
    PRIMARY KEY (province, one, other)
);
CREATE TABLE cell_statement (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    participant_id INTEGER NOT NULL REFERENCES participant,
    province       TEXT NOT NULL REFERENCES area,
    identifier     TEXT NOT NULL,
    is_right       INTEGER NOT NULL,
    sector         TEXT,
    area           TEXT,
    words          TEXT,
    stated_at      TEXT NOT NULL
);
CREATE INDEX cell_statement_activity ON cell_statement (province, identifier, id);
-- 0017 bodies have details, offices have deputies
ALTER TABLE body ADD COLUMN subkind TEXT;
ALTER TABLE body ADD COLUMN parent_id INTEGER;
ALTER TABLE body ADD COLUMN reference TEXT;
ALTER TABLE body ADD COLUMN state TEXT NOT NULL DEFAULT 'active';
ALTER TABLE body ADD COLUMN state_on TEXT;
ALTER TABLE body ADD COLUMN merged_into INTEGER;
CREATE INDEX body_parent ON body (parent_id);
CREATE INDEX body_merged ON body (merged_into);
CREATE INDEX body_reference ON body (reference);
ALTER TABLE person ADD COLUMN rank TEXT;
ALTER TABLE person ADD COLUMN province TEXT;
ALTER TABLE person ADD COLUMN body_id INTEGER REFERENCES body;
ALTER TABLE person ADD COLUMN merged_into INTEGER;
CREATE INDEX person_merged ON person (merged_into);
CREATE INDEX person_body ON person (body_id);
ALTER TABLE office ADD COLUMN ended_on TEXT;
CREATE INDEX holding_person ON holding (person_id);
CREATE TABLE body_alias (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    body_id INTEGER NOT NULL REFERENCES body,
    name    TEXT NOT NULL CHECK (name <> ''),
    UNIQUE (body_id, name)
);
CREATE TABLE contact_point (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    body_id   INTEGER REFERENCES body,
    office_id INTEGER REFERENCES office,
    person_id INTEGER REFERENCES person,
    kind      TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'telegram', 'website', 'address')),
    value     TEXT NOT NULL CHECK (value <> ''),
    CHECK ((CASE WHEN body_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN office_id IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN person_id IS NULL THEN 0 ELSE 1 END) = 1)
);
CREATE UNIQUE INDEX contact_point_body ON contact_point (body_id, kind, value);
CREATE UNIQUE INDEX contact_point_office ON contact_point (office_id, kind, value);
CREATE UNIQUE INDEX contact_point_person ON contact_point (person_id, kind, value);
CREATE TABLE deputy (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    office_id INTEGER NOT NULL REFERENCES office,
    person_id INTEGER NOT NULL REFERENCES person,
    from_on   TEXT NOT NULL,
    to_on     TEXT
);
CREATE INDEX deputy_office ON deputy (office_id);
CREATE INDEX deputy_person ON deputy (person_id);
CREATE TABLE hand_over_move (
    holding_id  INTEGER NOT NULL REFERENCES holding,
    position    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    reference   TEXT NOT NULL,
    due_on      TEXT,
    PRIMARY KEY (holding_id, position)
);
-- 0018 persons belong to a province, records can be merged
UPDATE person SET province = (
    SELECT min(b.province) FROM holding h JOIN office o ON o.id = h.office_id JOIN body b ON b.id = o.body_id
    WHERE h.person_id = person.id);
CREATE INDEX person_province ON person (province);
CREATE TABLE record_merge (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    kind      TEXT NOT NULL CHECK (kind IN ('bodies', 'persons')),
    kept_id   INTEGER NOT NULL,
    gone_id   INTEGER NOT NULL,
    merged_at TEXT NOT NULL,
    undone_at TEXT
);
CREATE UNIQUE INDEX record_merge_open ON record_merge (kind, gone_id) WHERE undone_at IS NULL;
CREATE INDEX record_merge_kept ON record_merge (kind, kept_id);
CREATE TABLE record_merge_move (
    merge_id INTEGER NOT NULL REFERENCES record_merge,
    place    TEXT NOT NULL,
    row_id   INTEGER NOT NULL,
    PRIMARY KEY (merge_id, place, row_id)
);
CREATE TABLE record_apart (
    kind      TEXT NOT NULL CHECK (kind IN ('bodies', 'persons')),
    first_id  INTEGER NOT NULL,
    second_id INTEGER NOT NULL,
    told_at   TEXT NOT NULL,
    PRIMARY KEY (kind, first_id, second_id),
    CHECK (first_id < second_id)
);
CREATE TABLE import_known (
    kind       TEXT NOT NULL,
    owner      TEXT NOT NULL,
    record_key TEXT NOT NULL,
    thing      TEXT NOT NULL CHECK (thing IN ('body', 'person', 'office', 'holding')),
    thing_id   INTEGER NOT NULL,
    made       INTEGER NOT NULL,
    PRIMARY KEY (kind, owner, record_key, thing)
);
CREATE INDEX import_known_thing ON import_known (thing, thing_id);
CREATE TABLE import_fill (
    kind       TEXT NOT NULL,
    owner      TEXT NOT NULL,
    record_key TEXT NOT NULL,
    place      TEXT NOT NULL,
    row_id     INTEGER NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (kind, owner, record_key, place, row_id)
);
-- 0019 messages wait until they are handed over
CREATE TABLE message (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id    INTEGER NOT NULL REFERENCES dialogue,
    participant_id INTEGER NOT NULL REFERENCES participant,
    kind           TEXT NOT NULL
        CHECK (kind IN ('invitation', 'reminder', 'change', 'cancellation')),
    occasion       TEXT NOT NULL,
    channel        TEXT NOT NULL CHECK (channel IN ('email', 'link', 'paper')),
    address        TEXT,
    news_km        TEXT,
    news_en        TEXT,
    revision       INTEGER NOT NULL,
    is_rehearsal   INTEGER NOT NULL CHECK (is_rehearsal IN (0, 1)),
    made_at        TEXT NOT NULL,
    made_on        TEXT NOT NULL,
    mark           TEXT NOT NULL UNIQUE,
    state          TEXT NOT NULL
        CHECK (state IN ('waiting', 'handed_over', 'failed', 'bounced', 'withdrawn')),
    state_at       TEXT NOT NULL,
    tries          INTEGER NOT NULL DEFAULT 0,
    reply          TEXT,
    CHECK (channel <> 'email' OR address IS NOT NULL)
);
CREATE UNIQUE INDEX message_once ON message (participant_id, kind, occasion) WHERE is_rehearsal = 0;
CREATE INDEX message_waiting ON message (state_at) WHERE state = 'waiting' AND channel = 'email';
CREATE INDEX message_dialogue ON message (dialogue_id, id);
CREATE TABLE reminding (
    province    TEXT PRIMARY KEY REFERENCES area,
    every_days  INTEGER NOT NULL CHECK (every_days BETWEEN 1 AND 30),
    is_by_clock INTEGER NOT NULL CHECK (is_by_clock IN (0, 1))
);
-- 0020 invitees are reached, and may answer later
ALTER TABLE participant ADD COLUMN stand_in_mandate TEXT;
CREATE TABLE invitee (
    participant_id INTEGER PRIMARY KEY REFERENCES participant,
    email          TEXT,
    phone          TEXT,
    wish           TEXT CHECK (wish IN ('email', 'link', 'paper')),
    bounced        TEXT,
    later_on       TEXT
);
-- 0021 agendas are versioned
CREATE TABLE room (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    name_km     TEXT,
    name_en     TEXT,
    seats       INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 5000),
    removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK (name_km IS NOT NULL OR name_en IS NOT NULL)
);
CREATE INDEX room_dialogue ON room (dialogue_id);
ALTER TABLE agenda_item ADD COLUMN forum TEXT NOT NULL DEFAULT 'dialogue'
    CHECK (forum IN ('dialogue', 'host', 'both'));
ALTER TABLE agenda_item ADD COLUMN room_id INTEGER REFERENCES room;
ALTER TABLE agenda_item ADD COLUMN is_parallel INTEGER NOT NULL DEFAULT 0 CHECK (is_parallel IN (0, 1));
ALTER TABLE agenda_item ADD COLUMN starts_at TEXT;
ALTER TABLE agenda_item ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));
ALTER TABLE participant ADD COLUMN forum TEXT NOT NULL DEFAULT 'dialogue'
    CHECK (forum IN ('dialogue', 'host', 'both'));
CREATE TABLE agenda_person (
    item_id        INTEGER NOT NULL REFERENCES agenda_item,
    part           TEXT NOT NULL CHECK (part IN ('presents', 'expected')),
    participant_id INTEGER NOT NULL REFERENCES participant,
    position       INTEGER NOT NULL,
    PRIMARY KEY (item_id, part, participant_id)
);
CREATE INDEX agenda_person_participant ON agenda_person (participant_id);
CREATE TABLE agenda_version (
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    number      INTEGER NOT NULL,
    approved_at TEXT NOT NULL,
    content     TEXT NOT NULL,
    PRIMARY KEY (dialogue_id, number)
);
CREATE TABLE plan_change (
    dialogue_id   INTEGER PRIMARY KEY REFERENCES dialogue,
    title_km      TEXT,
    title_en      TEXT,
    opens_on      TEXT NOT NULL,
    ends_on       TEXT NOT NULL,
    starts_at     TEXT NOT NULL,
    day_ends_at   TEXT NOT NULL,
    venue_km      TEXT,
    venue_en      TEXT,
    host_forum_km TEXT,
    host_forum_en TEXT
);
CREATE TABLE agenda_notice (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id    INTEGER NOT NULL REFERENCES dialogue,
    version        INTEGER NOT NULL,
    participant_id INTEGER NOT NULL REFERENCES participant,
    sitting_moved  INTEGER NOT NULL CHECK (sitting_moved IN (0, 1)),
    items          TEXT NOT NULL,
    told_at        TEXT,
    UNIQUE (dialogue_id, version, participant_id)
);
-- 0022 approvals need a second factor
CREATE TABLE second_factor (
    account_id   INTEGER PRIMARY KEY REFERENCES account,
    serial       INTEGER NOT NULL,
    is_confirmed INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
    last_step    INTEGER,
    used         TEXT NOT NULL
);
CREATE TABLE attachment (
    hash  BLOB PRIMARY KEY,
    type  TEXT NOT NULL,
    size  INTEGER NOT NULL,
    bytes BLOB NOT NULL
);
CREATE TABLE agenda_document (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    item_id     INTEGER NOT NULL REFERENCES agenda_item,
    name        TEXT NOT NULL,
    audience    TEXT NOT NULL CHECK (audience IN ('everybody', 'invited', 'conveners')),
    hash        BLOB NOT NULL REFERENCES attachment,
    added_at    TEXT NOT NULL,
    removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
);
CREATE INDEX agenda_document_dialogue ON agenda_document (dialogue_id);
-- 0023 a sitting is prepared by a list
CREATE TABLE preparation_task (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id   INTEGER NOT NULL REFERENCES dialogue,
    step          TEXT,
    title_km      TEXT,
    title_en      TEXT,
    due_on        TEXT,
    moved_to      TEXT,
    moved_because TEXT,
    done_on       TEXT,
    done_by       INTEGER REFERENCES account,
    CHECK (step IS NOT NULL OR (due_on IS NOT NULL AND (title_km IS NOT NULL OR title_en IS NOT NULL)))
);
CREATE UNIQUE INDEX preparation_task_step ON preparation_task (dialogue_id, step) WHERE step IS NOT NULL;
CREATE INDEX preparation_task_dialogue ON preparation_task (dialogue_id);
CREATE TABLE arrangement (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    kind        TEXT NOT NULL,
    words_km    TEXT,
    words_en    TEXT,
    party       TEXT,
    persons     INTEGER CHECK (persons >= 0),
    times       INTEGER NOT NULL CHECK (times > 0),
    amount      INTEGER NOT NULL CHECK (amount >= 0),
    currency    TEXT NOT NULL CHECK (currency IN ('KHR', 'USD')),
    payer       TEXT NOT NULL,
    removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK (words_km IS NOT NULL OR words_en IS NOT NULL)
);
CREATE INDEX arrangement_dialogue ON arrangement (dialogue_id);
-- 0024 participants are chosen by rules
CREATE TABLE selection_setting (
    province TEXT NOT NULL REFERENCES area,
    name     TEXT NOT NULL,
    value    INTEGER NOT NULL,
    PRIMARY KEY (province, name)
);
CREATE TABLE body_field (
    body_id INTEGER NOT NULL REFERENCES body,
    sector  TEXT NOT NULL,
    PRIMARY KEY (body_id, sector)
);
CREATE TABLE commune_requirement (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id    INTEGER NOT NULL REFERENCES dialogue,
    agenda_item_id INTEGER NOT NULL,
    area           TEXT NOT NULL REFERENCES area,
    UNIQUE (dialogue_id, agenda_item_id, area)
);
CREATE TABLE choice (
    participant_id INTEGER PRIMARY KEY REFERENCES participant,
    waiting        INTEGER,
    selected_at    TEXT,
    nominee_id     INTEGER,
    youth          INTEGER,
    disability     INTEGER,
    indigenous     INTEGER
);
CREATE TABLE decision (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    participant_id INTEGER NOT NULL REFERENCES participant,
    kind           TEXT NOT NULL,
    at             TEXT NOT NULL,
    actor          TEXT NOT NULL,
    reason         TEXT
);
CREATE INDEX decision_participant ON decision (participant_id, id);
-- 0025 others name people through links
CREATE TABLE nomination_request (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id  INTEGER NOT NULL REFERENCES dialogue,
    party        TEXT NOT NULL CHECK (party IN ('a', 'd', 'g')),
    office_id    INTEGER REFERENCES office,
    body_id      INTEGER REFERENCES body,
    area         TEXT REFERENCES area,
    asked        INTEGER NOT NULL,
    due_on       TEXT NOT NULL,
    made_at      TEXT NOT NULL,
    link_serial  INTEGER NOT NULL DEFAULT 1,
    link_hash    BLOB UNIQUE,
    withdrawn_at TEXT,
    reminded_at  TEXT,
    reminders    INTEGER NOT NULL DEFAULT 0,
    held_on      TEXT,
    held_at      TEXT,
    came         INTEGER,
    came_women   INTEGER,
    chosen_how   TEXT,
    CHECK (office_id IS NOT NULL OR body_id IS NOT NULL)
);
CREATE INDEX nomination_request_dialogue ON nomination_request (dialogue_id, party);
CREATE TABLE nominee (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id     INTEGER NOT NULL REFERENCES nomination_request,
    honorific      TEXT,
    name_km        TEXT,
    name_en        TEXT,
    sex            TEXT NOT NULL CHECK (sex IN ('female', 'male')),
    area           TEXT REFERENCES area,
    place          TEXT,
    phone          TEXT,
    youth          INTEGER,
    disability     INTEGER,
    indigenous     INTEGER,
    named_at       TEXT NOT NULL,
    removed_at     TEXT,
    participant_id INTEGER REFERENCES participant,
    CHECK (name_km IS NOT NULL OR name_en IS NOT NULL)
);
CREATE INDEX nominee_request ON nominee (request_id);
-- 0018b organisations of the support are bodies somebody has confirmed
CREATE TABLE support_body (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    province     TEXT NOT NULL,
    support_key  TEXT NOT NULL,
    body_id      INTEGER NOT NULL REFERENCES body,
    confirmed_at TEXT NOT NULL,
    UNIQUE (province, support_key)
);
CREATE INDEX support_body_body ON support_body (body_id);
-- 0026 matches are decided together
ALTER TABLE import_match ADD COLUMN exact INTEGER NOT NULL DEFAULT 0;
ALTER TABLE table_import ADD COLUMN separator TEXT NOT NULL DEFAULT 'comma';
-- 0028 nominators are reminded by post
CREATE TABLE nominator_reminder (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL REFERENCES nomination_request,
    address    TEXT NOT NULL,
    made_at    TEXT NOT NULL,
    mark       TEXT NOT NULL UNIQUE,
    state      TEXT NOT NULL
        CHECK (state IN ('waiting', 'handed_over', 'failed', 'bounced', 'withdrawn')),
    state_at   TEXT NOT NULL,
    tries      INTEGER NOT NULL DEFAULT 0,
    reply      TEXT
);
CREATE INDEX nominator_reminder_request ON nominator_reminder (request_id, id);
CREATE INDEX nominator_reminder_waiting ON nominator_reminder (state_at) WHERE state = 'waiting';
-- 0030 of two projects that are one somebody says which counts
ALTER TABLE alignment_pair ADD COLUMN counted TEXT;
UPDATE alignment_pair SET counted = one WHERE is_same = 1;
-- 0031 participants say whether they live in the country
ALTER TABLE choice ADD COLUMN rural INTEGER;
-- 0032 each forum has its report
CREATE TABLE report_of_forum (
    dialogue_id INTEGER NOT NULL REFERENCES report,
    forum       TEXT NOT NULL CHECK (forum IN ('dialogue', 'host')),
    body_km     TEXT NOT NULL,
    body_en     TEXT NOT NULL,
    digest      BLOB NOT NULL,
    PRIMARY KEY (dialogue_id, forum)
);
-- 0034 imports come in force at once
CREATE TABLE in_force (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    generation INTEGER NOT NULL
);
INSERT INTO in_force (id, generation) VALUES (1, 0);
CREATE TABLE import_work (
    import_id  INTEGER PRIMARY KEY REFERENCES file_import,
    kind       TEXT NOT NULL CHECK (kind IN ('stage', 'apply', 'undo')),
    actor      TEXT NOT NULL,
    key        TEXT,
    answer     TEXT NOT NULL,
    generation INTEGER UNIQUE,
    place      INTEGER NOT NULL,
    done       INTEGER NOT NULL,
    whole      INTEGER NOT NULL,
    is_back    INTEGER NOT NULL,
    failure    TEXT,
    holder     TEXT NOT NULL,
    held_until TEXT NOT NULL
);
CREATE TABLE activity_span (
    identifier TEXT NOT NULL,
    record_id  INTEGER NOT NULL REFERENCES support_record,
    since      INTEGER NOT NULL,
    until      INTEGER NOT NULL,
    PRIMARY KEY (identifier, since)
);
INSERT INTO activity_span (identifier, record_id, since, until)
    SELECT identifier, record_id, 0, 9223372036854775807 FROM activity;
DROP TABLE activity;
CREATE INDEX activity_span_record ON activity_span (record_id);
CREATE VIEW activity AS SELECT identifier, record_id FROM activity_span WHERE since <= (SELECT generation FROM in_force WHERE id = 1)
    AND until > (SELECT generation FROM in_force WHERE id = 1);
CREATE TABLE import_record_span (
    kind       TEXT NOT NULL,
    owner      TEXT NOT NULL,
    record_key TEXT NOT NULL,
    row_id     INTEGER NOT NULL REFERENCES import_row,
    since      INTEGER NOT NULL,
    until      INTEGER NOT NULL,
    PRIMARY KEY (kind, owner, record_key, since)
);
INSERT INTO import_record_span (kind, owner, record_key, row_id, since, until)
    SELECT kind, owner, record_key, row_id, 0, 9223372036854775807 FROM import_record;
DROP TABLE import_record;
CREATE INDEX import_record_span_row ON import_record_span (row_id);
CREATE VIEW import_record AS SELECT kind, owner, record_key, row_id FROM import_record_span WHERE since <= (SELECT generation FROM in_force WHERE id = 1)
    AND until > (SELECT generation FROM in_force WHERE id = 1);
CREATE TABLE priority_span (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    province        TEXT NOT NULL REFERENCES area,
    record_key      TEXT NOT NULL,
    row_id          INTEGER NOT NULL REFERENCES import_row,
    plan            TEXT NOT NULL CHECK (plan IN ('five_year', 'rolling', 'annual')),
    year            INTEGER NOT NULL,
    sector          TEXT NOT NULL,
    area            TEXT,
    title_km        TEXT,
    title_en        TEXT,
    cost_currency   TEXT,
    cost_hundredths INTEGER,
    support         TEXT NOT NULL CHECK (support IN ('ongoing', 'promised', 'none')),
    supporter       TEXT,
    since           INTEGER NOT NULL,
    until           INTEGER NOT NULL,
    UNIQUE (province, record_key, since),
    CHECK (title_km IS NOT NULL OR title_en IS NOT NULL)
);
INSERT INTO priority_span (province, record_key, row_id, plan, year, sector, area, title_km, title_en, cost_currency,
    cost_hundredths, support, supporter, since, until)
    SELECT province, record_key, row_id, plan, year, sector, area, title_km, title_en, cost_currency,
    cost_hundredths, support, supporter, 0, 9223372036854775807 FROM priority ORDER BY id;
DROP TABLE priority;
CREATE INDEX priority_span_cell ON priority_span (province, sector, area);
CREATE INDEX priority_span_row ON priority_span (row_id);
CREATE VIEW priority AS SELECT id, province, record_key, row_id, plan, year, sector, area, title_km, title_en, cost_currency,
    cost_hundredths, support, supporter FROM priority_span WHERE since <= (SELECT generation FROM in_force WHERE id = 1)
    AND until > (SELECT generation FROM in_force WHERE id = 1);
CREATE INDEX import_row_replaces ON import_row (replaces_id);
CREATE INDEX support_record_replaces ON support_record (replaces_id);
CREATE INDEX office_area ON office (area);
CREATE INDEX participant_area ON participant (area);
CREATE INDEX input_area ON input (area);
CREATE INDEX commune_requirement_area ON commune_requirement (area);
CREATE INDEX nomination_request_area ON nomination_request (area);
CREATE INDEX nominee_area ON nominee (area);
-- 0040 requests to name people are found by whom they ask
CREATE INDEX nomination_request_office ON nomination_request (office_id) WHERE office_id IS NOT NULL;
CREATE INDEX nomination_request_body ON nomination_request (body_id) WHERE body_id IS NOT NULL;
-- 0038 a number of a challenge is given once
CREATE TABLE challenge_count (
    dialogue_id INTEGER PRIMARY KEY REFERENCES dialogue,
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
-- 0042 a message names the version it announces
ALTER TABLE message ADD COLUMN agenda_version INTEGER;
UPDATE message SET agenda_version = (
    SELECT v.number FROM agenda_version v
    WHERE v.dialogue_id = message.dialogue_id
        AND (SELECT count(*) FROM agenda_version l WHERE l.dialogue_id = v.dialogue_id AND l.number > v.number)
            = (SELECT count(*) FROM journal j WHERE j.dialogue_id = message.dialogue_id
                AND j.kind = 'agenda_approved' AND j.seq > message.revision))
WHERE kind = 'change' AND EXISTS (
    SELECT 1 FROM journal j WHERE j.dialogue_id = message.dialogue_id AND j.seq = message.revision
        AND j.kind = 'agenda_approved');
-- 0043 what could not be made is told
ALTER TABLE message ADD COLUMN is_unmade INTEGER NOT NULL DEFAULT 0 CHECK (is_unmade IN (0, 1));
CREATE TABLE batch_left_out (
    batch_id       INTEGER NOT NULL REFERENCES batch,
    participant_id INTEGER NOT NULL REFERENCES participant,
    PRIMARY KEY (batch_id, participant_id)
);
CREATE INDEX batch_left_out_participant ON batch_left_out (participant_id);
-- 0036 rows are found after many years
CREATE INDEX message_participant ON message (participant_id, id);
CREATE INDEX message_rehearsed ON message (dialogue_id) WHERE is_rehearsal = 1;
CREATE INDEX holding_office ON holding (office_id, from_on);
CREATE INDEX participant_of_office ON participant (office_id) WHERE office_id IS NOT NULL;
CREATE INDEX participant_came ON participant (dialogue_id, body_id, released_at, arrived_at);
CREATE INDEX body_link_body ON body_link (body_id);
CREATE INDEX dialogue_open ON dialogue (id) WHERE stage <> 'closed';
CREATE INDEX dialogue_previous ON dialogue (previous_id);
CREATE INDEX action_of_body ON action (dialogue_id, body_id, state, due_on);
CREATE INDEX escalation_open_of_dialogue ON escalation (dialogue_id, due_on) WHERE answered_on IS NULL;
CREATE INDEX escalation_open ON escalation (due_on, id) WHERE answered_on IS NULL;
CREATE INDEX escalation_answered ON escalation (answered_on, id) WHERE answered_on IS NOT NULL;
CREATE INDEX file_import_kind ON file_import (kind, id);
CREATE INDEX record_district_area ON record_district (area, record_id);
CREATE INDEX support_record_identifier ON support_record (identifier, id);
-- 0044 the register is read in its order
DROP INDEX action_due;
DROP INDEX action_state;
CREATE INDEX action_due ON action (dialogue_id, due_on, running);
CREATE INDEX action_state ON action (dialogue_id, state, due_on, running);
CREATE INDEX action_promised_by ON action (dialogue_id, body_id);
CREATE INDEX input_about_area ON input (dialogue_id, area) WHERE area IS NOT NULL;
-- 0088 what comes after the bell
CREATE TABLE sitting_reopening (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    reason      TEXT NOT NULL,
    at          TEXT NOT NULL
);
CREATE INDEX sitting_reopening_dialogue ON sitting_reopening (dialogue_id, id);
ALTER TABLE input ADD COLUMN is_late INTEGER NOT NULL DEFAULT 0 CHECK (is_late IN (0, 1));
ALTER TABLE escalation ADD COLUMN accepted_on TEXT;
CREATE TABLE escalation_return (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    escalation_id INTEGER NOT NULL REFERENCES escalation,
    answer_km     TEXT,
    answer_en     TEXT,
    answered_on   TEXT NOT NULL,
    reason_km     TEXT,
    reason_en     TEXT,
    returned_on   TEXT NOT NULL,
    CHECK (answer_km IS NOT NULL OR answer_en IS NOT NULL),
    CHECK (reason_km IS NOT NULL OR reason_en IS NOT NULL)
);
CREATE INDEX escalation_return_escalation ON escalation_return (escalation_id, id);
DROP INDEX escalation_open_of_dialogue;
CREATE INDEX escalation_unsolved ON escalation (dialogue_id, due_on) WHERE accepted_on IS NULL;
-- 0085 everybody is counted once
ALTER TABLE participant ADD COLUMN walked_in INTEGER;
ALTER TABLE participant ADD COLUMN arrived_late INTEGER;
ALTER TABLE input_voice ADD COLUMN sex TEXT CHECK (sex IN ('female', 'male'));
CREATE TABLE door_step (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    participant_id INTEGER NOT NULL REFERENCES participant,
    kind           TEXT NOT NULL,
    at             TEXT NOT NULL,
    actor          TEXT NOT NULL,
    party          TEXT NOT NULL,
    name_km        TEXT,
    name_en        TEXT,
    sex            TEXT,
    body_id        INTEGER,
    area           TEXT,
    stand_in       TEXT,
    stand_in_sex   TEXT
);
CREATE INDEX door_step_participant ON door_step (participant_id, id);
CREATE VIEW counted AS SELECT id AS participant_id, dialogue_id, party, forum, body_id, area,
    sex AS sex_invited, CASE WHEN answer = 'stand_in' THEN stand_in_sex ELSE sex END AS sex_in_room,
    CASE WHEN standing = 'accepted' AND released_at IS NOT NULL THEN 1 ELSE 0 END AS invited,
    CASE WHEN standing = 'accepted' AND released_at IS NOT NULL AND answer IN ('yes', 'stand_in')
        THEN 1 ELSE 0 END AS confirmed,
    CASE WHEN standing = 'accepted' AND released_at IS NOT NULL AND answer = 'no' AND arrived_at IS NULL
        THEN 1 ELSE 0 END AS excused,
    CASE WHEN arrived_at IS NOT NULL THEN 1 ELSE 0 END AS arrived,
    CASE WHEN standing = 'accepted' AND arrived_at IS NOT NULL THEN 1 ELSE 0 END AS present,
    CASE WHEN standing = 'accepted' AND arrived_at IS NOT NULL AND released_at IS NULL
        THEN 1 ELSE 0 END AS uninvited,
    CASE WHEN standing <> 'accepted' AND arrived_at IS NOT NULL THEN 1 ELSE 0 END AS unconfirmed
    FROM participant;
-- 0070 shared records have a keeper
ALTER TABLE contact_point ADD COLUMN keeper TEXT NOT NULL DEFAULT '';
DROP INDEX contact_point_body;
DROP INDEX contact_point_office;
DROP INDEX contact_point_person;
CREATE UNIQUE INDEX contact_point_body ON contact_point (body_id, kind, value, keeper);
CREATE UNIQUE INDEX contact_point_office ON contact_point (office_id, kind, value, keeper);
CREATE UNIQUE INDEX contact_point_person ON contact_point (person_id, kind, value, keeper);
CREATE TABLE table_mapping (
    kind    TEXT NOT NULL,
    owner   TEXT NOT NULL,
    header  TEXT NOT NULL,
    mapping TEXT NOT NULL,
    PRIMARY KEY (kind, owner, header)
);
INSERT INTO table_mapping (kind, owner, header, mapping) SELECT kind, '', header, mapping FROM column_mapping;
DROP TABLE column_mapping;
CREATE TABLE support_span (
    owner      TEXT NOT NULL,
    identifier TEXT NOT NULL,
    record_id  INTEGER NOT NULL REFERENCES support_record,
    since      INTEGER NOT NULL,
    until      INTEGER NOT NULL,
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
-- 0071 provinces propose, and are told of changes
CREATE TABLE body_proposal (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    province     TEXT NOT NULL,
    body_id      INTEGER NOT NULL REFERENCES body,
    kind         TEXT NOT NULL
        CHECK (kind IN ('rename', 'add_contact', 'remove_contact', 'merge', 'state', 'adopt')),
    name_km      TEXT,
    name_en      TEXT,
    word         TEXT,
    value        TEXT,
    other_id     INTEGER,
    reason       TEXT NOT NULL CHECK (reason <> ''),
    proposed_at  TEXT NOT NULL,
    proposed_by  TEXT NOT NULL,
    verdict      TEXT CHECK (verdict IN ('accepted', 'declined', 'withdrawn')),
    answer       TEXT,
    settled_at   TEXT,
    settled_by   TEXT
);
CREATE INDEX body_proposal_open ON body_proposal (id) WHERE verdict IS NULL;
CREATE INDEX body_proposal_province ON body_proposal (province, id);
CREATE INDEX body_proposal_body ON body_proposal (body_id);
CREATE TABLE national_change (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    body_id    INTEGER NOT NULL REFERENCES body,
    kind       TEXT NOT NULL,
    was        TEXT,
    becomes    TEXT,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
);
CREATE INDEX national_change_body ON national_change (body_id);
CREATE TABLE national_notice (
    change_id   INTEGER NOT NULL REFERENCES national_change,
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    seen_at     TEXT,
    PRIMARY KEY (dialogue_id, change_id)
);
CREATE INDEX national_notice_change ON national_notice (change_id);
CREATE INDEX national_notice_open ON national_notice (dialogue_id) WHERE seen_at IS NULL;
-- 0073 imports are offered
ALTER TABLE file_import ADD COLUMN offered_at TEXT;
ALTER TABLE file_import ADD COLUMN taken_as INTEGER;
CREATE INDEX file_import_offered ON file_import (id) WHERE offered_at IS NOT NULL AND taken_as IS NULL;
-- 0072 accounts are managed by people
ALTER TABLE account ADD COLUMN email TEXT;
ALTER TABLE account ADD COLUMN office_id INTEGER REFERENCES office;
ALTER TABLE account ADD COLUMN made_at TEXT;
ALTER TABLE account ADD COLUMN device_until TEXT;
CREATE INDEX account_office ON account (office_id);
CREATE INDEX account_province ON account (province);
ALTER TABLE session ADD COLUMN seen_at TEXT;
ALTER TABLE session ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT '';
CREATE TABLE account_key (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account,
    token_hash BLOB UNIQUE,
    made_at    TEXT NOT NULL,
    ends_at    TEXT NOT NULL,
    used_at    TEXT
);
CREATE INDEX account_key_account ON account_key (account_id);
CREATE TABLE known_browser (
    account_id INTEGER NOT NULL REFERENCES account,
    hash       BLOB NOT NULL,
    name       TEXT NOT NULL,
    place      TEXT NOT NULL,
    first_at   TEXT NOT NULL,
    last_at    TEXT NOT NULL,
    PRIMARY KEY (account_id, hash)
);
CREATE TABLE device_rule (
    owner TEXT PRIMARY KEY,
    days  INTEGER NOT NULL CHECK (days BETWEEN 0 AND 90)
);
-- 0074 drafts are shared for advice
CREATE TABLE advice (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    dialogue_id INTEGER NOT NULL REFERENCES dialogue,
    matter      TEXT NOT NULL CHECK (matter IN ('agenda', 'report')),
    adviser     TEXT NOT NULL CHECK (adviser IN ('national_desk', 'cdcb')),
    question    TEXT NOT NULL CHECK (question <> ''),
    asked_at    TEXT NOT NULL,
    words       TEXT,
    given_at    TEXT
);
CREATE INDEX advice_dialogue ON advice (dialogue_id, id);
CREATE INDEX advice_open ON advice (adviser, id) WHERE given_at IS NULL;
-- 0055 every row has its mark
ALTER TABLE chain ADD COLUMN sum BLOB;
ALTER TABLE journal ADD COLUMN form INTEGER NOT NULL DEFAULT 0;
ALTER TABLE journal ADD COLUMN sum BLOB;
CREATE TABLE mark (
    key  BLOB PRIMARY KEY,
    hash BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE seal (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    secret   BLOB NOT NULL,
    found_at TEXT,
    lines    INTEGER NOT NULL,
    heads    BLOB NOT NULL,
    proof    BLOB NOT NULL
);
-- 0080 what concerns safety is written down
CREATE TABLE security_source (
    seq     INTEGER NOT NULL,
    network TEXT NOT NULL,
    times   INTEGER NOT NULL CHECK (times > 0),
    until   TEXT NOT NULL,
    PRIMARY KEY (seq, network)
);
CREATE INDEX security_source_until ON security_source (until);
-- 0065 what a table leaves open is asked
ALTER TABLE table_import ADD COLUMN unseen TEXT NOT NULL DEFAULT '';
ALTER TABLE table_import ADD COLUMN questions TEXT NOT NULL DEFAULT '';
ALTER TABLE table_import ADD COLUMN open_questions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE table_import ADD COLUMN answers TEXT NOT NULL DEFAULT '';

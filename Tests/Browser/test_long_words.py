"""Words without a place to break in names, addresses and titles: no page becomes wider than its screen."""

import sqlite3

LONG = "a" * 190
ADDRESS = f"{'b' * 60}@{'.'.join(['c' * 60] * 3)}.org"
# Of each table the columns in which a person writes, or a file brings, what pages show.
WRITTEN = {
    "body": ["name_en", "acronym"], "person": ["name_en"], "participant": ["name_en", "office_en", "stand_in"],
    "challenge": ["title_en", "response_en"], "action": ["deed_en", "measure_en"], "input": ["words"],
    "agenda_item": ["title_en", "presenter_en"], "dialogue": ["venue_en"],
}
PUBLIC = ["", "/agenda", "/register", "/register?kind=input", "/report"]
INSIDE = [
    "", "/agenda", "/agenda/work", "/participants", "/participants/sheet", "/participants/add", "/invitations",
    "/messages", "/messages?rehearsed=1", "/inputs", "/challenges", "/matrix", "/logistics", "/preparation", "/batches",
]


def test_words_that_are_longer_than_the_screen(world):
    secretariat, anybody = world.visitor("secretariat"), world.visitor()
    write(world)
    for path in INSIDE:
        secretariat.page.goto(f"/BTB/2026{path}", wait_until="load")
        narrow(secretariat)
    with sqlite3.connect(world.program.database.removeprefix("sqlite:"), timeout=10) as database:
        lists = [
            f"/{table}/{database.execute(f'SELECT min(id) FROM {column} WHERE {condition}').fetchone()[0]}"
            for table, column, condition in [
                ("bodies", "body", "province = '02'"), ("persons", "person", "id > 0"),
                ("BTB/2026/participants", "participant", of("participant")),
                ("BTB/2026/invitations", "participant", f"{of('participant')} AND released_at IS NOT NULL"),
            ] if database.execute(f"SELECT min(id) FROM {column} WHERE {condition}").fetchone()[0]
        ]
    for path in ["/desk", "/bodies", "/persons", "/duplicates?kind=bodies", "/actions", *lists]:
        secretariat.page.goto(path, wait_until="load")
        narrow(secretariat)
    for path in PUBLIC:
        anybody.page.goto(f"/BTB/2026{path}", wait_until="load")
        narrow(anybody)


def write(world):
    """No page takes an address of 255 signs together with such names at once; ten years of files bring them."""
    with sqlite3.connect(world.program.database.removeprefix("sqlite:"), timeout=10) as database:
        for table, columns in WRITTEN.items():
            values = ", ".join(f"{column} = '{LONG}'" for column in columns)
            kept = {"participant": ", name_km = NULL", "body": ", name_km = NULL"}.get(table, "")
            database.execute(f"UPDATE {table} SET {values}{kept}")
        database.execute(f"UPDATE message SET channel = 'email', address = '{ADDRESS}', reply = '550 5.1.1'")
        database.execute(f"UPDATE invitee SET email = '{ADDRESS}'")


def of(table):
    return f"{table}.dialogue_id = (SELECT id FROM dialogue WHERE province = '02' AND year = 2026)"


def narrow(visitor):
    wide = visitor.page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return null;
            const over = [...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > width);
            return [document.documentElement.scrollWidth - width, over.slice(-1)[0]?.outerHTML.slice(0, 200)];
        }""")
    assert wide is None, f"{visitor.page.url}\n  - {wide[0]} px wider than the screen: {wide[1]}"

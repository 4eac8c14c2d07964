"""The preparation of a dialogue from an empty province, as a secretariat officer does it at the office: files, choice,
agenda, invitations. In Khmer, at the width of a desk; `test_story.py` walks the whole cycle at both widths.

How many projects the export has is read from VETIKA_PROJECTS: a debug build takes ten times as long as a release.
"""

import base64
import dataclasses
import datetime
import hmac
import os
import pathlib
import re
import sqlite3
import subprocess
import tempfile
import time

import tables
from forms import links, send, tick
from mail_server import PASSWORD, USER, MailServer
from program import Program
from test_post import event, wait
from test_story import ACTIVITIES, plan, press_outside
from visitor import DESK

OFFICE = dataclasses.replace(DESK, name="office-km", language="km")
PROJECTS = int(os.environ.get("VETIKA_PROJECTS", "1500"))
# So many of each class; three hundred in all.
SEATS = {"a": 15, "b": 15, "c": 14, "d": 1, "e": 64, "f": 24, "g": 98, "h": 69}
ROLES = ["administrator", "secretariat", "governor", "board"]


def test_the_officer_prepares_a_dialogue_from_an_empty_province(world):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="vetika-officer-"))
    (folder / "password").write_text(PASSWORD + "\n")
    with MailServer(folder) as server:
        arguments = [
            "--smtp", f"smtp://127.0.0.1:{server.port}", "--smtp-user", USER,
            "--smtp-password-file", folder / "password", "--smtp-authorities", server.certificate,
            "--mail-from", "dialogue@battambang.example",
        ]
        with Program(world.program.binary, "serve", arguments=arguments) as program:
            accounts(program)
            Officer(world.before(program), folder, server).walk()


test_the_officer_prepares_a_dialogue_from_an_empty_province.seats = (DESK,)


def accounts(program):
    """Those who work with the program, made by it: before there is anything else."""
    for role in ROLES:
        password = f"{role}-of-battambang"
        of = [] if role == "administrator" else ["--province", "BTB"]
        command = [program.binary, "account", "add", "--name", role, "--role", role, *of]
        subprocess.run(
            [*command, "--database", program.database], input=password + "\n", text=True, check=True,
            capture_output=True)
        program.lines.append(f"{role}\t{role}\t{password}")


class Officer:
    def __init__(self, world, folder, server):
        world.seat = OFFICE
        self.world, self.folder, self.server = world, folder, server

    def walk(self):
        self.secretariat = self.world.visitor("secretariat")
        self.secretariat.open("/desk")
        for step in self.steps():
            began = time.monotonic()
            step()
            print(f"       {step.__name__} {time.monotonic() - began:.1f} s", flush=True)

    def steps(self):
        return [
            self.places, self.activities, self.organisations, self.contacts, self.departments, self.projects,
            self.priorities, self.councillors, self.duplicates, self.plan, self.agenda, self.seats, self.propose,
            self.override, self.nominate, self.select, self.confirm, self.why, self.matrix, self.approve, self.release,
            self.answers, self.partner, self.remind, self.move, self.notices,
        ]

    # Files

    def given(self, name):
        """A file of the given data, where there are any."""
        folder = os.environ.get("VETIKA_DATA")
        file = pathlib.Path(folder, name) if folder else None
        return file if file and file.exists() else None

    def upload(self, visitor, page, file):
        """Sends a file by a page; answers the address of the import."""
        visitor.open(page)
        form = visitor.page.locator('form[enctype="multipart/form-data"]')
        form.locator("input[type=file]").set_input_files(file)
        with visitor.going():
            form.locator("button:not([type=button])").first.click()
        return visitor.page.url.removeprefix(visitor.program.url).split("?")[0]

    def table(self, kind, file, confirm=True):
        """Sends a table and says yes to what its columns hold; the preview is open then."""
        address = self.upload(self.secretariat, f"/imports/new/{kind}", file)
        if confirm:
            send(self.secretariat, f"{address}/columns")
        return address

    def numbers(self):
        """The figures of an import page: read, new, changed, unchanged, rejected."""
        return [latin(text) for text in self.secretariat.page.locator("dl.numbers dd").all_inner_texts()]

    def places(self):
        administrator = self.world.visitor("administrator")
        file = self.given("gazetteer/gazetteer.csv")
        if not file:
            file = self.folder / "gazetteer.csv"
            tables.write_csv(file, next(rows := tables.gazetteer()), rows)
        address = self.upload(administrator, "/areas", file)
        # What a gazetteer says counts for the whole country: that takes a code.
        device = Device(administrator)
        administrator.open(address)
        asked = administrator.page.locator("[name=code]").count()
        send(administrator, f"{address}/apply", {"code": device.code()} if asked else {})
        self.secretariat.open("/BTB/districts")

    def activities(self):
        for name in ["iati/kh-four-activities.xml", "iati/mixed-versions-100-activities.xml"]:
            file = self.given(name)
            if not file:
                file = self.folder / "activities.xml"
                file.write_text(ACTIVITIES)
            address = self.upload(self.secretariat, "/support", file)
            send(self.secretariat, f"{address}/apply")
            if file.parent == self.folder:
                break

    def organisations(self):
        file = self.folder / "organisations.xlsx"
        rows = [tables.organisation(number) for number in range(1740)] + list(tables.agencies())
        # Two rows nobody can take: no name, and the number of an earlier one.
        rows += [["9998", "", "", "1", "", "", "", ""], ["0005", "Made Organisation 5", "", "1", "", "", "", ""]]
        tables.write_xlsx(file, tables.organisation_heads(), rows, "Organisations")
        self.secretariat.open("/imports")
        address = self.table("organisations", file)
        assert self.numbers() == [1802, 1800, 0, 0, 2], self.numbers()
        send(self.secretariat, f"{address}/apply")

    def contacts(self):
        file = self.folder / "contacts.csv"
        rows = [tables.contact(number, 1740) for number in range(2000)]
        tables.write_csv(file, tables.contact_heads(), rows, separator=";")
        address = self.table("contacts", file)
        assert self.numbers() == [2000, 2000, 0, 0, 0], self.numbers()
        send(self.secretariat, f"{address}/apply")

    def departments(self):
        """People of departments nobody knows, one row without a name: mended and sent again."""
        file = self.folder / "departments.csv"
        rows = [tables.department(number) for number in range(len(tables.DEPARTMENTS))]
        broken = [["", "", *rows[0][2:]]]
        tables.write_csv(file, tables.contact_heads(), rows[1:] + broken, separator=";")
        address = self.table("contacts", file, confirm=False)
        send(self.secretariat, f"{address}/matches/together")
        send(self.secretariat, f"{address}/apply")
        answer = self.secretariat.context.request.get(f"{address}/rejected")
        heads, row = answer.body().decode("utf-8-sig").splitlines()
        assert heads.split(";")[:7] == tables.contact_heads(), heads
        mended = self.folder / "mended.csv"
        mended.write_text("\ufeff" + heads + "\r\n" + ";".join(rows[0][:2]) + row[1:] + "\r\n", encoding="utf-8")
        address = self.table("contacts", mended, confirm=False)
        assert self.numbers() == [1, 1, 0, 0, 0], self.numbers()
        send(self.secretariat, f"{address}/matches", button="same")
        send(self.secretariat, f"{address}/apply")
        self.secretariat.open("/imports")

    def projects(self):
        file = self.folder / "projects.csv"
        # Of two that file one project, Battambang counts one; the words of their title are in no other.
        rows = [tables.project(number) for number in range(PROJECTS - 1)] + [tables.joint_project(126)]
        tables.write_csv(file, tables.project_heads(), rows)
        address = self.table("ngo", file)
        assert self.numbers() == [PROJECTS, PROJECTS, 0, 0, 0], self.numbers()
        send(self.secretariat, f"{address}/apply")

    def priorities(self):
        file = self.folder / "priorities.csv"
        districts = [f"02{number:02}" for number in range(1, 15)]
        tables.write_csv(
            file, tables.priority_heads(), [tables.priority(number, districts) for number in range(400)])
        address = self.table("priorities", file)
        send(self.secretariat, f"{address}/apply")
        send(self.secretariat, f"{address}/undo")
        address = self.table("priorities", file, confirm=False)
        send(self.secretariat, f"{address}/apply")

    def councillors(self):
        file = self.folder / "council.csv"
        tables.write_csv(
            file, ["ឈ្មោះ", "ភេទ", "តួនាទី"],
            [[name, sex, "ប្រធាន" if place == 0 else "សមាជិក"] for place, (name, sex) in enumerate(people(15, 3))])
        address = self.table("councillors", file)
        send(self.secretariat, f"{address}/apply")

    def duplicates(self):
        officer = self.secretariat
        officer.open("/duplicates?kind=persons")
        pair = links(officer, "/duplicates/persons/")[0]
        kept = pair.rsplit("/", 2)[1]
        for turn in range(2):
            officer.open(pair)
            send(officer, f"{pair}/merge", {"kept": kept})
            merge = officer.page.url.removeprefix(officer.program.url).split("?")[0]
            if turn == 0:
                send(officer, f"{merge}/undo")
        officer.open("/duplicates?kind=bodies")

    # The dialogue

    def plan(self):
        self.dialogue = plan(self.secretariat)
        self.base = f"/{self.dialogue}/participants"

    def agenda(self):
        """Items with their sectors and lengths; the department of the first presents, which is chosen later."""
        officer = self.secretariat
        for theme, title, minutes, sectors in [
            ("services", "ទឹកស្អាតជនបទ", "60", ["water", "health"]),
            ("alignment", "ការគាំទ្ររបស់ដៃគូ តាមអាទិភាពខេត្ត", "60", ["agriculture", "transport", "education"]),
        ]:
            officer.open(f"/{self.dialogue}/agenda/add")
            for sector in sectors:
                tick(officer, "sector", [sector])
            send(officer, f"/{self.dialogue}/agenda/add", {"theme": theme, "title_km": title, "minutes": minutes})
        officer.open(f"/{self.dialogue}/agenda")
        self.items = [href for href in links(officer, f"/{self.dialogue}/agenda/") if re.search(r"/\d+$", href)]

    def seats(self):
        officer = self.secretariat
        officer.open("/BTB/choosing")
        send(officer, "/BTB/choosing", {f"seats_{party}": str(count) for party, count in SEATS.items()})

    def propose(self):
        """Each class whose rule proposes by itself, at once; a department against its rule."""
        officer = self.secretariat
        officer.open(f"{self.base}/rules")
        officer.open(f"{self.base}/class/b")
        send(officer, f"{self.base}/fields")
        send(officer, f"{self.base}/class/b/all")
        for party in "cfh":
            officer.open(f"{self.base}/class/{party}")
            send(officer, f"{self.base}/class/{party}/all")
        officer.open(f"{self.base}/class/e")
        item = officer.page.locator("#item option").nth(3).get_attribute("value")
        send(officer, f"{self.base}/require", {"item": item, "area": "02"})
        send(officer, f"{self.base}/class/e/all")

    def override(self):
        """Departments the agenda does not name come with a reason; without one nobody does."""
        officer = self.secretariat
        address = f"{self.base}/class/b"
        officer.open(address)
        assert tick(officer, "candidate") == 8, "not eight departments that the rule leaves out"
        send(officer, address, {"reason": ""}, status=422)
        send(officer, address, {"reason": "ពាក់ព័ន្ធនឹងការអនុវត្តផែនការខេត្ត"})
        officer.open(address)
        send(officer, f"{address}/all")

    def nominate(self):
        """The Chair, an association of councils and every district governor name people through links of their own."""
        officer = self.secretariat
        officer.open("/bodies/add")
        association = {"kind": "council_association", "name_km": "សមាគមក្រុមប្រឹក្សាក្រុង ស្រុក ខេត្តបាត់ដំបង"}
        send(officer, "/bodies/add", association)
        address = f"{self.base}/nominations"
        due = (datetime.date.today() + datetime.timedelta(days=20)).isoformat()
        for group, asked in [("chair", 15), ("associations", 1), ("districts", 8)]:
            officer.open(address)
            send(officer, address, {"group": group, "asked": str(asked), "due": due})
        officer.open(f"{address}/sheet")
        ways = list(dict.fromkeys(re.findall(r"/n/[A-Za-z0-9_-]{20}", officer.page.content())))
        assert len(ways) == 16, f"{len(ways)} links"
        self.nominator = self.world.visitor()
        self.name(ways[0], people(15, 100))
        self.name(ways[1], people(1, 150))
        for place, link in enumerate(ways[2:]):
            # The last two districts name somebody with a disability, whom there is no seat for at first.
            marks = ["youth" if number < 3 else "disability" if place > 11 else "" for number in range(8)]
            self.name(link, people(8, 200 + 8 * place), marks, by_hand=place == 0)
        officer.open(address)

    def name(self, link, named, marks=(), by_hand=True):
        """The first by the form, as a nominator without an account does; the others sent as that form sends them."""
        visitor = self.nominator
        visitor.open(link)
        area = visitor.page.locator("[name=area] option").nth(1)
        home = {"area": area.get_attribute("value")} if area.count() else {}
        fields = [{"name_km": name, "sex": "female" if sex == "ស្រី" else "male", **home} for name, sex in named]
        for one, mark in zip(fields, marks):
            one |= {mark: "1"} if mark else {}
        held = {"held_on": datetime.date.today().isoformat(), "held_at": "សាលាស្រុក", "came": "40", "women": "22"}
        if by_hand:
            send(visitor, f"{link}/name", {key: value for key, value in fields.pop(0).items() if value != "1"})
        for one in fields:
            post(visitor, link, f"{link}/name", one)
        if marks and by_hand:
            visitor.open(link)
            send(visitor, f"{link}/consultation", held | {"how": "លើកដៃ"})
        elif marks:
            post(visitor, link, f"{link}/consultation", held | {"how": "លើកដៃ"})

    def select(self):
        """All who were named, as far as there are seats; the rest wait. The balance is repaired before the Governor."""
        officer = self.secretariat
        for party in "adg":
            officer.open(f"{self.base}/class/{party}")
            send(officer, f"{self.base}/class/{party}/all")
        officer.open(f"{self.base}/waiting")
        officer.open(f"{self.base}/balance")
        assert officer.page.locator(".notice.warning").count(), "the list is balanced before it is repaired"
        self.repair()

    def repair(self):
        """What the page proposes, done by hand: one is left out with a reason, the one who waits is accepted."""
        officer = self.secretariat
        officer.open(f"{self.base}/balance")
        changes = [
            [way.get_attribute("href") for way in change.locator("a").all()]
            for change in officer.page.locator("main section.card ol > li").all()
        ]
        assert changes and all(len(ways) == 2 for ways in changes), f"no exchange is proposed: {changes}"
        reason = {"reason": "ដើម្បីតុល្យភាពនៃបញ្ជី"}
        for place, (comes, leaves) in enumerate(changes):
            if place == 0:
                officer.open(leaves)
                send(officer, f"{leaves}/refuse", reason)
                officer.open(comes)
                send(officer, f"{comes}/accept")
            else:
                post(officer, leaves, f"{leaves}/refuse", reason)
                post(officer, comes, f"{comes}/accept", {})
            self.left_out = leaves
        officer.open(f"{self.base}/balance")
        assert officer.page.locator(".notice.success").count(), "the list is not balanced after the changes"

    def confirm(self):
        governor = self.world.visitor("governor")
        governor.open(f"{self.base}/confirm")
        press_outside(governor, "confirm")
        self.secretariat.open(f"{self.base}/rules")
        accepted = self.count("SELECT count(*) FROM participant WHERE standing = 'accepted'")
        assert accepted == 300, f"{accepted} are accepted, not 300"
        self.secretariat.open(self.base)

    def count(self, sql):
        with sqlite3.connect(self.world.program.database.removeprefix("sqlite:")) as store:
            return store.execute(sql).fetchone()[0]

    def why(self):
        """Somebody on the list, somebody left out, and somebody the rule does not propose."""
        officer = self.secretariat
        for words, sentence in [
            ("មន្ទីរទេសចរណ៍", "យល់ព្រម"), ("Made Organisation 9", "កៅអីនៃប្រភេទនេះត្រូវបានប្រើអស់"), ("ប្រៃសណីយ៍", "យល់ព្រម"),
        ]:
            officer.open(f"{self.base}/why?q={words}")
            assert sentence in officer.page.inner_text("main"), f"{words}: {officer.page.inner_text('main')[:400]}"
        officer.open(self.left_out)
        assert "ដើម្បីតុល្យភាពនៃបញ្ជី" in officer.page.inner_text("main")

    def matrix(self):
        officer = self.secretariat
        officer.open(f"/{self.dialogue}/matrix")
        cell = links(officer, f"/{self.dialogue}/matrix/cell?")[0]
        officer.open(cell)
        officer.open(f"/{self.dialogue}/matrix/pairs")
        form = f'form[action="/{self.dialogue}/matrix/pairs"]'
        with officer.going():
            officer.page.locator(f'{form} button[name="decision"]:not([value="different"])').first.click()

    def approve(self):
        """A presenter who comes, a document, and the Board's approval with the code of a device."""
        officer, agenda = self.secretariat, f"/{self.dialogue}/agenda"
        for place, item in enumerate(self.items[:2]):
            officer.open(item)
            presenter = officer.page.locator("[name=presenter_1] option").nth(place + 1).get_attribute("value")
            send(officer, item, {"presenter_1": presenter})
        officer.open(self.items[0])
        form = officer.page.locator(f'form[action="{self.items[0]}/documents"]')
        form.locator("input[type=file]").set_input_files(
            {"name": "ផែនការ.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%%EOF\n"})
        with officer.going():
            form.locator("button").first.click()
        self.board = self.world.visitor("board")
        self.board.open(agenda)
        self.device = Device(self.board)
        self.say_yes()

    def say_yes(self):
        address = f"/{self.dialogue}/agenda"
        self.board.open(address)
        send(self.board, f"{address}/approve", {"code": self.device.code()})

    def release(self):
        """A rehearsal that leaves nothing, then three hundred invitations; those with an address by e-mail."""
        officer, address = self.secretariat, f"/{self.dialogue}/invitations"
        officer.open(address)
        officer.open(f"{address}/release")
        send(officer, f"{address}/rehearse")
        assert self.server.messages == [], "a rehearsal has left"
        officer.open(f"{address}/release")
        send(officer, f"{address}/release")
        mails = self.count(
            "SELECT count(*) FROM message WHERE kind = 'invitation' AND channel = 'email' AND is_rehearsal = 0")
        wait(lambda: len(self.server.messages), mails, "invitations at the mail server", patience=90)
        self.tokens = {}
        for letter in self.server.messages:
            body = letter.get_body(("plain",)).get_content()
            self.tokens[letter["To"].addresses[0].addr_spec] = re.search(r"/k/[A-Za-z0-9_-]{20}", body).group(0)
        assert len(self.tokens) == mails, "two letters went to one address"
        officer.open(f"/{self.dialogue}/messages")
        officer.open(address)

    def answers(self):
        """Yes, no, a stand-in and later by the page, others as the page sends them; most stay silent."""
        tokens = iter(self.tokens.items())
        invitee = self.world.visitor()
        later = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
        self.said = {}
        for answer in [
            {"answer": "yes"}, {"answer": "no"},
            {"answer": "stand_in", "stand_in": "អ្នកជំនួស គំរូ", "stand_in_sex": "female", "mandate": "និយាយជំនួស"},
            {"answer": "later", "later_on": later},
        ]:
            address, link = next(tokens)
            invitee.open(link)
            send(invitee, f"{link}/answer", answer)
            self.said[address] = answer["answer"]
        for address, link in list(tokens)[:12]:
            post(invitee, link, f"{link}/answer", {"answer": "yes"})
            self.said[address] = "yes"
        self.secretariat.open(f"/{self.dialogue}/invitations")

    def partner(self):
        """A partner says through its link that one of its projects stands right, and corrects another."""
        partner = self.world.visitor()
        link = next(link for address, link in self.tokens.items() if "made.example" in address)
        partner.open(f"{link}/support")
        forms = partner.page.locator(f'form[action="{link}/support"]')
        assert forms.count() >= 1, "the partner finds none of its projects"
        with partner.going():
            forms.first.locator('button[value="right"]').click()
        form = partner.page.locator(f'form[action="{link}/support"]').first
        form.locator("summary").click()
        form.locator("[name=sector]").select_option("health")
        with partner.going():
            form.locator('button[value="wrong"]').click()
        assert "health" in str(self.count("SELECT group_concat(sector) FROM cell_statement"))

    def remind(self):
        """A week later those who have said nothing are reminded, and only they; not twice in the same week."""
        self.weeks_pass()
        officer, address = self.secretariat, f"/{self.dialogue}/invitations/reminders"
        before = len(self.server.messages)
        officer.open(address)
        send(officer, address)
        silent = set(self.tokens) - set(self.said)
        wait(lambda: len(self.server.messages) - before, len(silent), "reminders at the mail server", patience=60)
        assert receivers(self.server.messages[before:]) == silent
        officer.open(address)
        assert not officer.page.locator(f'form[action="{address}"]').count(), "they would be reminded twice"

    def weeks_pass(self):
        """As if the invitations had left eight days ago: the program has no clock to set."""
        with sqlite3.connect(self.world.program.database.removeprefix("sqlite:"), timeout=30) as store:
            store.execute(
                "UPDATE participant SET released_at = strftime('%Y-%m-%dT%H:%M:%fZ', released_at, '-8 days')")
            store.execute("UPDATE message SET made_on = date(made_on, '-8 days')")

    def move(self):
        """The sitting is moved: the Board approves, and who comes gets the entry of the calendar anew."""
        officer, address = self.secretariat, f"/{self.dialogue}/plan"
        first = {to(letter): event(letter).walk("VEVENT")[0]["SEQUENCE"] for letter in self.server.messages}
        before = len(self.server.messages)
        officer.open(address)
        day = (datetime.date.today() + datetime.timedelta(days=127)).isoformat()
        send(officer, address, {"opens_on": day, "ends_on": day})
        self.say_yes()
        coming = set(self.tokens) - {address for address, answer in self.said.items() if answer == "no"}
        wait(lambda: len(self.server.messages) - before, len(coming), "changed entries", patience=60)
        for letter in self.server.messages[before:]:
            entry = event(letter).walk("VEVENT")[0]
            assert entry["SEQUENCE"] > first[to(letter)], f"{to(letter)}: {entry['SEQUENCE']}"
            assert entry["DTSTART"].dt.astimezone().date().isoformat() >= day
        assert receivers(self.server.messages[before:]) == coming

    def notices(self):
        """The presenter of one item is another: only the two of them are told."""
        officer = self.secretariat
        officer.open(f"/{self.dialogue}/agenda/work")
        item = self.items[1]
        officer.open(item)
        other = officer.page.locator("[name=presenter_1] option").nth(40).get_attribute("value")
        send(officer, item, {"presenter_1": other})
        self.say_yes()
        told = self.count("SELECT count(*) FROM agenda_notice WHERE version = (SELECT max(version) FROM agenda_notice)")
        assert told == 2, f"{told} are told of a change that concerns two"
        officer.open(f"/{self.dialogue}/agenda/notices")
        officer.open(f"/{self.dialogue}/agenda/versions")


class Device:
    """A phone that makes codes (RFC 6238), set up by its owner as the page says."""

    def __init__(self, owner):
        owner.open("/second-factor")
        self.secret = "".join(owner.page.locator("main code").all_inner_texts()).replace(" ", "")
        self.step = 0
        send(owner, "/second-factor", {"code": self.code()})

    def code(self):
        """Each code works once; where it was used, the next, for which the owner may have to wait."""
        self.step = max(int(time.time()) // 30, self.step + 1)
        time.sleep(max(0, (self.step - 1) * 30 - time.time()))
        key = base64.b32decode(self.secret + "=" * (-len(self.secret) % 8))
        digest = hmac.digest(key, self.step.to_bytes(8, "big"), "sha1")
        place = digest[-1] & 15
        return f"{(int.from_bytes(digest[place:place + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def to(letter):
    return letter["To"].addresses[0].addr_spec


def receivers(letters):
    return {to(letter) for letter in letters}


def post(visitor, page, address, fields):
    """Sends a form as the page would, without waiting for what it looks like."""
    key = re.search(r'name="key" value="([^"]+)"', visitor.context.request.get(page).text()).group(1)
    answer = visitor.context.request.post(
        address, form={"key": key, **fields}, headers={"Origin": visitor.program.url}, max_redirects=0)
    assert answer.status == 303, f"{address} answers {answer.status}"


def people(count, start=0):
    """Names with the sex of each, not those of the contact list."""
    for number in range(start, start + count):
        family = tables.FAMILY[number % len(tables.FAMILY)] + tables.khmer_digits(number)
        yield f"{family} {tables.GIVEN[number % len(tables.GIVEN)]}", "ស្រី" if number % 6 else "ប្រុស"


def latin(text):
    """The number a page shows, whatever its digits."""
    digits = "".join(str(ord(sign) - 0x17E0) if "០" <= sign <= "៩" else sign for sign in text)
    return int(re.sub(r"[^0-9]", "", digits))

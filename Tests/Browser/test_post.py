"""Invitations by e-mail through a real mail server: rehearsed, released, refused, brought back, taken back."""

import datetime
import pathlib
import re
import sqlite3
import subprocess
import tempfile
import time

import icalendar

from forms import links, send, tick
from mail_server import PASSWORD, USER, MailServer
from program import Program
from test_story import plan, press_outside


def test_invitations_by_e_mail(world):
    before_mail_server(world, follow, refused={"nobody@example.org"})


def test_a_message_that_cannot_be_made(world):
    before_mail_server(world, one_cannot_be_made)


def before_mail_server(world, story, refused=()):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="vetika-mail-"))
    (folder / "password").write_text(PASSWORD + "\n")
    with MailServer(folder, refused=refused) as server:
        arguments = [
            "--smtp", f"smtp://127.0.0.1:{server.port}", "--smtp-user", USER,
            "--smtp-password-file", folder / "password", "--smtp-authorities", server.certificate,
            "--mail-from", "dialogue@battambang.example",
        ]
        with Program(world.program.binary, arguments=arguments) as program:
            story(world.before(program), server)


def one_cannot_be_made(world, server):
    """The others of its batch leave; it says why it waits, and leaves when it is mended, also after a restart."""
    secretariat = world.visitor("secretariat")
    dialogue = plan(secretariat)
    approve(world.visitor("board"), dialogue)
    people = choose(secretariat, dialogue, ["first@example.org", "second@example.org", "third@example.org"])
    # No page of ours writes such a row; a data base of ten years may hold one.
    change(world, "CREATE TRIGGER broken AFTER INSERT ON message WHEN NEW.address = 'second@example.org' BEGIN "
                  "UPDATE message SET address = 'no address' WHERE id = NEW.id; END")
    base = f"/{dialogue}/invitations"
    secretariat.open(f"{base}/release")
    send(secretariat, f"{base}/release")
    wait(lambda: receivers(server), ["first@example.org", "third@example.org"], "the others of the batch")
    why = world.say("លិខិតរៀបចំមិនបាន", "Its letter could not be made")
    page = f"{base}/{people[1]}?lang={world.say('km', 'en')}"
    wait(lambda: why in reload(secretariat, page), True, "the reason", patience=60)
    change(world, "DROP TRIGGER broken")
    # As after the third try, so that nobody has to wait six minutes.
    change(world, "UPDATE message SET state = 'failed' WHERE is_unmade = 1")
    world.program.kill()
    world.program.start()
    secretariat.open(f"/{dialogue}/messages")
    advice = world.say("លែងព្យាយាមដោយខ្លួនឯង", "no longer tried by themselves")
    assert advice in secretariat.page.inner_text("main")
    change(world, "UPDATE message SET address = 'second@example.org' WHERE is_unmade = 1")
    again = secretariat.page.get_attribute(f"form[action^='/{dialogue}/messages/'][action$='/again']", "action")
    send(secretariat, again)
    wait(lambda: receivers(server), ["first@example.org", "third@example.org", "second@example.org"], "the mended one")


def receivers(server):
    return [message["To"].addresses[0].addr_spec for message in server.messages]


def change(world, statement):
    with sqlite3.connect(world.program.database.removeprefix("sqlite:"), timeout=10) as database:
        database.execute(statement)




def follow(world, server):
    secretariat = world.visitor("secretariat")
    dialogue = plan(secretariat)
    approve(world.visitor("board"), dialogue)
    people = choose(secretariat, dialogue, ["sokha@example.org", "nobody@example.org", None])
    base = f"/{dialogue}/invitations"
    rehearse(world, secretariat, base, dialogue, server)
    letter = release(world, secretariat, base, server, people)
    refused_is_shown(world, secretariat, base, people[1])
    came_back(world, secretariat, base, people[0], letter)
    again(server, letter)
    cancel(secretariat, base, people[0], server, letter)


def approve(board, dialogue):
    board.open(f"/{dialogue}/agenda")
    send(board, f"/{dialogue}/agenda/approve", {"code": board.page.inner_text("#demo-code")})


def choose(secretariat, dialogue, addresses):
    """Three of society, each with their way; answers their ids."""
    base = f"/{dialogue}/participants"
    for number, _ in enumerate(addresses, 1):
        secretariat.open(f"{base}/add")
        name = {"party": "h", "name_km": f"អ្នកតំណាងគំរូ {number}", "name_en": f"Speaker {number}", "sex": "female"}
        send(secretariat, f"{base}/add", name)
    secretariat.open(base)
    assert tick(secretariat, "participant") == len(addresses)
    press_outside(secretariat, "ticks")
    secretariat.open(f"/{dialogue}/invitations/release")
    people = [href.rsplit("/", 1)[1] for href in links(secretariat, f"/{dialogue}/invitations/")]
    people = [person for person in people if person.isdigit()]
    for person, address in zip(people, addresses):
        page = f"/{dialogue}/invitations/{person}"
        secretariat.open(page)
        send(secretariat, f"{page}/reach", {"email": "no address"}, status=422)
        if address:
            send(secretariat, f"{page}/reach", {"email": address})
    return people


def rehearse(world, secretariat, base, dialogue, server):
    secretariat.open(f"{base}/release")
    send(secretariat, f"{base}/rehearse")
    wait(lambda: reload(secretariat).count("/mail\""), 2, "rehearsals to fetch")
    path = links(secretariat, "/mail")[0]
    answer = secretariat.context.request.get(path)
    assert b"X-Vetika-Rehearsal: yes" in answer.body()
    assert server.messages == [], "a rehearsal has left"


def release(world, secretariat, base, server, people):
    secretariat.open(f"{base}/release")
    send(secretariat, f"{base}/release")
    wait(lambda: len(server.messages), 1, "messages at the mail server")
    letter = server.messages[0]
    assert letter["To"].addresses[0].addr_spec == "sokha@example.org"
    assert letter["From"].addresses[0].addr_spec == "dialogue@battambang.example"
    assert "រដ្ឋបាល" in letter["From"].addresses[0].display_name
    assert letter["Subject"].startswith("ការអញ្ជើញ"), letter["Subject"]
    for kind in ["plain", "html"]:
        body = letter.get_body((kind,)).get_content()
        link = re.search(r"/k/([A-Za-z0-9_-]{20})", body)
        assert link and "Battambang Provincial Hall" in body and "អ្នកតំណាងគំរូ" in body, body
    files = {part.get_filename(): part for part in letter.iter_attachments()}
    pdf = next(part for name, part in files.items() if name.endswith(".pdf"))
    assert pdf.get_content().startswith(b"%PDF-") and "-letter-" in pdf.get_filename()
    entry = event(letter)
    assert entry["METHOD"] == "REQUEST"
    assert "mailto:sokha@example.org" in str(entry.walk("VEVENT")[0]["ATTENDEE"])
    invitee = world.visitor()
    invitee.open(link.group(0))
    later = (datetime.date.today() + datetime.timedelta(days=10)).isoformat()
    send(invitee, f"{link.group(0)}/answer", {"answer": "later", "later_on": ""}, status=422)
    send(invitee, f"{link.group(0)}/answer", {"answer": "later", "later_on": later})
    secretariat.open(f"{base}/reminders")
    send(secretariat, f"{base}/reminders/rule", {"days": "40"}, status=422)
    send(secretariat, f"{base}/reminders/rule", {"days": "7"})
    return letter


def refused_is_shown(world, secretariat, base, person):
    wait(lambda: "550 5.1.1" in reload(secretariat, f"{base}/{person}"), True, "the refusal")
    secretariat.open(f"{base}/{person}")


def came_back(world, secretariat, base, person, letter):
    """A report in the form of RFC 3464, read by the command line twice."""
    report = (
        "From MAILER-DAEMON Mon Nov 23 12:00:00 2026\nMessage-ID: <other@example.org>\n\n"
        "Final-Recipient: rfc822; sokha@example.org\nAction: failed\nStatus: 5.2.2\n"
        "Diagnostic-Code: smtp; 552 5.2.2 Mailbox full\n\n" f"Message-ID: {letter['Message-ID']}\n"
    )
    with tempfile.NamedTemporaryFile("w", suffix=".mbox") as file:
        file.write(report)
        file.flush()
        command = [world.program.binary, "bounces", file.name, "--database", world.program.database, "--json"]
        said = [subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip() for _ in range(2)]
    assert said == ['{"reports":1,"new":1}', '{"reports":1,"new":0}'], said
    secretariat.open(f"{base}/{person}")
    assert "552 5.2.2" in secretariat.page.content()
    # Mended by hand, and out once more.
    send(secretariat, f"{base}/{person}/reach", {"email": "sokha.new@example.org"})
    send(secretariat, f"{base}/{person}/again")


def again(server, letter):
    wait(lambda: len(server.messages), 2, "the invitation to the new address")
    second = server.messages[1]
    assert second["To"].addresses[0].addr_spec == "sokha.new@example.org"
    assert second["Message-ID"] != letter["Message-ID"]
    assert event(second).walk("VEVENT")[0]["SEQUENCE"] > event(letter).walk("VEVENT")[0]["SEQUENCE"]


def cancel(secretariat, base, person, server, letter):
    secretariat.open(f"{base}/{person}")
    send(secretariat, f"{base}/{person}/cancel", {"reason": ""}, status=422)
    send(secretariat, f"{base}/{person}/cancel", {"reason": "ស្ទួន"})
    wait(lambda: len(server.messages), 3, "the cancellation")
    entry = event(server.messages[2])
    assert entry["METHOD"] == "CANCEL"
    assert entry.walk("VEVENT")[0]["STATUS"] == "CANCELLED"
    assert entry.walk("VEVENT")[0]["UID"] == event(letter).walk("VEVENT")[0]["UID"]
    secretariat.open(base)


def event(message):
    """The calendar entry of a message, read by icalendar."""
    part = next(part for part in message.walk() if part.get_content_type() == "text/calendar")
    return icalendar.Calendar.from_ical(part.get_payload(decode=True))


def reload(visitor, path=None):
    answer = visitor.context.request.get(path or visitor.page.url)
    if not path:
        visitor.page.reload()
    return answer.text()


def wait(look, wanted, what, patience=20):
    """Until it is so: messages leave beside the requests."""
    ends = time.monotonic() + patience
    while time.monotonic() < ends:
        if (found := look()) == wanted:
            return
        time.sleep(0.3)
    raise AssertionError(f"{what}: {found!r} after {patience} s, not {wanted!r}")

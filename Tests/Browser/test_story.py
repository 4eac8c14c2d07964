"""One dialogue of Battambang, from nothing to its successor, by the people whose work it is."""

import datetime
import re
import tempfile

from forms import links, send, tick

ACTIVITIES = """<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03">
<iati-activity default-currency="USD" xml:lang="en">
<iati-identifier>XX-STORY-1</iati-identifier>
<reporting-org ref="XX-STORY" type="21"><narrative>Story Wells Organisation</narrative></reporting-org>
<title><narrative>Wells and village roads</narrative></title>
<description><narrative>Clean water and roads for villages.</narrative></description>
<participating-org role="4" type="21" ref="XX-STORY"><narrative>Story Wells Organisation</narrative></participating-org>
<activity-status code="2"/>
<activity-date type="2" iso-date="2026-01-01"/>
<recipient-country code="KH" percentage="100"/>
<location><name><narrative>Battambang</narrative></name></location>
<sector code="21020" percentage="100"/>
<transaction><transaction-type code="3"/><transaction-date iso-date="2026-03-01"/>
<value value-date="2026-03-01">250000</value></transaction>
</iati-activity>
</iati-activities>
"""


def test_a_dialogue_from_nothing_to_its_successor(world):
    secretariat = world.visitor("secretariat")
    board = world.visitor("board")
    anybody = world.visitor()

    take_in_support(secretariat)
    take_in_tables(secretariat)
    dialogue = plan(secretariat)
    compare_with_support(secretariat, dialogue)
    shape_agenda(secretariat, board, dialogue)
    choose_participants(secretariat, world.visitor("governor"), anybody, dialogue)
    nothing_opens_yet(anybody, dialogue)
    tokens = invite(secretariat, dialogue)
    answer(world, tokens)
    speak_for_support(anybody, tokens)
    numbers = receive(world, secretariat, tokens, dialogue)
    hold(world, secretariat, dialogue, numbers)
    report(secretariat, anybody, dialogue)
    follow_up(world, secretariat, dialogue)
    escalate(world, secretariat, dialogue)
    look(anybody, dialogue, numbers)
    close(secretariat, dialogue)


def take_in_support(secretariat):
    with tempfile.NamedTemporaryFile(suffix=".xml") as file:
        file.write(ACTIVITIES.encode())
        file.flush()
        secretariat.open("/support")
        form = secretariat.page.locator('form[enctype="multipart/form-data"]')
        form.locator("input[type=file]").set_input_files(file.name)
        with secretariat.going():
            form.locator("button:not([type=button])").first.click()
    address = secretariat.page.url.removeprefix(secretariat.program.url).split("?")[0]
    send(secretariat, f"{address}/apply")
    secretariat.open("/support/activities/XX-STORY-1")


PRIORITIES = """លេខគម្រោង,ឈ្មោះគម្រោង,ផែនការ,ឆ្នាំ,វិស័យ,ស្រុក,ថវិកា (លានរៀល)
1,អណ្តូងទឹកស្អាត,ប្រចាំឆ្នាំ,2027,ទឹកស្អាត និងអនាម័យ,,120
2,ផ្លូវគ្មានវិស័យ,ប្រចាំឆ្នាំ,2027,,,80
"""
CONTACTS = """ឈ្មោះ,ភេទ,តួនាទី,ស្ថាប័ន,ទូរសព្ទ
ចាន់ គំរូ,ស,ប្រធាន,មន្ទីរគំរូទីមួយ,012 345 678
សុខ គំរូ,ប,ប្រធាន,មន្ទីរគំរូទីពីរ,012 345 679
"""


def take_in_tables(secretariat):
    """Tables with a row to mend and bodies nobody knows, looked at on every page of their way."""
    for path in ["/imports", "/support/organisations"]:
        secretariat.open(path)
    for kind, text in [("priorities", PRIORITIES), ("contacts", CONTACTS)]:
        secretariat.open(f"/imports/new/{kind}")
        form = secretariat.page.locator('form[enctype="multipart/form-data"]')
        form.locator("input[type=file]").set_input_files(
            {"name": f"{kind}.csv", "mimeType": "text/csv", "buffer": text.encode()})
        with secretariat.going():
            form.locator("button:not([type=button])").first.click()
        address = secretariat.page.url.removeprefix(secretariat.program.url).split("?")[0]
        send(secretariat, f"{address}/columns")
        if kind == "contacts":
            send(secretariat, f"{address}/matches/together")
        else:
            secretariat.open(f"{address}?show=rejected")
        send(secretariat, f"{address}/apply")
        secretariat.open(f"{address}/columns")
        secretariat.open(address)
        secretariat.open(links(secretariat, f"{address}/rows/")[0])


def compare_with_support(secretariat, dialogue):
    secretariat.open(f"/{dialogue}/matrix")
    secretariat.open(links(secretariat, f"/{dialogue}/matrix/cell?")[0])
    secretariat.open(f"/{dialogue}/matrix/pairs")


def speak_for_support(anybody, tokens):
    """A partner opens its own projects through its link and says that one stands right."""
    pages = [f"/k/{token}/support" for token in tokens]
    own = next(page for page in pages if "XX-STORY-1" in anybody.context.request.get(page).text())
    anybody.open(own)
    form = anybody.page.locator(f'form[action="{own}"]').first
    with anybody.going():
        form.locator('button[value="right"]').click()


def plan(secretariat):
    """Answers how people name the dialogue: BTB/2027."""
    opens = (datetime.date.today() + datetime.timedelta(days=120)).isoformat()
    secretariat.open("/desk")
    secretariat.open("/BTB")
    secretariat.open("/BTB/districts")
    secretariat.open("/BTB/plan")
    words = {
        "title_km": "កិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង", "title_en": "Battambang Partnership Dialogue",
        "opens_on": opens, "ends_on": opens, "starts_at": "08:00", "ends_at": "17:00",
        "venue_km": "សាលាខេត្តបាត់ដំបង", "venue_en": "Battambang Provincial Hall",
        "host_forum_km": "សិក្ខាសាលាកម្មវិធីវិនិយោគ", "host_forum_en": "Investment programme workshop",
    }
    send(secretariat, "/BTB/plan", words | {"ends_at": "07:00"}, status=422)
    assert secretariat.page.input_value("[name=venue_km]") == words["venue_km"]
    send(secretariat, "/BTB/plan", words)
    return re.search(r"/(BTB/20\d\d(-\d)?)(/|$|\?)", secretariat.page.url).group(1)


def shape_agenda(secretariat, board, dialogue):
    secretariat.open(f"/{dialogue}/agenda/add")
    item = {"theme": "services", "title_km": "ទឹកស្អាតជនបទ", "title_en": "Rural water", "minutes": "400"}
    send(secretariat, f"/{dialogue}/agenda/add", item)
    added = [href for href in links(secretariat, f"/{dialogue}/agenda/") if re.search(r"/\d+$", href)][-1]
    secretariat.open(added)
    send(secretariat, added, {"minutes": "30", "sector": "transport"})
    board.open("/desk")
    board.open(f"/{dialogue}/agenda")
    send(board, f"/{dialogue}/agenda/approve", {"code": "000000"}, status=422)
    send(board, f"/{dialogue}/agenda/approve", {"code": board.page.inner_text("#demo-code")})
    secretariat.open(f"/{dialogue}/agenda/versions")
    secretariat.open(f"/{dialogue}/agenda/work")
    prepare(secretariat, board, dialogue)


def prepare(secretariat, board, dialogue):
    """The checklist, the rooms, what is ordered, and the two forums of the sitting."""
    secretariat.open(f"/{dialogue}/preparation")
    send(secretariat, f"/{dialogue}/preparation/settle_day/done")
    secretariat.open(f"/{dialogue}/rooms")
    send(secretariat, f"/{dialogue}/rooms", {"name_km": "បន្ទប់តូច", "name_en": "Small room", "seats": "0"}, status=422)
    send(secretariat, f"/{dialogue}/rooms", {"name_km": "បន្ទប់តូច", "name_en": "Small room", "seats": "40"})
    secretariat.open(f"/{dialogue}/logistics")
    order = {"kind": "meal", "words_km": "អាហារថ្ងៃត្រង់", "words_en": "Lunch", "price": "12000", "payer": "រដ្ឋបាលខេត្ត"}
    send(secretariat, f"/{dialogue}/logistics/add", order)
    secretariat.open(f"/{dialogue}/forums")
    board.open("/second-factor")


def choose_participants(secretariat, governor, anybody, dialogue):
    base = f"/{dialogue}/participants"
    secretariat.open(base)
    send(secretariat, f"{base}/propose-governors")
    for page in ["rules", "waiting", "why", "balance"] + [f"class/{party}" for party in "abcdeg"]:
        secretariat.open(f"{base}/{page}")
    secretariat.open(f"{base}/class/h")
    assert tick(secretariat, "candidate") >= 1, "no organisation of the imported support is proposed"
    send(secretariat, f"{base}/class/h", {"reason": "គំរូ"})
    secretariat.open(f"{base}/add")
    send(
        secretariat, f"{base}/add",
        {"party": "g", "name_km": "អ្នកស្រុកគំរូ", "name_en": "Sample villager", "sex": "female", "honorific": "missus"},
    )
    name_through_link(secretariat, anybody, dialogue)
    secretariat.open(base)
    left_out = [href for href in links(secretariat, f"{base}/") if re.search(r"/\d+$", href)][0]
    secretariat.open(left_out)
    send(secretariat, f"{left_out}/refuse", {"reason": "តំណែងទំនេរ"})
    secretariat.open(base)
    assert tick(secretariat, "participant") >= 15
    press_outside(secretariat, "ticks")
    governor.open(f"{base}/confirm")
    assert governor.page.locator("[name=participant]").count() == 2
    press_outside(governor, "confirm")
    governor.open(f"{base}/balance")


def name_through_link(secretariat, anybody, dialogue):
    """A district governor names somebody for the communities, and the secretariat takes the name up."""
    base = f"/{dialogue}/participants"
    secretariat.open(f"{base}/nominations")
    due = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
    send(secretariat, f"{base}/nominations", {"group": "districts", "asked": "2", "due": due})
    secretariat.open(f"{base}/nominations/sheet")
    link = re.search(r"/n/[A-Za-z0-9_-]{20}", secretariat.page.content()).group(0)
    anybody.open(link)
    send(anybody, f"{link}/name", {"name_km": ""}, status=422)
    tick(anybody, "youth")
    send(anybody, f"{link}/name", {"name_km": "ចាន់ គំរូ", "sex": "female", "place": "ភូមិគំរូ"})
    held = {"held_on": datetime.date.today().isoformat(), "held_at": "សាលាឃុំ", "came": "40", "women": "22", "how": "លើកដៃ"}
    send(anybody, f"{link}/consultation", held)
    secretariat.open(f"{base}/class/g")
    assert tick(secretariat, "candidate") == 1
    send(secretariat, f"{base}/class/g")


def press_outside(visitor, form):
    """Presses the button of a form whose fields stand elsewhere on the page."""
    with visitor.going():
        visitor.page.locator(f"#{form} button:not([type=button]), button[form={form}]").first.click()


def nothing_opens_yet(anybody, dialogue):
    anybody.open("/k/AAAAAAAAAAAAAAAAAAAA", status=404)
    anybody.open(f"/{dialogue}/register", status=404)


def invite(secretariat, dialogue):
    """Answers the personal links, as they are printed."""
    base = f"/{dialogue}/invitations"
    secretariat.open(base)
    secretariat.open(f"{base}/release")
    send(secretariat, f"{base}/release")
    text = ""
    for page in (1, 2, 3):
        secretariat.open(f"{base}/letters?page={page}")
        text += secretariat.page.content()
    tokens = list(dict.fromkeys(re.findall(r"/k/([A-Za-z0-9_-]{20})", text)))
    assert len(tokens) >= 15, f"{len(tokens)} letters carry a link"
    secretariat.open(base)
    return tokens


def answer(world, tokens):
    stand_in = {"answer": "stand_in", "stand_in": "អ្នកជំនួស", "stand_in_sex": "female"}
    replies = [{"answer": "yes"}, {"answer": "no"}, stand_in]
    for token, reply in zip(tokens, replies):
        invitee = world.visitor()
        invitee.open(f"/k/{token}")
        send(invitee, f"/k/{token}/answer", reply)


def receive(world, secretariat, tokens, dialogue):
    """Inputs through links, and one that a clerk enters. Answers their numbers."""
    voices = [
        (tokens[0], {"kind": "service", "words": "ផ្លូវចូលភូមិខូច", "sector": "transport"}),
        (tokens[2], {"kind": "service", "words": "The road to the village is broken.", "attribution": "body"}),
        (tokens[3], {"kind": "cooperation", "words": "វិវាទដីធ្លីមិនទាន់ដោះស្រាយ", "attribution": "party"}),
    ]
    numbers = []
    for token, words in voices:
        invitee = world.visitor()
        invitee.open(f"/k/{token}/raise")
        send(invitee, f"/k/{token}/raise", words)
        numbers.append(re.search(r"/raised/(BTB-\d\d-\d+)", invitee.page.url).group(1))
    enter = f"/{dialogue}/inputs/enter"
    secretariat.open(enter)
    send(secretariat, enter, {"who": "តាភូមិ", "party": "g", "kind": "priority", "words": "ខ្វះអណ្តូងទឹក"})
    send(secretariat, f"/{dialogue}/inputs")
    numbers.append(re.search(r"/entered/(BTB-\d\d-\d+)", secretariat.page.url).group(1))
    secretariat.open(f"/{dialogue}/inputs")
    return numbers


def hold(world, secretariat, dialogue, numbers):
    sitting = f"/{dialogue}/sitting"
    secretariat.open(sitting)
    send(secretariat, f"{sitting}/open")
    check_in(secretariat, dialogue)
    screen = world.visitor()
    screen.open(f"/{dialogue}/screen")
    secretariat.open(sitting)
    assert tick(secretariat, "input", numbers[:2]) == 2
    press_outside(secretariat, "join")
    before = screen.page.content()
    send(secretariat, f"{sitting}/join", {"title_km": "ផ្លូវជនបទខូច", "title_en": "Broken rural roads"})
    challenge = f"/{dialogue}/challenges/1"
    secretariat.open(challenge)
    due = (datetime.date.today() + datetime.timedelta(days=200)).isoformat()
    body = secretariat.page.locator("#agree [name=body] option").nth(1).get_attribute("value")
    send(
        secretariat, f"{challenge}/actions",
        {
            "deed_km": "ជួសជុលផ្លូវ ៣ គីឡូម៉ែត្រ", "deed_en": "Repair 3 km of road", "body": body, "due": due,
            "measure_km": "គីឡូម៉ែត្រដែលជួសជុល", "measure_en": "Kilometres repaired", "support": "promised",
        },
    )
    secretariat.open(challenge)
    send(secretariat, f"{challenge}/settle", {"disposition": "agreed", "response_km": "យល់ព្រម", "response_en": "Agreed"})
    screen.page.wait_for_function("before => document.documentElement.outerHTML !== before", arg=before)
    screen.look()
    secretariat.open(sitting)
    assert numbers[2] in secretariat.page.inner_text("#end"), "the page does not say which input is open"
    send(secretariat, f"{sitting}/end")
    secretariat.open(sitting)
    send(secretariat, f"{sitting}/reopen", status=422)
    send(secretariat, f"{sitting}/reopen", {"reason": "ចុចច្រឡំ"})
    send(secretariat, f"{sitting}/end")
    settle_alone(secretariat, dialogue, numbers[2], "unresolved")
    settle_alone(secretariat, dialogue, numbers[3], "noted")


def check_in(secretariat, dialogue):
    for number in ["2", "3"]:
        secretariat.open(f"/{dialogue}/checkin?q={number}")
        form = secretariat.page.locator(f'form[action^="/{dialogue}/checkin/"][action$="/arrive"]').first
        with secretariat.going():
            form.locator("button").first.click()


def settle_alone(secretariat, dialogue, number, disposition):
    secretariat.open(f"/{dialogue}/inputs/{number}")
    words = {"disposition": disposition, "response_km": "ចម្លើយរបស់អង្គប្រជុំ", "response_en": "The answer of the room"}
    form = secretariat.page.locator(f'form[action="/{dialogue}/inputs/{number}/settle"]')
    if form.locator("[name=title_km]").count():
        words |= {"title_km": "បញ្ហាប្រឈម", "title_en": "A challenge"}
    send(secretariat, f"/{dialogue}/inputs/{number}/settle", words)


def report(secretariat, anybody, dialogue):
    anybody.open(f"/{dialogue}/report", status=404)
    secretariat.open(f"/{dialogue}/report")
    send(secretariat, f"/{dialogue}/report/publish", {"code": "000000"}, status=422)
    send(secretariat, f"/{dialogue}/report/publish", {"code": secretariat.page.inner_text("#demo-code")})
    anybody.open(f"/{dialogue}/report")


def follow_up(world, secretariat, dialogue):
    base = f"/{dialogue}/follow-up"
    secretariat.open(base)
    send(secretariat, f"{base}/begin")
    secretariat.open(base)
    sheet = [href for href in links(secretariat, f"{base}/") if re.search(r"/\d+$", href)][0]
    secretariat.open(sheet)
    token = re.search(r"/b/([A-Za-z0-9_-]{20})", secretariat.page.content()).group(1)
    body = world.visitor()
    body.open(f"/b/{token}")
    form = body.page.locator(f'form[action^="/b/{token}/"]').first
    action = form.get_attribute("action")
    send(body, action, button="late", status=422)
    form.locator("textarea").fill("រង់ចាំថវិកា")
    send(body, action, button="late")
    send(body, action, button="done")
    assert body.page.locator("form.confirm").count() == 1, "done is not asked once more"
    send(body, action, button="done")
    send(body, action, {f"words_{action.rsplit('/', 1)[1]}": "ចុចច្រឡំ"}, button="on_track")


def escalate(world, secretariat, dialogue):
    base = f"/{dialogue}/escalations"
    secretariat.open(base)
    action = secretariat.page.locator(f'form[action^="{base}/"]').first.get_attribute("action")
    challenge = action.rsplit("/", 1)[1]
    send(
        secretariat, action,
        {f"request_{challenge}_km": "សូមជួយដោះស្រាយ", f"request_{challenge}_en": "Please help to settle it"},
    )
    desk = world.visitor("national_desk")
    desk.open("/national")
    for address in links(desk, "/national/"):
        desk.open(address)
        if dialogue in desk.page.content():
            break
    send(desk, f"{address}/acknowledge")
    desk.open(address)
    send(desk, f"{address}/answer", {"answer_km": "ត្រូវរង់ចាំ", "answer_en": "It has to wait"})
    secretariat.open(base)
    send(secretariat, f"{action}/give-back", status=422)
    send(secretariat, f"{action}/give-back", {f"back_{challenge}_km": "បញ្ហានៅដដែល", f"back_{challenge}_en": "It stays"})
    desk.open(address)
    send(desk, f"{address}/answer", {"answer_km": "ក្រសួងនឹងចាត់ក្រុមការងារ", "answer_en": "The ministry sends a team"})
    secretariat.open(base)
    send(secretariat, f"{action}/accept")


def look(anybody, dialogue, numbers):
    for number in numbers:
        anybody.open(f"/i/{number}")
    anybody.open(f"/i/{numbers[2]}")
    said = anybody.page.content()
    answered = {"km": "ក្រសួងនឹងចាត់ក្រុមការងារ", "en": "The ministry sends a team"}[anybody.seat.language]
    assert answered in said, "the national answer does not show on the input"
    for path in ["/", "/BTB", f"/{dialogue}", f"/{dialogue}/agenda", f"/{dialogue}/register"]:
        anybody.open(path)
    anybody.open(f"/{dialogue}/register?kind=action")
    anybody.open("/BTB/2026")
    for kind in ["csv", "json"]:
        answer = anybody.context.request.get(f"/{dialogue}/register.{kind}?kind=input")
        assert answer.status == 200 and numbers[0] in answer.text(), f"register.{kind} lacks {numbers[0]}"


def close(secretariat, dialogue):
    secretariat.open(f"/{dialogue}/close")
    send(secretariat, f"/{dialogue}/close")
    secretariat.look()
    assert "/agenda" in secretariat.page.url
    assert "BTB-" in secretariat.page.content(), "the next agenda does not list what is open"
    secretariat.open(f"/{dialogue}")
    secretariat.open(f"/{dialogue}/journal")

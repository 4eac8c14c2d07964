"""Two people at one form: nobody overwrites what they have not seen, and nothing typed is lost."""

import re

from forms import links, send
from test_story import plan


def test_two_people_change_one_item(world):
    first, second = world.visitor("secretariat"), world.visitor("secretariat")
    dialogue = plan(first)
    first.open(f"/{dialogue}/agenda")
    item = [href for href in links(first, f"/{dialogue}/agenda/") if re.search(r"/\d+$", href)][1]
    title = f'form[action="{item}"] [name=title_km]'
    for person in (first, second):
        person.open(item)
    send(first, item, {"title_km": "ពាក្យទីមួយ"})

    send(second, item, {"title_km": "ពាក្យទីពីរ"}, status=409)

    assert second.page.input_value(title) == "ពាក្យទីពីរ"
    assert "ពាក្យទីមួយ" in second.page.inner_text("#title_km-now")
    # They have seen it now, and may put theirs in its place.
    send(second, item)
    second.open(item)
    assert second.page.input_value(title) == "ពាក្យទីពីរ"

    # A draft that was kept on the device belongs to what stood when it was written.
    first.open(item)
    first.page.fill(title, "ពាក្យទីបី")
    # keep.js writes it down when the fingers rest.
    first.page.wait_for_timeout(800)
    send(second, item, {"title_km": "ពាក្យទីបួន"})
    first.open(item)
    assert first.page.input_value(title) == "ពាក្យទីបី"
    send(first, item, status=409)
    assert "ពាក្យទីបួន" in first.page.inner_text("#title_km-now")
    send(first, item)
    first.open(item)
    assert first.page.input_value(title) == "ពាក្យទីបី"

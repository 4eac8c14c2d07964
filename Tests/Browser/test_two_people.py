"""Two people at one form: nobody overwrites what they have not seen, and nothing typed is lost."""

from forms import links, send


def test_two_people_settle_one_challenge(world):
    first, second = world.visitor("secretariat"), world.visitor("governor")
    first.open("/BTB/2026/sitting")
    challenge = links(first, "/BTB/2026/challenges/")[0]
    for person in (first, second):
        person.open(challenge)
    form = f'form[action="{challenge}/settle"]'
    send(first, f"{challenge}/settle", {"disposition": "noted", "response_km": "ពាក្យទីមួយ"})

    send(second, f"{challenge}/settle", {"disposition": "answered", "response_km": "ពាក្យទីពីរ"}, status=409)

    page = second.page
    assert page.input_value(f"{form} [name=response_km]") == "ពាក្យទីពីរ"
    assert "ពាក្យទីមួយ" in page.inner_text("#response_km-now")
    # They have seen it now, and may put theirs in its place.
    send(second, f"{challenge}/settle")
    assert "ពាក្យទីពីរ" in page.inner_text("main")

    # A draft that was kept on the device belongs to what stood when it was written.
    first.open(challenge)
    first.page.fill(f"{form} [name=response_km]", "ពាក្យទីបី")
    first.page.wait_for_function("Object.keys(localStorage).some(name => name.startsWith('keep:settle'))")
    send(second, f"{challenge}/settle", {"response_km": "ពាក្យទីបួន"})
    first.open(challenge)
    assert first.page.input_value(f"{form} [name=response_km]") == "ពាក្យទីបី"
    send(first, f"{challenge}/settle", status=409)
    assert "ពាក្យទីបួន" in first.page.inner_text("#response_km-now")
    send(first, f"{challenge}/settle")

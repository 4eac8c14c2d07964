"""Anybody, without an account: the front page in both languages, and an address that does not exist."""


def test_front_page_speaks_the_readers_language(world):
    anybody = world.visitor()
    anybody.open("/")


def test_front_page_changes_to_english_when_asked(world):
    anybody = world.visitor()
    anybody.open("/?lang=en", language="en")


def test_an_unknown_address_gets_a_page_that_says_so(world):
    anybody = world.visitor()
    anybody.open("/no-such-province", status=404)

"""The secretariat and the bodies it works with: every page about bodies, offices and persons is looked at."""


def test_the_secretariat_enters_a_body_and_finds_it_by_its_sound(world):
    officer = world.visitor("secretariat")
    officer.open("/bodies")
    for name, acronym in [("សមាគមទឹកស្អាតកំពង់ឆ្នាំង", "CWK"), ("សមាគមទឹកស្អាត កំពង់ឆ្នាង", "CWKA")]:
        officer.open("/bodies/add")
        officer.page.select_option("#kind", "ngo")
        officer.page.fill("#name_km", name)
        officer.page.fill("#acronym", acronym)
        with officer.going():
            officer.page.locator("form[data-keep] .actions button").click()
    body = officer.page.url.split("?")[0].replace(officer.program.url, "")
    officer.open(f"{body}/change")
    officer.open("/bodies?q=CWKA")
    assert officer.page.locator(f"tbody a[href='{body}']").count() == 1
    officer.open("/duplicates?kind=bodies")
    with officer.going():
        officer.page.locator("tbody a.button").first.click()


def test_offices_and_persons_have_pages_of_their_own(world):
    officer = world.visitor("secretariat")
    for path in ["/offices/1", "/offices/1/fill", "/offices/1/deputies", "/persons", "/persons/1", "/persons/add",
                 "/duplicates?kind=persons"]:
        officer.open(path)
    world.visitor("governor").open("/offices/1")

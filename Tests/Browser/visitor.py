"""A person at a browser: opens pages, presses buttons, and has every page looked at on the way.

Looking means: the expected status, the language, a title and one heading, no sideways scrolling, nothing on the
console, no blocked or failed request, no violation of WCAG 2.2 A or AA that axe-core finds, and a picture.
"""

import contextlib
import re
from dataclasses import dataclass

from axe_playwright_python.sync_playwright import Axe

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]}}


@dataclass(frozen=True)
class Seat:
    """Where somebody sits and what they read."""

    name: str
    language: str
    width: int
    height: int
    is_phone: bool

    def context_options(self):
        return {
            "viewport": {"width": self.width, "height": self.height},
            "locale": {"km": "km-KH", "en": "en-GB"}[self.language],
            "timezone_id": "Asia/Phnom_Penh",
            "is_mobile": self.is_phone,
            "has_touch": self.is_phone,
            "device_scale_factor": 2 if self.is_phone else 1,
        }


PHONE = Seat("phone-km", "km", 360, 740, is_phone=True)
DESK = Seat("desk-en", "en", 1280, 800, is_phone=False)


class Visitor:
    """One person with cookies of their own. `page` is Playwright's, for everything that needs no word of ours."""

    def __init__(self, browser, program, seat, pictures):
        self.program, self.seat = program, seat
        self._pictures, self._axe = pictures, Axe()
        self._problems, self._sent = [], None
        self.looked_at = 0
        self.context = browser.new_context(base_url=program.url, **seat.context_options())
        self.context.set_default_timeout(15_000)
        self.context.on("console", self._hear)
        self.context.on("weberror", lambda error: self._problems.append(f"script error: {error.error}"))
        self.context.on("response", self._watch)
        self.context.on("requestfailed", self._miss)
        self.page = self.context.new_page()

    def open(self, path, status=200, language=None):
        """Goes to an address and looks at what comes."""
        answer = self.page.goto(path, wait_until="load")
        self._expect(answer, status)
        self.look(language)

    @contextlib.contextmanager
    def going(self, status=200, language=None):
        """Around a press that leads to another page: waits for that page and looks at it."""
        self._sent = None
        with self.page.expect_navigation(wait_until="load") as navigation:
            yield self.page
        # keep.js sends the form itself and puts the answer in the place of the page.
        self.page.wait_for_function("document.readyState === 'complete'")
        self._expect(navigation.value or self._sent, status)
        self.look(language)

    def press(self, name, status=200, language=None):
        """Presses the button or follows the link that carries this name, then looks at the page it leads to."""
        button = self.page.get_by_role("button", name=name).or_(self.page.get_by_role("link", name=name))
        with self.going(status, language):
            button.first.click()

    def sign_in(self, role):
        """Signs in with the account that the demo printed for a role."""
        account = self.program.account(role)
        self.open("/sign-in")
        self.page.fill("input[name=name]", account.name)
        self.page.fill("input[name=password]", account.password)
        with self.going():
            self.page.locator("form:has(input[name=password]) button:not([type=button])").first.click()

    def look(self, language=None):
        """Looks at the page as it is now; raises one AssertionError that lists all that is wrong with it."""
        self._take_picture()
        shape = self._faults_of_shape(language or self.seat.language)
        problems = [*self._taken_problems(), *shape, *self._axe_faults()]
        self.looked_at += 1
        if problems:
            raise AssertionError(f"{self.page.url}\n" + "\n".join(f"  - {problem}" for problem in problems))

    def leave(self):
        """Closes the browser window; what went wrong since the last look is raised."""
        problems = self._taken_problems()
        self.context.close()
        if problems:
            raise AssertionError("after the last page:\n" + "\n".join(f"  - {problem}" for problem in problems))

    # What is heard while pages load

    def _hear(self, message):
        # The browser repeats every failed request here; `_watch` and `_miss` know which of them were expected.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self._problems.append(f"console: {message.text}")

    def _watch(self, response):
        is_page = response.request.resource_type == "document" or is_sent_form(response.request)
        if is_sent_form(response.request):
            self._sent = response
        if response.status >= 500 or (response.status >= 400 and not is_page):
            self._problems.append(f"{response.status} from {response.request.method} {response.url}")

    def _miss(self, request):
        # A page that is left ends its own requests; that is nobody's fault.
        if request.failure != "net::ERR_ABORTED":
            self._problems.append(f"{request.failure} for {request.url}")

    def _taken_problems(self):
        problems, self._problems = self._problems, []
        return problems

    # What is seen on a page

    def _expect(self, answer, status):
        found = answer.status if answer else None
        if found != status:
            self._take_picture()
            raise AssertionError(f"{self.page.url}\n  - status {found}, expected {status}")

    def _faults_of_shape(self, language):
        seen = self.page.evaluate(
            """() => ({
                language: document.documentElement.lang,
                title: document.title.trim(),
                headings: document.querySelectorAll("h1").length,
                wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            })"""
        )
        if seen["language"] != language:
            yield f"language is {seen['language']!r}, expected {language!r}"
        if not seen["title"]:
            yield "no title"
        if seen["headings"] != 1:
            yield f"{seen['headings']} headings of the first level, expected 1"
        if seen["wide"] > 0:
            yield f"scrolls sideways by {seen['wide']} px at a width of {self.seat.width} px"

    def _axe_faults(self):
        for violation in self._axe.run(self.page, options=RULES).response["violations"]:
            nodes = violation["nodes"]
            places = [f"      {' '.join(map(str, node['target']))}: {node['html'][:120]}" for node in nodes]
            more = [f"      … and {len(places) - 5} more"] if len(places) > 5 else []
            yield "\n".join([f"{violation['id']} ({violation['impact']}): {violation['help']}", *places[:5], *more])

    def _take_picture(self):
        name = re.sub(r"[^A-Za-z0-9]+", "-", self.page.url.removeprefix(self.program.url)).strip("-") or "front"
        self._pictures.mkdir(parents=True, exist_ok=True)
        number = len(list(self._pictures.iterdir())) + 1
        self.page.screenshot(path=self._pictures / f"{number:03}-{name[:60]}.png", full_page=True)


def is_sent_form(request):
    """Whether a script sent a form, or followed where the answer led."""
    while request.redirected_from:
        request = request.redirected_from
    return request.resource_type == "fetch" and request.method == "POST"

"""Papers: the pages they are made on, and the files themselves, read by programs that nobody here wrote."""

import io
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import docx
import openpyxl
from playwright.sync_api import expect

sys.path.append(str(Path(__file__).resolve().parents[2] / "bench"))

from client import Client  # noqa: E402

DIALOGUE = "BTB/2026"


def test_papers_are_previewed_as_they_are_edited(world):
    secretariat = world.visitor("secretariat")
    for address, field in [("/BTB/papers", "place_km"), (f"/{DIALOGUE}/invitations/text", "number")]:
        secretariat.open(address)
        picture = secretariat.page.locator("#preview img")
        before = picture.get_attribute("src")
        secretariat.page.fill(f"[name={field}]", "១២៣")
        expect(picture).not_to_have_attribute("src", before)
        secretariat.press(world.say("មើលជាមុន", "Preview"))
        assert picture.get_attribute("src") != before, f"{address}: the button shows the former letter"
        assert secretariat.page.input_value(f"[name={field}]") == "១២៣"
    secretariat.open("/BTB/papers")
    secretariat.page.fill("[name=seal_space]", "5")
    secretariat.press(world.say("រក្សាទុក", "Save"), status=422)
    assert secretariat.page.input_value("[name=seal_space]") == "5"


def test_batches_are_left_and_come_back_to(world):
    secretariat = world.visitor("secretariat")
    secretariat.open(f"/{DIALOGUE}/batches")
    for name in [
        world.say("លិខិតម្នាក់មួយឯកសារ (ZIP)", "Letters, a file each (ZIP)"),
        world.say("លិខិតទាំងអស់ក្នុងឯកសារតែមួយ (PDF)", "All letters in one PDF"),
    ]:
        secretariat.press(name)
    secretariat.open(f"/{DIALOGUE}")
    secretariat.open(f"/{DIALOGUE}/batches")
    # Without a touch: the list follows until both are ready.
    files = secretariat.page.locator("#batches a[href$='/file']")
    expect(files).to_have_count(2, timeout=30_000)
    secretariat.look()
    book, archive = (secretariat.context.request.get(link.get_attribute("href")).body() for link in files.all())
    names = zipfile.ZipFile(io.BytesIO(archive)).namelist()
    assert len(names) == 43 and names == sorted(names), names
    assert run("pdfinfo", "-", given=book).count("Pages:           86\n") == 1


def test_a_letter_says_the_same_on_the_page_in_the_pdf_and_in_word(world):
    secretariat = world.visitor("secretariat")
    secretariat.open(f"/{DIALOGUE}/invitations")
    address = secretariat.page.locator("a[href$='/letter']").first.get_attribute("href")
    secretariat.open(f"{address}?english=1")
    client = signed_in(world)
    page = sentences(client.get(f"{address}?english=1").decode())
    assert len(page) > 20, page

    pdf = client.get(f"{address}.pdf?english=1")
    found = squeezed(run("pdftotext", "-raw", "-", "-", given=pdf))
    missing = [sentence for sentence in page if squeezed(sentence) not in found]
    assert not missing, f"not in the PDF: {missing}"
    with tempfile.TemporaryDirectory(prefix="vetika-") as folder:
        file = Path(folder) / "letter.pdf"
        file.write_bytes(pdf)
        run("qpdf", "--check", file)
        run("pdftoppm", "-r", "200", "-l", "1", "-png", file, Path(folder) / "page")
        code = run("zbarimg", "-q", "--raw", next(Path(folder).glob("page*.png"))).strip()
    assert squeezed(code) in found, code

    word = docx.Document(io.BytesIO(client.get(f"{address}.docx?english=1")))
    written = squeezed("".join(node.text or "" for node in word.element.body.iter() if node.tag.endswith("}t")))
    missing = [sentence for sentence in page if squeezed(sentence) not in written]
    assert not missing, f"not in the Word file: {missing}"


def test_lists_are_papers_that_can_be_read(world):
    client = signed_in(world)
    papers = "agenda participants/sheet badges slips report action-plan progress distribution"
    for paper in papers.split():
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(client.get(f"/{DIALOGUE}/{paper}.pdf?lang=km"))
            file.flush()
            run("qpdf", "--check", file.name)
            assert "Tagged:          yes" in run("pdfinfo", file.name), paper
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"/{DIALOGUE}/participants/sheet.xlsx?lang=km")))
    rows = [row for row in book.active.iter_rows(values_only=True) if isinstance(row[0], int)]
    assert sorted(row[0] for row in rows) == list(range(1, 44)), rows
    assert book.active.freeze_panes and book.active.auto_filter.ref


def test_the_program_writes_reports_and_letters(world):
    if not world.seat.is_phone:
        return
    where = ["--database", world.program.database]
    with tempfile.TemporaryDirectory(prefix="vetika-") as folder:
        for form, begins in [("pdf", b"%PDF-"), ("docx", b"PK"), ("html", b"<!doctype html>")]:
            file = Path(folder) / f"report.{form}"
            said = vetika(world, "report", DIALOGUE, "--format", form, "-o", file, "--json", *where)
            assert json.loads(said) == {"file": str(file), "bytes": file.stat().st_size}
            assert file.read_bytes().startswith(begins), form
        docx.Document(Path(folder) / "report.docx")
        run("qpdf", "--check", Path(folder) / "report.pdf")
        letters = Path(folder) / "letters"
        said = json.loads(vetika(world, "letters", DIALOGUE, "-o", letters, "--json", *where))
        assert said["letters"] == len(list(letters.iterdir())) == 43
        names = [json.loads(line)["name"] for line in vetika(world, "report", "--list", "--json", *where).splitlines()]
        assert DIALOGUE in names, names

        nowhere = Path(folder) / "no" / "report.pdf"
        refused(world, 1, "report", DIALOGUE, "-o", nowhere, *where)
        refused(world, 1, "report", "BTB/1999", "-o", nowhere, *where)
        refused(world, 1, "letters", "nonsense", "-o", letters, *where)
        refused(world, 1, "letters", "KKG/2027", "-o", Path(folder) / "none", *where)
        refused(world, 1, "report", DIALOGUE, "-o", nowhere, "--database", f"sqlite:{folder}/none.sqlite")
        refused(world, 2, "report", DIALOGUE, "--format", "odt", "-o", nowhere, *where)
        refused(world, 2, "report", DIALOGUE, *where)
        refused(world, 2, "khmer", "translate")
        assert not (Path(folder) / "none").exists()


def signed_in(world):
    client = Client(world.program.url)
    client.sign_in(world.program.account("secretariat"))
    return client


def vetika(world, *arguments):
    return run(world.program.binary, *arguments)


def refused(world, status, *arguments):
    """The command ends with that status and one sentence, and writes nothing to standard output."""
    answer = subprocess.run([world.program.binary, *map(str, arguments)], capture_output=True, text=True, timeout=60)
    assert answer.returncode == status, f"{arguments} ended with {answer.returncode}: {answer.stderr}"
    assert answer.stdout == "" and answer.stderr.strip(), arguments


def run(*command, given=None):
    """What a program says; it must end well."""
    answer = subprocess.run([str(part) for part in command], input=given, capture_output=True, timeout=120)
    assert answer.returncode == 0, f"{command[0]}: {answer.stdout.decode()} {answer.stderr.decode()}"
    return answer.stdout.decode()


def squeezed(text):
    """Without what only serves the lines: white space and zero-width spaces."""
    return re.sub(r"[\s\u00a0\u200b\f]+", "", text)


def sentences(page):
    """The words of every paragraph and cell of the letters on a page."""
    reader = Sentences()
    reader.feed(page)
    return [sentence for sentence in map(str.strip, reader.found) if sentence]


class Sentences(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self._letter, self._words = [], False, None

    def handle_starttag(self, tag, attributes):
        if tag == "article":
            self._letter = True
        if self._letter and tag in ("p", "dt", "dd", "td", "h2"):
            self._words = ""

    def handle_data(self, data):
        if self._words is not None:
            self._words += data

    def handle_endtag(self, tag):
        if tag == "article":
            self._letter = False
        if tag in ("p", "dt", "dd", "td", "h2") and self._words is not None:
            self.found.append(self._words)
            self._words = None

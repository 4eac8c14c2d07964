"""Runs every test in real Chromium, at a phone in Khmer and at a desk in English.

    run.py --program .build/debug/vetika [PART OF A NAME …]

A test is a function `test_…` in a file `test_….py` of this folder. It is given a `World`: a freshly started program
with a data base of its own and the means to seat visitors before it. Pictures go to .cache/screenshots.
"""

import argparse
import importlib
import os
import pathlib
import shutil
import sys
import time
import traceback

from playwright.sync_api import sync_playwright

from program import Program
from visitor import DESK, PHONE, Visitor

HERE = pathlib.Path(__file__).resolve().parent
PICTURES = HERE.parent.parent / ".cache" / "screenshots"


class World:
    """What a test works with."""

    def __init__(self, browser, program, seat, pictures):
        self.program, self.seat = program, seat
        self._browser, self._pictures = browser, pictures
        self.visitors = []

    def visitor(self, role=None):
        """Somebody new at a browser of their own; signed in when a role is named."""
        visitor = Visitor(self._browser, self.program, self.seat, self._pictures)
        self.visitors.append(visitor)
        if role:
            visitor.sign_in(role)
        return visitor

    def before(self, program):
        """The same seat before another program."""
        other = World(self._browser, program, self.seat, self._pictures)
        other.visitors = self.visitors
        return other

    def say(self, khmer, english):
        """The words of this world's language."""
        return khmer if self.seat.language == "km" else english


def tests(parts):
    for file in sorted(HERE.glob("test_*.py")):
        module = importlib.import_module(file.stem)
        for name, function in vars(module).items():
            if name.startswith("test_") and callable(function) and function.__module__ == file.stem:
                title = name.removeprefix("test_").replace("_", " ")
                if not parts or any(part in title for part in parts):
                    yield title, function


def run(browser, binary, seat, title, test):
    """The faults of one test; none when it passed."""
    began = time.monotonic()
    pictures = PICTURES / seat.name / title.replace(" ", "-")
    world = None
    try:
        with Program(binary) as program:
            world = World(browser, program, seat, pictures)
            try:
                test(world)
            except BaseException:
                for visitor in world.visitors:
                    visitor.context.close()
                print(program.tail(5), file=sys.stderr)
                raise
            for visitor in world.visitors:
                visitor.leave()
        fault = None
    except AssertionError as error:
        fault = f"{place(error)}{error}"
    except Exception:
        fault = traceback.format_exc()
    pages = sum(visitor.looked_at for visitor in world.visitors) if world else 0
    verdict = "failed" if fault else "ok"
    print(f"{verdict:6} {seat.name:8} {title} ({pages} pages, {time.monotonic() - began:.1f} s)", flush=True)
    return fault


def place(error):
    """The line of the test that the error came from."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if pathlib.Path(frame.filename).name.startswith("test_"):
            return f"{pathlib.Path(frame.filename).name}:{frame.lineno}: {frame.line}\n"
    return ""


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--program", required=True)
    arguments.add_argument("parts", nargs="*")
    arguments = arguments.parse_args()
    shutil.rmtree(PICTURES, ignore_errors=True)
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    passed, faults = 0, []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--disable-dev-shm-usage", *sandbox]
        )
        for seat in (PHONE, DESK):
            for title, test in tests(arguments.parts):
                if seat not in getattr(test, "seats", (PHONE, DESK)):
                    continue
                fault = run(browser, arguments.program, seat, title, test)
                passed += fault is None
                faults += [(seat, title, fault)] if fault else []
        browser.close()
    for seat, title, fault in faults:
        print(f"\n{title}, {seat.name}:\n{fault}")
    print(f"\n{passed} passed, {len(faults)} failed")
    return 0 if passed and not faults else 1


if __name__ == "__main__":
    sys.exit(main())

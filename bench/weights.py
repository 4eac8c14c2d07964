"""How long people wait who raise inputs, one after the other at a steady rate, while 15,000 projects are brought in."""

import http.client
import os
import pathlib
import subprocess
import tempfile
import threading
import time
import urllib.parse
import uuid

import tables
from client import Client, NotMeasured

PROJECTS, RATE, HANDS, IDLE = 15_000, 80, 32, 8.0
POSTGRES = pathlib.Path(__file__).resolve().parent.parent / "bin" / "postgres"


class Steady:
    """Raises inputs by the form of a personal link, `RATE` a second, whatever the answers take.

    A wait is counted from the moment an input was due, so that one that is held up holds up nobody's clock.
    """

    def __init__(self, url, path, fields):
        self._place, self._path, self._fields = urllib.parse.urlsplit(url), path, fields
        self._waits, self._refused, self._goes_on = [], 0, True
        self._began = time.perf_counter() + 0.2
        self._hands = [threading.Thread(target=self._work, args=(hand,), daemon=True) for hand in range(HANDS)]
        for hand in self._hands:
            hand.start()

    def _work(self, hand):
        line = http.client.HTTPConnection(self._place.hostname, self._place.port, timeout=60)
        headers = {
            "Origin": f"http://{self._place.netloc}", "Content-Type": "application/x-www-form-urlencoded",
        }
        number = hand
        while self._goes_on:
            due = self._began + number / RATE
            number += HANDS
            time.sleep(max(0.0, due - time.perf_counter()))
            line.request("POST", self._path, urllib.parse.urlencode(self._fields | {"key": uuid.uuid4().hex}), headers)
            answer = line.getresponse()
            answer.read()
            self._waits.append((due, (time.perf_counter() - due) * 1000))
            self._refused += answer.status != 303

    def between(self, start, end):
        """The waits, in milliseconds, of what was due in that time."""
        return sorted(wait for due, wait in list(self._waits) if start <= due < end)

    def end(self):
        self._goes_on = False
        for hand in self._hands:
            hand.join()
        if self._refused:
            raise NotMeasured(f"{self._refused} inputs were refused")


def measure(program, fields):
    """The p99 of raising an input, idle and during an import, and how long the import takes."""
    officer = Client(program.url)
    officer.sign_in(program.account("secretariat"))
    path = f"{program.link()}/raise"
    text = tables.projects_csv(PROJECTS)
    steady = Steady(program.url, path, Client(program.url).form(path) | fields)
    try:
        time.sleep(1.5)
        rest = time.perf_counter()
        time.sleep(IDLE)
        began = time.perf_counter()
        address = officer.upload("/imports/new/ngo", "projects.csv", text)
        officer.send_form(f"{address}/columns", officer.form(f"{address}/columns"))
        wait_for(officer, address, f"{address}/apply")
        staged = time.perf_counter()
        officer.send_form(f"{address}/apply", officer.form(f"{address}/apply", page=address))
        wait_for(officer, address, f"{address}/undo")
        ended = time.perf_counter()
        time.sleep(0.5)
        idle, during = steady.between(rest, began), steady.between(began, ended)
    finally:
        steady.end()
    return {
        "idle": percentile(idle, 99), "during": percentile(during, 99), "worst": during[-1],
        "staging": staged - began, "applying": ended - staged, "count": len(during),
    }


def wait_for(officer, address, offered):
    """Until the page of an import offers what can be done next."""
    deadline = time.monotonic() + 300
    while f'action="{offered}"' not in officer.get(address).decode():
        if time.monotonic() > deadline:
            raise NotMeasured(f"{address} never offered {offered}")
        time.sleep(0.2)


def percentile(sorted_values, percent):
    return sorted_values[min(len(sorted_values) - 1, len(sorted_values) * percent // 100)]


class Postgres:
    """A throw-away PostgreSQL, for as long as the block takes."""

    def __enter__(self):
        self._server = subprocess.Popen(
            [POSTGRES, "with", "sh", "-c", 'echo "$VETIKA_TEST_POSTGRES"; cat'], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True)
        address = self._server.stdout.readline().strip()
        if not address:
            self.__exit__()
            raise NotMeasured("no PostgreSQL at hand")
        self._folder = tempfile.TemporaryDirectory(prefix="vetika-")
        secret = pathlib.Path(self._folder.name, "secret")
        secret.write_text(os.urandom(32).hex())
        secret.chmod(0o600)
        os.environ["VETIKA_SECRET_FILE"] = str(secret)
        return address

    def __exit__(self, *_):
        os.environ.pop("VETIKA_SECRET_FILE", None)
        self._server.stdin.close()
        self._server.wait(timeout=30)

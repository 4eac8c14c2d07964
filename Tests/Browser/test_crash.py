"""A server that is killed in the middle of its work: what it has acknowledged is there afterwards."""

import contextlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import uuid
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "bench"))

import tables  # noqa: E402
from client import Client  # noqa: E402
from program import Program  # noqa: E402


def test_nothing_acknowledged_is_lost_when_the_server_is_killed(world):
    with tempfile.TemporaryDirectory(prefix="vetika-crash-") as folder:
        database = f"sqlite:{folder}/crash.sqlite"
        acknowledged = []
        with Program(world.program.binary, database=database) as victim:
            stop = threading.Event()
            writers = [threading.Thread(target=raise_inputs, args=(victim, acknowledged, stop)) for _ in range(4)]
            for writer in writers:
                writer.start()
            while len(acknowledged) < 60 and any(writer.is_alive() for writer in writers):
                stop.wait(0.01)
            victim.kill()
            stop.set()
            for writer in writers:
                writer.join()
        assert len(acknowledged) >= 60, f"only {len(acknowledged)} inputs were acknowledged"

        verdict = subprocess.run(
            [world.program.binary, "verify", "--database", database], capture_output=True, text=True, timeout=60
        )
        assert verdict.returncode == 0, verdict.stdout + verdict.stderr
        with Program(world.program.binary, database=database) as again:
            anybody = Client(again.url)
            for number in acknowledged:
                anybody.get(f"/i/{number}")


def test_an_import_whose_server_is_killed_shows_nothing_half_and_goes_on(world):
    """None of its projects is in force afterwards; the next server goes on, and then all are, each once."""
    with tempfile.TemporaryDirectory(prefix="vetika-crash-") as folder:
        database = f"sqlite:{folder}/crash.sqlite"
        with Program(world.program.binary, database=database) as victim:
            officer = Client(victim.url)
            officer.sign_in(victim.account("secretariat"))
            before = look(folder, VISIBLE)
            address = officer.upload("/imports/new/ngo", "projects.csv", tables.projects_csv(PROJECTS))
            officer.send_form(f"{address}/columns", officer.form(f"{address}/columns"))
            number = int(address.rpartition("/")[2])
            wait_for(lambda: look(folder, STATE, number) == "staged")
            fields = officer.form(f"{address}/apply", page=address)
            applying = threading.Thread(target=send_and_be_cut_off, args=(officer, f"{address}/apply", fields))
            applying.start()
            wait_for(lambda: (look(folder, DONE, number) or 0) > PROJECTS // 20)
            victim.kill()
            applying.join()
        assert PROJECTS // 20 < look(folder, DONE, number) < PROJECTS, "it was not killed in the middle"
        assert look(folder, VISIBLE) == before, "something of a file that is half applied is in force"
        assert look(folder, "SELECT count(*) FROM support_span") > before, "nothing was written before it was killed"

        with Program(world.program.binary, "serve", database=database):
            assert look(folder, VISIBLE) == before
            wait_for(lambda: look(folder, STATE, number) == "applied", seconds=90)
            assert look(folder, VISIBLE) == before + PROJECTS
        verdict = subprocess.run(
            [world.program.binary, "verify", "--database", database], capture_output=True, text=True, timeout=60
        )
        assert verdict.returncode == 0, verdict.stdout + verdict.stderr


PROJECTS = 6_000
VISIBLE = "SELECT count(*) FROM activity"
STATE = "SELECT state FROM file_import WHERE id = ?"
DONE = "SELECT done FROM import_work WHERE import_id = ?"


def look(folder, sql, *values):
    """One value of the data base, read from beside the program; nothing where there is no row."""
    with contextlib.closing(sqlite3.connect(f"file:{folder}/crash.sqlite?mode=ro", uri=True, timeout=10)) as database:
        row = database.execute(sql, values).fetchone()
    return row and row[0]


def wait_for(what, seconds=60):
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.005)


def send_and_be_cut_off(client, path, fields):
    """The server may be gone before it answers."""
    try:
        client.send_form(path, fields)
    except OSError:
        pass


def raise_inputs(program, acknowledged, stop):
    """Raises one input after the other until the server is gone; notes the numbers it was told."""
    client, path = Client(program.url), program.link() + "/raise"
    while not stop.is_set():
        words = {"key": uuid.uuid4().hex, "kind": "service", "words": "ផ្លូវខូច", "attribution": "named"}
        try:
            leads = client.send_form(path, words)
        except OSError:
            return
        number = re.search(r"/raised/([A-Z]{3}-\d\d-\d+)", urllib.parse.unquote(leads or ""))
        if number:
            acknowledged.append(number.group(1))

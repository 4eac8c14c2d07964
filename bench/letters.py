"""Six hundred letters through the background batches of a running server: wall time, CPU and memory."""

import re
import sqlite3
import threading
import time

from client import NotMeasured

DIALOGUE = "/BTB/2026"
# The largest dialogues in the field (product, "Who uses it").
COUNT = 600
TICKS = 100


def invite(database, count=COUNT):
    """Copies invitees until so many have their letter: the sample country invites fewer."""
    with sqlite3.connect(database.removeprefix("sqlite:"), timeout=30) as rows:
        dialogue = rows.execute(
            "SELECT dialogue_id FROM participant WHERE released_at IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC"
        ).fetchone()[0]
        have = f"dialogue_id = {dialogue} AND standing = 'accepted' AND released_at IS NOT NULL"
        columns = [
            column for _, column, *_ in rows.execute("PRAGMA table_info(participant)")
            if column not in ("id", "number", "office_id", "link_hash")
        ]
        names = ", ".join(columns)
        for shift in range(1000, 100_000, 1000):
            missing = count - rows.execute(f"SELECT count(*) FROM participant WHERE {have}").fetchone()[0]
            if missing <= 0:
                return
            rows.execute(
                f"INSERT INTO participant (number, {names}) SELECT number + {shift}, {names} FROM participant "
                f"WHERE {have} AND number < 1000 ORDER BY number LIMIT {missing}"
            )
    raise NotMeasured("nobody is invited who could be copied")


def measure(client, pid, kind):
    """One batch: seconds of wall time and of CPU, and the megabytes it needed above what was there before."""
    before = {"resident": resident(pid), "cpu": cpu(pid)}
    watch = Peak(pid)
    page = f"{DIALOGUE}/batches"
    began = time.perf_counter()
    status = client.post(page, client.form(page) | {"kind": kind})
    if status != 303:
        raise NotMeasured(f"POST {page} answered {status}")
    while True:
        shown = client.get(page).decode()
        if 'id="batches" data-again' not in shown:
            break
        if time.perf_counter() - began > 120:
            raise NotMeasured("the batch did not end in two minutes")
        time.sleep(0.05)
    wall = time.perf_counter() - began
    peak = watch.end()
    if not re.search(r"/batches/\d+/file", shown):
        raise NotMeasured("the batch failed")
    return {"wall": wall, "cpu": cpu(pid) - before["cpu"], "above": max(0, peak - before["resident"])}


class Peak:
    """The largest resident memory of a process while somebody waits."""

    def __init__(self, pid):
        self._pid, self._most, self._goes_on = pid, 0, True
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self):
        while self._goes_on:
            self._most = max(self._most, resident(self._pid))
            time.sleep(0.02)

    def end(self):
        self._goes_on = False
        self._thread.join()
        return self._most


def resident(pid):
    with open(f"/proc/{pid}/status") as lines:
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def cpu(pid):
    """Seconds of CPU, of all threads, since the process began."""
    with open(f"/proc/{pid}/stat") as line:
        fields = line.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS

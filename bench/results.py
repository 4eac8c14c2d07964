"""Figures, and the page they are written on."""

import datetime
import os
import pathlib
import platform
import subprocess
from dataclasses import dataclass


@dataclass
class Figure:
    """One line of the table: what was measured, beside a server that only sends as many bytes."""

    name: str
    measured: str
    target: str
    bare: str = ""
    share: float | None = None
    met: bool | None = None

    def cells(self, before):
        """The cells of its row; `before` holds what an older program measured, by the name of the figure."""
        share = "" if self.share is None else f"{self.share:.0%}"
        met = {True: " ✓", False: " ✗", None: ""}[self.met]
        beside = [] if before is None else [before.get(self.name, "")]
        return [self.name, self.measured, *beside, self.bare, share, self.target + met]


def page(figures, notes, seconds, before=None, more=()):
    """The whole page; with what an older program measured in a column of its own, where that is given."""
    heads = ["figure", "measured", *([] if before is None else ["before"]), "bare server", "share", "target"]
    rows = [heads, ["---"] * len(heads), *(figure.cells(before) for figure in figures)]
    table = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    return "\n".join(
        [
            "# Results",
            "",
            "Written by `make bench`; run it again rather than edit it.",
            "",
            *(f"- {line}" for line in machine()),
            f"- Load: wrk, 2 threads, 32 connections, {seconds} s after a warm-up, on the machine that serves. The",
            "  bare server is the same HTTP server answering with a constant of as many bytes, or a redirect to POST.",
            "",
            table,
            "",
            *(f"- {note}" for note in notes),
            *more,
        ]
    ).rstrip() + "\n"


def machine():
    """Whose figures these are: date, commit, processor, memory, kernel."""
    memory = int(first_value("/proc/meminfo", "MemTotal").split()[0]) / 1024 / 1024
    yield f"Date: {datetime.date.today().isoformat()}, commit {output('git', 'rev-parse', '--short', 'HEAD')}"
    yield f"Processor: {first_value('/proc/cpuinfo', 'model name')}, {len(os.sched_getaffinity(0))} cores"
    yield f"Memory: {memory:.0f} GiB; kernel {platform.release()}"
    yield f"Compiler: {output('swift', '--version').splitlines()[0]}; release build"


def first_value(path, key):
    for line in pathlib.Path(path).read_text().splitlines():
        name, _, value = line.partition(":")
        if name.strip() == key:
            return value.strip()
    return "unknown"


def output(*command):
    answer = subprocess.run(command, capture_output=True, text=True)
    return answer.stdout.strip() or "unknown"

"""Every page after ten years of the country, beside the same page after one cycle."""

import json
import subprocess

from client import NotMeasured

MOST = 1.3


def measure(binary, folder, seconds=0.3):
    """What `vetika bench-pages` found; it makes both data bases."""
    command = [
        binary, "bench-pages", "--database", f"sqlite:{folder / 'decade.sqlite'}",
        "--beside", f"sqlite:{folder / 'cycle.sqlite'}", "--seconds", str(seconds),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1800)
    if done.returncode:
        raise NotMeasured(done.stderr.strip().splitlines()[-1])
    return json.loads(done.stdout)


def ratio(page):
    """A page of a hundredth of a millisecond is measured to no more than that."""
    return max(page["milliseconds"], 0.01) / max(page["besideMilliseconds"], 0.01)


def length(page):
    return page["bytes"] / max(page["besideBytes"], 1)


def verdict(report):
    """For the table of figures."""
    pages = report["pages"]
    slow = [page for page in pages if ratio(page) > MOST]
    worst = max(pages, key=ratio)
    measured = (
        f"{len(pages) - len(slow)} of {len(pages)} pages; most {ratio(worst):.2f} × ({worst['route']})"
    )
    return {"measured": measured, "met": not slow}


def table(report):
    """A line for each page, the slowest to grow first."""
    lines = [
        "", "## Pages after ten years", "",
        f"{report['rows']:,} rows, {report['journalLines']:,} lines of the journal, made in "
        f"{report['madeSeconds']:.0f} s. Each page is made anew; milliseconds of the processor, all threads, the least",
        "of many by turns (counters of instructions are not to be had on every machine).", "",
        "| page | as | one cycle | ten years | ratio | bytes |", "| --- | --- | --- | --- | --- | --- |",
    ]
    for page in sorted(report["pages"], key=ratio, reverse=True):
        lines.append(
            f"| `{page['address']}` | {page['role']} | {page['besideMilliseconds']:.2f} | {page['milliseconds']:.2f} "
            f"| {ratio(page):.2f} | {page['bytes']:,} ({length(page):.2f} ×) |")
    lines += ["", "Not measured:", ""]
    lines += [f"- `{one['route']}`: {one['reason']}" for one in report["unvisited"]]
    return lines

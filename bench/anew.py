"""Pages made anew by a server that has one core, and kept pages while somebody acts ten times a second."""

import os
import pathlib
import threading
import time

from client import Client, NotMeasured

ACTS_A_SECOND = 10
# Of the connections of a load, one.
ONE_VISITOR = 32


def measure(bench, participants, register, agenda, words):
    """Adds six figures to `bench`: each page made anew, and under acts that raise `words`."""
    program = bench.program(arguments=["--size", "bench"])
    try:
        start_on_one_core(program)
        officer, anybody = bench.officer(program), Client(program.url)
        for name, client, path, most in [
            ("list of 300, made anew on one core", officer, participants, 2),
            ("register, made anew on one core", anybody, register, 2),
            ("agenda, made anew on one core", anybody, agenda, 0.5),
        ]:
            bench.take(name, f"≤ {most} ms", lambda: making(bench, program.pid, client, path, most))
    finally:
        program.stop()
    with bench.program(arguments=["--size", "bench"]) as program:
        officer, anybody = bench.officer(program), Client(program.url)
        for name, client, path in [
            ("list of 300 under ten acts a second", officer, participants),
            ("register under ten acts a second", anybody, register),
            ("agenda under ten acts a second", anybody, agenda),
        ]:
            acting = Acting(program.url, f"{program.link()}/raise", words)
            bench.take(name, "≥ 3,000/s", lambda: moving(bench, acting, client, path))


def making(bench, pid, client, path, most):
    """Wall time of a page, one after the other. The page after an act (`kept=` in its address) is never a kept one."""
    url = client.url + path + ("&" if "?" in path else "?") + "kept=bench"
    before = processor_seconds(pid)
    began = time.perf_counter()
    measured = bench.load(url, cookie=client.cookie_header(), share=ONE_VISITOR)
    busy = (processor_seconds(pid) - before) / (time.perf_counter() - began)
    each = 1000 / measured["rate"]
    return {"measured": f"{each:.2f} ms, {min(busy, 1):.0%} of them at work", "met": each <= most}


def moving(bench, acting, client, path):
    with acting:
        began = time.perf_counter()
        measured = bench.load(client.url + path, cookie=client.cookie_header())
        acts = acting.done / (time.perf_counter() - began)
    if acts < ACTS_A_SECOND * 0.7:
        raise NotMeasured(f"only {acts:.1f} acts a second went through")
    return {
        "measured": f"{measured['rate']:,.0f}/s, p99 {measured['p99'] / 1000:.1f} ms", "met": measured["rate"] >= 3000
    }


def start_on_one_core(program):
    """Starts a program that never gets a second core; whoever measures keeps all of them."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        program.start()
    finally:
        os.sched_setaffinity(0, cores)


def processor_seconds(pid):
    """What all threads of a process have used so far."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Acting:
    """Somebody who raises an input ten times a second, each time another."""

    def __init__(self, url, path, words):
        self._client, self._path = Client(url), path
        self._fields = self._client.form(path) | words
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._act)
        self.done = 0

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._ended.set()
        self._thread.join()

    def _act(self):
        due = time.perf_counter()
        while not self._ended.is_set():
            if self._client.post(self._path, self._fields | {"key": os.urandom(10).hex()}) == 303:
                self.done += 1
            due += 1 / ACTS_A_SECOND
            self._ended.wait(max(0, due - time.perf_counter()))

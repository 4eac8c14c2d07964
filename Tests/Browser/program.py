"""Starts the program under test on a free port with a data base of its own, and ends it by its process id."""

import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass


class ProgramFailed(AssertionError):
    """The program did not start, ended early or does not offer what a test needs."""


@dataclass(frozen=True)
class Account:
    role: str
    name: str
    password: str


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Program:
    """`vetika COMMAND --port N --database sqlite:PATH`, from its start to its end.

    Without a `database` it gets an empty folder of its own, removed when it ends. What it writes to standard output is
    read for accounts, one to a line: role, name, password, with tabs between.
    """

    def __init__(self, binary, command="demo", database=None, arguments=(), ready="/healthz", patience=60):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="vetika-"))
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.database = database or f"sqlite:{self.folder / 'demo.sqlite'}"
        self.lines = []
        self.errors = self.folder / "errors.log"
        self._ready, self._patience = ready, patience
        self.binary = str(pathlib.Path(binary).resolve())
        self._command = [self.binary, command, "--port", str(self.port)]
        if command in ("demo", "serve"):
            self._command += ["--database", self.database]
        self._command += [str(argument) for argument in arguments]
        self._process = None

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def pid(self):
        return self._process.pid

    def start(self):
        """Returns when the program has given its first answer; says how many seconds that took."""
        began = time.perf_counter()
        with self.errors.open("wb") as errors:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors
            )
        threading.Thread(target=self._read_lines, daemon=True).start()
        while not self._answers():
            if self._process.poll() is not None:
                raise ProgramFailed(f"ended with {self._process.returncode} before it answered\n{self.tail()}")
            if time.perf_counter() - began > self._patience:
                raise ProgramFailed(f"no answer on {self._ready} in {self._patience} s\n{self.tail()}")
            time.sleep(0.002)
        return time.perf_counter() - began

    def stop(self):
        process, self._process = self._process, None
        if process and process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def kill(self):
        """Ends the process without a word, as a power cut would."""
        self._process.kill()
        self._process.wait()

    def account(self, role):
        """The account that the start-up printed for a role."""
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            known = self.accounts()
            if role in known:
                return known[role]
            time.sleep(0.05)
        raise ProgramFailed(
            f"no account for the role {role!r} was printed; seen: {', '.join(self.accounts()) or 'none'}. "
            "Expected lines `role<TAB>name<TAB>password` on standard output, flushed."
        )

    def accounts(self):
        """The first account of each role."""
        found = {}
        for line in list(self.lines):
            parts = line.split("\t")
            if len(parts) == 3 and all(parts):
                found.setdefault(parts[0], Account(*parts))
        return found

    def link(self):
        """The address, without the site, of the first personal link that the start-up printed."""
        self.account("secretariat")
        for line in list(self.lines):
            if line.startswith("link\t"):
                return urllib.parse.urlsplit(line.split("\t")[1]).path
        raise ProgramFailed("no personal link was printed; expected lines `link<TAB>URL` after the accounts")

    def tail(self, count=20):
        said = self.errors.read_text(errors="replace").splitlines() if self.errors.exists() else []
        return "\n".join([*self.lines[-count:], *said[-count:]])

    def _read_lines(self):
        for line in self._process.stdout:
            self.lines.append(line.decode(errors="replace").rstrip("\n"))

    def _answers(self):
        try:
            with urllib.request.urlopen(self.url + self._ready, timeout=2) as answer:
                return answer.status == 200
        except urllib.error.HTTPError:
            return False
        except OSError:
            return False

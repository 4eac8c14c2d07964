"""Nodes on a PostgreSQL of their own that waits for the disk, as one in use does."""

import contextlib
import os
import pathlib
import secrets
import subprocess

from client import NotMeasured
from program import Program

ROOT = pathlib.Path(__file__).resolve().parent.parent


@contextlib.contextmanager
def server():
    """The address of an empty data base; the server ends with the block."""
    process = subprocess.Popen(
        [ROOT / "bin" / "postgres", "durable", "sh", "-c", 'echo "$VETIKA_TEST_POSTGRES"; cat >/dev/null'],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    address = process.stdout.readline().strip()
    try:
        if not address:
            raise NotMeasured(f"no PostgreSQL: {process.stderr.read().strip()[:200]}")
        yield address
    finally:
        process.stdin.close()
        process.wait(timeout=60)


@contextlib.contextmanager
def nodes(binary, address, folder, count):
    """So many nodes on one data base; the first one fills it."""
    secret = pathlib.Path(folder) / "secret"
    if not secret.exists():
        secret.write_text(secrets.token_hex(32))
    os.environ["VETIKA_SECRET_FILE"] = str(secret)
    try:
        with contextlib.ExitStack() as stack:
            first = Program(binary, "demo", database=address, arguments=["--size", "bench"], patience=300)
            started = [stack.enter_context(first)]
            for _ in range(count - 1):
                started.append(stack.enter_context(Program(binary, "serve", database=address)))
            yield started
    finally:
        del os.environ["VETIKA_SECRET_FILE"]


def verified(binary, address):
    """Whether every line of the journal is what was written."""
    done = subprocess.run([binary, "verify", "--database", address], capture_output=True, text=True, timeout=300)
    return done.returncode == 0

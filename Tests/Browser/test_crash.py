"""A server that is killed in the middle of its work: what it has acknowledged is there afterwards."""

import re
import subprocess
import sys
import tempfile
import threading
import urllib.parse
import uuid
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "bench"))

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

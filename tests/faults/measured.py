"""The rows of the table that others measure: spoiled files, sockets, forgetting, the cost of the cipher."""

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.faults.table import Row
from tests.faults.town import home
from tests.fuzzing.bench import CONTROLS, faults
from tests.fuzzing.readers import READERS
from tests.fuzzing.seeds import seeds
from tests.house.clone import CLONE

_CONTROL_INPUTS, _CONTROL_HANG = 400, 0.5


def readers(inputs: int) -> Iterator[Row]:
    """Give each reader its share of spoiled files, and look whether planted faults are found."""
    each = -(-inputs // len(READERS))
    for name, reader in READERS.items():
        began = time.monotonic()
        found = list(faults(name, reader, seeds()[name], range(each)))
        said = "; ".join(
            [f"{len(found)} not read nor refused as they should be", *(one.said for one in found)]
        )
        yield Row(f"reader: {name}", each, began, said, len(found))
    for name, reader in CONTROLS.items():
        began = time.monotonic()
        some = faults(name, reader, seeds()["table"], range(_CONTROL_INPUTS), _CONTROL_HANG)
        yield Row.planted(f"reader {name}", _CONTROL_INPUTS, began, found=any(True for _ in some))


def measured(part: str) -> Iterator[Row]:
    """Measure what the benchmarks measure, of which each has its own bar."""
    with tempfile.TemporaryDirectory() as folder, home(Path(folder, "home")):
        began = time.monotonic()
        for row in import_module(f"benchmarks.{part}").rows(Path(folder)):
            _what, ours, plain, ratio, promised, _notes = row.cells()
            said = ", ".join([ours, *([f"plain {plain}, {ratio} times"] if plain else []), promised])
            yield Row(row.what, 1, began, said, not row.kept)
            began = time.monotonic()


def sockets(tests: str) -> Iterator[Row]:
    """Run tests, and hear from the run itself how many sockets it made; a leak is planted in one of them."""
    began = time.monotonic()
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", *tests.split(), "tests/house/test_socket_watch.py"],
        cwd=CLONE, capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = re.search(r"^sockets: (\d+)", ran.stdout, re.MULTILINE)
    said = told[0] if told else "the run did not say"
    passed = re.search(r"(\d+) passed", ran.stdout)
    times = int(passed[1]) if passed else 0
    yield Row("sockets", times, began, said, int(told[1]) if told else 1)
    yield Row.planted("a socket", times, began, found=ran.returncode == 0)

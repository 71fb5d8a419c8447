"""`python -m benchmarks [OFFICERS.csv] [--only NAME]`: measure, and print a table."""

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from benchmarks.timing import Row, table
from stewardmap.__main__ import LOOKED_THROUGH_AFTER

PARTS = (
    "start_up",
    "importing",
    "findings",
    "measures",
    "introductions",
    "rehearsals",
    "editing",
    "keeping",
    "forgetting",
    "finding",
    "jobs",
    "layout",
    "rendering",
)


def main() -> int:
    """Measure each part and say whether every promise was kept; 1 if one was not."""
    words = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    words.add_argument(
        "officers", nargs="?", type=Path, help="a list of officers, in place of an invented one"
    )
    words.add_argument("--only", choices=PARTS, help="one part alone")
    chosen = words.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    gc.set_threshold(LOOKED_THROUGH_AFTER)  # as the program itself has it
    with tempfile.TemporaryDirectory() as made:
        os.environ["STEWARDMAP_HOME"] = str(Path(made, "home"))
        rows = [
            row
            for part in PARTS
            if chosen.only in {None, part}
            for row in _measured(part, Path(made), chosen)
        ]
    print(table(rows))
    return 0 if all(row.kept for row in rows) else 1


def _measured(part: str, made: Path, chosen: argparse.Namespace) -> Iterator[Row]:
    folder = made / part
    folder.mkdir()
    rows: Callable[..., Iterator[Row]] = import_module(f"benchmarks.{part}").rows
    yield from rows(folder, chosen.officers) if part == "importing" else rows(folder)


if __name__ == "__main__":
    sys.exit(main())

"""Set everything up and run the main job on the sample map: in a window, or on paper where no display is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from environment import CLONE, with_set_up
from system import MissingError, has_display, run, say

MADE = CLONE / "made"
SAMPLE = MADE / "Saltmere.smap"


def start(python: Path) -> int:
    """Open the window on the sample map, or write its board paper and its picture."""
    MADE.mkdir(exist_ok=True)
    if has_display():
        say("Opening the sample map.")
        return subprocess.run(_stewardmap(python, "open", SAMPLE), check=False).returncode
    return _write(python)


def _write(python: Path) -> int:
    for command, out in (("map", MADE / "Saltmere map.png"), ("paper", MADE / "Saltmere board paper.pdf")):
        run(_stewardmap(python, command, SAMPLE, out), f"{out.name} could not be written:")
        if not out.is_file():
            raise MissingError(f"{out} was not written.")
    say("No display here, so the sample's board paper and map image were written instead:")
    return 0


def _stewardmap(python: Path, *words: str | Path) -> list[str]:
    return [str(part) for part in (python, "-m", "stewardmap", *words)]


if __name__ == "__main__":
    sys.exit(with_set_up("run", start))

"""Set everything up and run the main job on the sample map: in a window, or on paper where no display is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from environment import CLONE, with_set_up
from system import has_display, run, say

MADE = CLONE / "made"
SAMPLE = MADE / "Wendlesea.smap"


def start(python: Path) -> int:
    """Open the window on the sample map, or write its board paper and its picture."""
    MADE.mkdir(exist_ok=True)
    if not SAMPLE.exists():
        run(_stewardmap(python, "sample", SAMPLE), "The sample map could not be made:")
    if has_display():
        say(f"Opening the sample map, {SAMPLE.relative_to(CLONE)}.")
        return subprocess.run(_stewardmap(python, "open", SAMPLE), check=False).returncode
    say("No display here, so the sample's board paper and the picture of its map are written instead:")
    _write(python, "paper", MADE / "Wendlesea board paper.pdf")
    _write(python, "map", MADE / "Wendlesea map.png")
    return 0


def _write(python: Path, command: str, out: Path) -> None:
    run(_stewardmap(python, command, SAMPLE, out), f"{out.name} could not be written:")
    say(f"  {out}")


def _stewardmap(python: Path, *words: str | Path) -> list[str]:
    return [str(part) for part in (python, "-m", "stewardmap", *words)]


if __name__ == "__main__":
    sys.exit(with_set_up("run", start))

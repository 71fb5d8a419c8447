"""Pin every package again: `python packaging/lock.py [NAME ...]` moves the named ones, or all with --all.

Needs uv. The lists serve Python 3.11 to 3.14 on Windows, macOS and Linux, carry a hash of every file, and
name no index. Afterwards each platform is asked for wheels of everything, so that nothing is ever compiled.
"""

import subprocess
import sys
from pathlib import Path

from environment import CLONE, LOCKS
from system import NEWEST, OLDEST, say

PLATFORMS = ("windows", "aarch64-apple-darwin", "x86_64-apple-darwin", "x86_64-manylinux_2_34")
COMMAND = "python packaging/lock.py"


def uv(*words: str) -> None:
    """Run uv's resolver in the clone; wheels only."""
    command = ["uv", "pip", "compile", "--quiet", "--only-binary", ":all:", *words]
    subprocess.run(command, cwd=CLONE, check=True, stdout=subprocess.DEVNULL)


def pin(lock: Path, groups: tuple[str, ...], moved: list[str]) -> None:
    """Write one list of pinned packages, keeping the versions it has unless they are to move."""
    words = ["pyproject.toml", "--output-file", str(lock.relative_to(CLONE)), *moved]
    for group in groups:
        words += ["--group", group]
    if lock != LOCKS["run"]:
        words += ["--constraint", str(LOCKS["run"].relative_to(CLONE))]
    uv("--universal", "--python-version", "3.11", "--fork-strategy", "fewest", "--generate-hashes",
       "--custom-compile-command", COMMAND, *words)  # fmt: skip


def check_wheels(lock: Path) -> None:
    """Ask for wheels of every pinned version on each platform and Python; the resolver says what has none."""
    for platform in PLATFORMS:
        for minor in range(OLDEST[1], NEWEST[1] + 1):
            uv(str(lock.relative_to(CLONE)), "--python-platform", platform, "--python-version", f"3.{minor}",
               "--no-deps")  # fmt: skip


def main(names: list[str]) -> None:
    """Pin, then check."""
    moved = ["--upgrade"] if names == ["--all"] else [f"--upgrade-package={name}" for name in names]
    pin(LOCKS["run"], ("build",), moved)
    pin(LOCKS["test"], ("build", "test"), moved)
    for lock in LOCKS.values():
        check_wheels(lock)
        say(f"{lock.name}: wheels for {', '.join(PLATFORMS)} and Python 3.{OLDEST[1]} to 3.{NEWEST[1]}")


if __name__ == "__main__":
    main(sys.argv[1:])

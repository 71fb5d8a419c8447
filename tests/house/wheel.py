"""Build the project's wheel and lay it out somewhere else, without a network."""

import os
import subprocess
import sys
from pathlib import Path

from tests.house.clone import CLONE

_PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]


def lay_out(folder: Path) -> Path:
    """Return a folder that holds the project as its wheel installs it, and nothing of the clone."""
    wheels, site = folder / "wheels", folder / "site"
    offline = ["--no-index", "--no-deps"]
    _run([*_PIP, "wheel", "--no-build-isolation", *offline, "--wheel-dir", str(wheels), str(CLONE)])
    (wheel,) = wheels.glob("*.whl")
    _run([*_PIP, "install", *offline, "--target", str(site), str(wheel)])
    return site


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def run_from(site: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the installed project before everything else, from a folder outside the clone."""
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )

"""Setting up for real: a small project in a folder of its own, with no packages to fetch."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.clone import CLONE

_PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "small"
version = "1"
"""
_BACKEND = """
import zipfile

def build_editable(folder, settings=None, metadata=None):
    name = "small-1-py3-none-any.whl"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as wheel:
        wheel.writestr("small.pth", "")
        wheel.writestr("small-1.dist-info/METADATA", "Metadata-Version: 2.1\\nName: small\\nVersion: 1\\n")
        wheel.writestr("small-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr("small-1.dist-info/RECORD", "")
    return name
"""
_RUN = """
import sys
from environment import with_set_up

def ready(python):
    print("ready", python.exists())
    return 7

sys.exit(with_set_up("run", ready))
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a folder laid out as a clone is."""
    packaging = tmp_path / "packaging"
    packaging.mkdir()
    for name in ("environment.py", "system.py"):
        shutil.copy(CLONE / "packaging" / name, packaging)
    for group in ("run", "test"):
        (packaging / f"lock-{group}.txt").write_text("# nothing\n")
    (packaging / "ready.py").write_text(_RUN)
    (tmp_path / "pyproject.toml").write_text(_PROJECT)
    (tmp_path / "backend.py").write_text(_BACKEND)
    return tmp_path


def _set_up(clone: Path) -> tuple[int, list[str]]:
    done = subprocess.run(
        [sys.executable, "packaging/ready.py"], cwd=clone, capture_output=True, text=True, check=False
    )
    return done.returncode, [line.split()[0] for line in done.stdout.splitlines()] or [done.stderr]


@pytest.mark.slow
def test_it_is_made_once_brought_up_to_date_and_begun_again_when_broken_off(clone: Path) -> None:
    assert _set_up(clone) == (7, ["Making", "Installing", "ready"])
    assert _set_up(clone) == (7, ["ready"])
    (clone / "packaging" / "lock-run.txt").write_text("# something else\n")
    assert _set_up(clone) == (7, ["Installing", "ready"])
    (clone / ".venv" / "made-from.json").write_text('{"by": "half')  # as when the power went
    assert _set_up(clone) == (7, ["Making", "Installing", "ready"])


@pytest.mark.slow
def test_a_package_without_its_hash_is_refused(clone: Path) -> None:
    (clone / "packaging" / "lock-run.txt").write_text("small-that-is-nowhere==1\n")
    code, said = _set_up(clone)
    assert (code, said[:3]) == (5, ["Making", "Installing", "The"])

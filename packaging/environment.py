"""Make the clone ready: a virtual environment, the pinned packages and the project itself.

Standard library only, and no syntax newer than Python 3.7, so that an old Python can say that it is too old.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from system import MissingError, need_python, need_system_packages, run, say

CLONE = Path(__file__).resolve().parent.parent
LOCKS = {group: CLONE / "packaging" / f"lock-{group}.txt" for group in ("run", "test")}
WORLD = 5  # the program's own exit code for what is wrong outside it

_VENV = CLONE / ".venv"
_STAMP = _VENV / "made-from.json"
_PYTHON = _VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def with_set_up(group: str, then: Callable[[Path], int]) -> int:
    """Set a group up, go on with the Python that has it, and return the exit code."""
    try:
        return then(set_up(group))
    except MissingError as missing:
        say(str(missing))
        return WORLD
    except KeyboardInterrupt:
        return 130


def set_up(group: str) -> Path:
    """Return the Python that has all that a group needs, once it is so.

    Raises:
        MissingError: if something outside the clone is missing; the message says what to do.
    """
    need_python()
    need_system_packages()
    made = _made()
    if made.get("by") != _maker():
        _make_venv()
    if not _is_ready(group, made):
        _STAMP.unlink(missing_ok=True)  # so that a set-up that is broken off is begun again
        _install(group)
        _STAMP.write_text(json.dumps({"by": _maker(), group: _wanted(group)}), encoding="utf-8")
    return _PYTHON


def _made() -> dict[str, str]:
    if not _STAMP.is_file() or not _PYTHON.exists():
        return {}
    try:
        made = json.loads(_STAMP.read_text(encoding="utf-8"))
    except ValueError:  # half written, as when the power went: then everything is made again
        return {}
    return made if isinstance(made, dict) else {}


def _maker() -> str:
    return f"{sys.version} at {_VENV}"


def _wanted(group: str) -> str:
    return hashlib.sha256(LOCKS[group].read_bytes() + (CLONE / "pyproject.toml").read_bytes()).hexdigest()


def _is_ready(group: str, made: dict[str, str]) -> bool:
    enough = {group, "test"}  # the tests' packages are the program's and more
    return made.get("by") == _maker() and any(made.get(one) == _wanted(one) for one in enough)


def _make_venv() -> None:
    import venv

    say(f"Making a virtual environment in {_VENV.name}.")
    try:
        venv.create(_VENV, clear=True, with_pip=True, symlinks=sys.platform != "win32")
    except (OSError, subprocess.CalledProcessError) as error:
        raise MissingError(f"The virtual environment could not be made in {_VENV}: {error}") from error


def _install(group: str) -> None:
    lock = LOCKS[group]
    say("Installing the pinned packages. The first time this takes a minute or two.")
    pip = [str(_PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    run(
        [*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)],
        "The packages could not be installed. Is there a connection to a package index? pip said:",
    )
    run(
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(CLONE)],
        "The project could not be installed. pip said:",
    )

"""What the system must bring before anything is set up: a Python, a few shared libraries, a display.

Standard library only, and no syntax newer than Python 3.7, so that an old Python can say that it is too old.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

OLDEST, NEWEST = (3, 11), (3, 14)

# What the Qt wheels link to and do not bring, by the Debian package that holds it.
EVERYWHERE = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
FOR_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
COMPILERS = ("cc", "gcc", "clang")
FOR_WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0"}


class MissingError(Exception):
    """Something outside the clone that is missing or fails; the message says what to do."""


def say(line: str) -> None:
    """Print one line at once."""
    print(line, flush=True)


def run(command: list[str], failure: str, variables: Mapping[str, str] | None = None) -> None:
    """Run a command quietly; if it fails, raise MissingError with what it said last."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=variables, check=False
    )
    if done.returncode:
        said = done.stdout.decode(errors="replace").strip().splitlines()
        raise MissingError("\n".join([failure, *("    " + line for line in said[-20:])]))


def has_display(platform: str = sys.platform, variables: Mapping[str, str] = os.environ) -> bool:
    """Say whether a window can be shown."""
    if platform in {"win32", "darwin"}:
        return True
    return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def need_python(version: tuple[int, ...] = sys.version_info[:2]) -> None:
    """Raise MissingError if the pinned packages were not made for this Python."""
    if not OLDEST <= version <= NEWEST:
        oldest, newest, this = (".".join(map(str, one)) for one in (OLDEST, NEWEST, version))
        raise MissingError(
            f"Steward Map needs Python {oldest} to {newest}, and this is Python {this}. "
            f"Install one of those and start this command with it."
        )


def need_system_packages() -> None:
    """Install what the system lacks, as root where there is apt-get; else raise MissingError naming it."""
    missing = _missing_packages()
    if not missing:
        return
    line = "apt-get install " + " ".join(missing)
    if shutil.which("apt-get") is None:
        raise MissingError(
            f"Missing on this system, by their Debian names: {' '.join(missing)}. "
            f"Install the packages of your system that hold the same libraries."
        )
    if os.geteuid() != 0:
        raise MissingError(f"Missing on this system. Run: sudo {line}")
    _install(missing, line)
    importlib.invalidate_caches()
    still = _missing_packages()
    if still:
        raise MissingError(f"Still missing after {line}: {' '.join(still)}")


def want_browser() -> None:
    """Install Chromium for the tests of web pages, as root where there is apt-get; else they are skipped."""
    _want(BROWSERS, ["chromium"], "There is no Chromium here, so the tests of web pages are skipped.")


def want_compiler() -> None:
    """Install a C compiler for the tests of disks that fail, as `want_browser`; they are for Linux alone."""
    if sys.platform.startswith("linux"):
        line = "There is no C compiler here, so the tests of disks that fail are skipped."
        _want(COMPILERS, ["gcc", "libc6-dev"], line)


def _want(commands: Sequence[str], packages: list[str], without: str) -> None:
    if any(shutil.which(name) for name in commands):
        return
    if sys.platform.startswith("linux") and shutil.which("apt-get") and os.geteuid() == 0:
        try:
            _install(packages, "apt-get install " + " ".join(packages))
            return
        except MissingError:
            pass
    say(without)


def wanted_libraries(variables: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the libraries that Qt needs on this Linux, with the Debian package of each."""
    wanted = dict(EVERYWHERE)
    if variables.get("DISPLAY"):
        wanted.update(FOR_X11)
    if variables.get("WAYLAND_DISPLAY"):
        wanted.update(FOR_WAYLAND)
    return wanted


def missing_libraries(wanted: Mapping[str, str]) -> list[str]:
    """Return the packages that hold the libraries which cannot be loaded here."""
    return [package for library, package in wanted.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _missing_packages() -> list[str]:
    missing = []
    try:
        importlib.import_module("venv")
        importlib.import_module("ensurepip")  # Debian keeps it in a package of its own
    except ImportError:
        missing.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    if sys.platform.startswith("linux"):
        missing += missing_libraries(wanted_libraries())
    return missing


def _install(packages: list[str], line: str) -> None:
    say(f"Installing what this system lacks: {line}")
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    run(["apt-get", "update", "-qq"], "The list of system packages could not be fetched:", quiet)
    command = ["apt-get", "install", "--yes", "--no-install-recommends", "-qq", *packages]
    run(command, f"System packages could not be installed. Try: {line}", quiet)

"""What is loaded before the C library, so that every call on a file is kept in a log, or fails when asked."""

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

_SOURCE = Path(__file__).with_name("recorder.c")
_FOR_GOOD = 1 << 40


def why_not() -> str:
    """Return why no call can be watched on this machine, or nothing where it can."""
    if not sys.platform.startswith("linux"):
        return "calls are watched on Linux alone"
    return "" if _compiler() else "there is no C compiler here"


def is_loaded() -> bool:
    """Whether this program was begun with it."""
    return hasattr(ctypes.CDLL(None), "steward_watch")


def begun_with_it(words: Sequence[str]) -> int:
    """Run the bench with these words in a program that has it loaded, and return its exit code."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder, "recorder.so")
        subprocess.run(
            [_compiler(), "-O1", "-shared", "-fPIC", "-o", library, _SOURCE, "-lpthread"], check=True
        )
        before = [library, *os.environ.get("LD_PRELOAD", "").split()]
        variables = {**os.environ, "LD_PRELOAD": ":".join(map(str, before))}
        return subprocess.run(
            [sys.executable, "-m", "tests.faults", *words], env=variables, check=False
        ).returncode


def watch(folder: Path, handle: int) -> None:
    """Keep a log of what is done in a folder from now on, and wait for the disk no more."""
    ctypes.CDLL(None).steward_watch(bytes(folder), handle)


def said(number: int) -> None:
    """Put down in the log that a step was said to be done."""
    ctypes.CDLL(None).steward_said(ctypes.c_long(number))


def fail(folder: Path, kinds: int, error: int, first: int, times: int = _FOR_GOOD) -> None:
    """Have the calls of these kinds on what is in a folder fail from the first-th on, so many times."""
    until = ctypes.c_long(first + times)
    ctypes.CDLL(None).steward_fail(bytes(folder), kinds, error, ctypes.c_long(first), until)


def calls() -> int:
    """Return how many calls there were that might have failed since `fail`."""
    counted = ctypes.CDLL(None).steward_calls
    counted.restype = ctypes.c_long
    return int(counted())


def fill(folder: Path, room: int = _FOR_GOOD) -> None:
    """Let what is in a folder take up only so many bytes more; then its disk is full."""
    ctypes.CDLL(None).steward_fill(bytes(folder), ctypes.c_long(room))


def make_room() -> None:
    """Let every folder take up what it wants."""
    ctypes.CDLL(None).steward_fill(b"", ctypes.c_long(0))


def most() -> int:
    """Return how many bytes were taken up at once since `fill`."""
    taken = ctypes.CDLL(None).steward_most
    taken.restype = ctypes.c_long
    return int(taken())


def _compiler() -> str:
    return shutil.which("cc") or shutil.which("gcc") or shutil.which("clang") or ""

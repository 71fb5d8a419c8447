"""Where a file or a folder is made ready before it is put in place, beside the place where it will stand."""

import os
import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

_ENDING = ".unfinished"
_LONGEST = 40  # letters of the name that are kept, so that it never grows too long for the disk
_LEFT_AFTER = 3600  # seconds; younger ones may be another program's work


def unfinished_file(out: Path) -> tuple[int, Path]:
    """Return an open handle of an empty file beside `out`, and its path; raises OSError."""
    _sweep(out)
    handle, name = tempfile.mkstemp(dir=out.parent, prefix=_beginning(out), suffix=_ENDING)
    return handle, Path(name)


def unfinished_folder(out: Path) -> Path:
    """Return an empty folder beside `out`; raises OSError."""
    _sweep(out)
    return Path(tempfile.mkdtemp(dir=out.parent, prefix=_beginning(out), suffix=_ENDING))


def finished_mode(mode: int) -> int:
    """Return the mode of what is put in place, as the user's mask leaves it; until then it is theirs."""
    mask = os.umask(0)
    os.umask(mask)
    return mode & ~mask


def _beginning(out: Path) -> str:
    return f".{out.name[:_LONGEST]}."


def _sweep(out: Path) -> None:
    """Take away what a program that was ended by force left here: it holds what the map holds."""
    before = time.time() - _LEFT_AFTER
    with os.scandir(out.parent) as there:
        left = [one for one in there if one.name.startswith(_beginning(out)) and one.name.endswith(_ENDING)]
    for one in left:
        with suppress(OSError):  # another program may be at it too
            if one.stat(follow_symlinks=False).st_mtime > before:
                continue
            if one.is_dir(follow_symlinks=False):
                shutil.rmtree(one, ignore_errors=True)
            else:
                Path(one).unlink()

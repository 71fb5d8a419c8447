"""Where files live: the program's own resources and the user's folders."""

import errno
import os
from pathlib import Path

from stewardmap.errors import WorldError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_BESIDE_PACKAGE = Path(__file__).resolve().parent / "resources"
_IN_CLONE = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of one of the program's own files, in a wheel or in a clone.

    Raises:
        FileNotFoundError: if there is no such file.
    """
    for root in (_BESIDE_PACKAGE, _IN_CLONE):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"resource {'/'.join(parts)} is missing from this installation")


def data_folder(*inside: str) -> Path:
    """Return the folder for what the program keeps for this user, or one inside it, made if it is not there.

    STEWARDMAP_HOME, where set, takes its place: tests and portable copies use it.

    Raises:
        WorldError: if it cannot be made; the line says what to do.
    """
    import platformdirs

    chosen = os.environ.get("STEWARDMAP_HOME")
    folder = Path(chosen) if chosen else Path(platformdirs.user_data_dir("stewardmap", appauthor=False))
    folder = folder.joinpath(*inside)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    return folder


def is_full(error: OSError) -> bool:
    """Whether a disk refused what it has no room for, or no room that this user may take."""
    return error.errno in _FULL


def unwritable(folder: Path, error: OSError) -> WorldError:
    """Return what to say where a folder of the program's own cannot be written to."""
    if is_full(error):
        return WorldError(
            f"There is no room for Steward Map's own files on the disk of {folder}. Nothing is lost."
            " Make room, then try again."
        )
    why = error.strerror or str(error)
    return WorldError(
        f"Steward Map cannot write to its own folder {folder}: {why}."
        " Let it be written to, or name another in the variable STEWARDMAP_HOME."
    )

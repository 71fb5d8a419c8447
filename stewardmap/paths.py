"""Where files live: the program's own resources and the user's folders."""

import os
from pathlib import Path

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


def data_folder() -> Path:
    """Return the folder for what the program keeps for this user, made if it is not there.

    STEWARDMAP_HOME, where set, takes its place: tests and portable copies use it.
    """
    import platformdirs

    chosen = os.environ.get("STEWARDMAP_HOME")
    folder = Path(chosen) if chosen else Path(platformdirs.user_data_dir("stewardmap", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder

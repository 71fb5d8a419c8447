"""Reports of our own faults, kept on this computer: where it went wrong, and nothing that was in the map."""

import platform
import traceback
from datetime import datetime
from pathlib import Path

from stewardmap import __version__
from stewardmap.errors import WorldError
from stewardmap.paths import data_folder

MOST_KEPT = 20
_PACKAGE = Path(__file__).resolve().parent


def keep_report(error: BaseException) -> Path | None:
    """Keep where something went wrong, with no message, value or user's folder in it; None if it cannot be.

    The newest 20 are kept.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [type(error).__name__, *(f"{without_folders(f.filename)}:{f.lineno} in {f.name}" for f in frames)]
    return keep_lines(lines)


def keep_lines(lines: list[str]) -> Path | None:
    """Keep a report of these lines under the time of day, after what this program runs on."""
    now = datetime.now()  # noqa: DTZ005 - the user's own clock
    head = f"Steward Map {__version__}, Python {platform.python_version()}, {platform.system()}"
    try:
        folder = data_folder("reports")
        path = folder / f"{now:%Y-%m-%d-%H%M%S-%f}.txt"
        path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
        for old in sorted(folder.glob("*.txt"))[:-MOST_KEPT]:
            old.unlink(missing_ok=True)
    except (OSError, WorldError):
        return None
    return path


def without_folders(name: str) -> str:
    """Return a source file's name without the folders above it, among which is often the user's name."""
    path = Path(name)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    return "/".join(path.parts[-2:]) if path.is_absolute() else name

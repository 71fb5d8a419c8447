"""What the first bytes of a file tell, before anything of weight is loaded."""

from pathlib import Path

from stewardmap.errors import DamagedError, GoneError, UnopenableMapError
from stewardmap.store.keys import salt_of

PAGE = 4096


def missing(path: Path) -> UnopenableMapError:
    """Return what to say of a map that is not there: a share or a stick that is away may come back."""
    if path.parent.is_dir():
        return GoneError(f"There is no map at {path}. Check the name and the folder.")
    return UnopenableMapError(
        f"There is no map at {path}, for its folder is not there. Check the disk or share that it is on."
    )


def look(path: Path) -> bytes | None:
    """Return the salt of an encrypted map, or None for a plain one, by its first bytes alone.

    Raises:
        UnopenableMapError: if there is no file, or it is certainly no map.
    """
    try:
        if not path.exists():
            raise missing(path)
        if not path.is_file():
            what = "a folder" if path.is_dir() else "no ordinary file"
            raise UnopenableMapError(f"{path} is {what}, and no map. Name the map's own file.")
        size = path.stat().st_size
        salt = salt_of(path)
    except OSError as error:
        raise UnopenableMapError(f"{path} cannot be read: {error.strerror}.") from error
    if size == 0:
        raise UnopenableMapError(f"{path} is an empty file, not a map.")
    if salt is not None and size % PAGE:
        raise UnopenableMapError(f"{path} is not a Steward Map file, or the end of it is missing.")
    if salt is None and size > PAGE and size % PAGE:
        raise DamagedError(f"{path} is damaged: the end is missing. Open a backup of it instead.")
    return salt

"""What can be said of a map's file before it is opened."""

from pathlib import Path

from stewardmap.store.header import look


def is_encrypted(path: Path) -> bool:
    """Whether a map needs a passphrase; raises UnopenableMapError if it is certainly no map."""
    return look(path) is not None

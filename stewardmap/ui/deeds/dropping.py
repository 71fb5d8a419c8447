"""Files dropped on the window: a map is opened, tables are imported."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from stewardmap.ui.deeds import files, importing
from stewardmap.ui.desk import Desk

_TABLES = {".csv", ".xlsx", ".tsv", ".txt"}


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def wanted(data: QMimeData) -> bool:
    """Whether anything that is dropped can be opened or imported."""
    return any(path.suffix.lower() in {".smap", *_TABLES} for path in _paths(data))


def take(desk: Desk, data: QMimeData) -> None:
    """Open or import what was dropped."""
    paths = _paths(data)
    maps = [path for path in paths if path.suffix.lower() == ".smap"]
    tables = [path for path in paths if path.suffix.lower() in _TABLES]
    if maps:
        files.open_path(desk, maps[0])
    elif tables:
        importing.show(desk, tables)

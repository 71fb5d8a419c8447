"""Files dropped on the window: a map is opened, tables are imported."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from stewardmap.exchange.readers.endings import ENDINGS
from stewardmap.ui.deeds import importing
from stewardmap.ui.deeds.opening import open_path
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def wanted(data: QMimeData) -> bool:
    """Whether files are dropped; what they are is looked at when they are, so that it can be said."""
    return bool(_paths(data))


def take(desk: Desk, data: QMimeData) -> None:
    """Open or import what was dropped, or say what can be."""
    paths = _paths(data)
    maps = [path for path in paths if path.suffix.lower() == ".smap"]
    tables = [path for path in paths if path.suffix.lower() in ENDINGS and not path.is_dir()]
    if maps:
        open_path(desk, maps[0])
    elif tables:
        importing.show(desk, tables)
    elif paths:
        said = _("{name} is neither a map (.smap) nor a table (.csv, .xlsx) or address book (.vcf).")
        desk.session.announce(said.format(name=paths[0].name), problem=True)

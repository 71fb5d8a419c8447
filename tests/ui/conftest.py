from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stewardmap.progress import no_progress
from tests.ui import small_map
from tests.ui.driving import Driver


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The screenless platform says this of windows it shows and raises; it means nothing."""
    here = [item for item in items if "/ui/" in item.path.as_posix() or "journeys" in item.path.as_posix()]
    for item in here:
        item.add_marker(
            pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise", extend=True)
        )


@pytest.fixture(autouse=True, scope="session")
def _what_stays(qapp: object) -> None:
    """Bring in what every window is made of, once there is an application."""
    from stewardmap import app

    app.make_types()
    app._bring_in_panels()
    app._bring_in_database(no_progress)
    app._bring_in_canvas(no_progress)


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    """A small map with every odd thing in it."""
    return small_map.make(tmp_path / "Northmere.smap")


@pytest.fixture
def drive(qtbot: QtBot) -> Iterator[Callable[[Path | None], Driver]]:
    """Open windows, and close them after the test."""
    opened: list[Driver] = []

    def open_on(path: Path | None) -> Driver:
        opened.append(Driver(qtbot, path))
        return opened[-1]

    yield open_on
    for driver in opened:
        driver.close()


@pytest.fixture
def driver(drive: Callable[[Path | None], Driver], map_file: Path) -> Driver:
    """A window on the small map."""
    return drive(map_file)

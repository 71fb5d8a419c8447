"""What takes long is never done in the window's thread: seen by which thread does it, not by a clock."""

import importlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from stewardmap.operations.workspace import Workspace
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import files, importing, papering
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA
from tests.ui.test_importing import PEOPLE, choose_file, looked_at

Drive = Callable[[Path | None], Driver]

_LONG = {
    "findings": ("stewardmap.ui.current_findings", "tell"),
    "scene": ("stewardmap.picture.scene_of", "scene_of"),
    "places": ("stewardmap.layout.arrange", "arrange"),
    "picture": ("stewardmap.picture.compose", "compose"),
    "import": ("stewardmap.exchange.plan", "plan_import"),
    "tables": ("stewardmap.exchange.readers", "read_tables"),
    "rehearsal": ("stewardmap.analysis.rehearsals.rehearse", "rehearse"),
    "rehearsed": ("stewardmap.picture.rehearsed", "rehearsed"),
    "key": ("stewardmap.operations.opening", "key_of"),
    "paper": ("stewardmap.exchange.writers.paper.write", "write_paper"),
}


class Watch:
    """Which long work was done, and which of it in the window's thread."""

    def __init__(self) -> None:
        self.done: set[str] = set()
        self.held_up: set[str] = set()

    def over(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return the same work, watched."""

        def watched(*given: Any, **named: Any) -> Any:
            self.done.add(name)
            if threading.current_thread() is threading.main_thread():
                self.held_up.add(name)
            return work(*given, **named)

        return watched


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    """Watch all work that takes long."""
    made = Watch()
    for name, (room, function) in _LONG.items():
        module = importlib.import_module(room)
        monkeypatch.setattr(module, function, made.over(name, getattr(module, function)))
    yield made
    assert made.held_up == set()


def test_while_a_map_is_opened_and_edited(watch: Watch, drive: Drive, map_file: Path) -> None:
    driver = drive(map_file)
    assert {"findings", "scene", "places", "picture"} <= watch.done
    watch.done.clear()
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    field = driver.field(".phone")
    field.setFocus()
    driver.write("01632 960111")
    assert watch.done & {"findings", "scene"} == set()  # typing alone changes nothing
    driver.keys("Tab")
    driver.settle()
    assert "findings" in watch.done
    assert "scene" not in watch.done  # a number to call is not drawn
    watch.done.clear()
    driver.keys("Ctrl+Z")
    driver.settle()
    assert {"findings", "scene", "picture"} <= watch.done


def test_while_the_map_is_arranged_anew_and_in_other_colours(watch: Watch, driver: Driver) -> None:
    watch.done.clear()
    driver.window.desk.act("arrange")
    driver.settle()
    assert "places" in watch.done
    driver.window.desk.act("theme_dark")
    driver.settle()
    assert "picture" in watch.done


def test_while_a_table_is_imported(watch: Watch, driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    importing.show(driver.window.desk, [file])
    driver.click(looked_at(driver).ok)
    driver.settle()
    assert {"tables", "import"} <= watch.done


def test_while_an_encrypted_map_is_opened(watch: Watch, driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "locked.smap"
    Workspace.create(path, "four plain words").close()
    files.open_path(driver.window.desk, path)
    asked = driver.dialog()
    driver.bot.keyClicks(asked.fields["passphrase"], "four plain words")
    driver.click(asked.ok)
    driver.wait(lambda: driver.window.windowTitle().startswith("locked"))
    driver.settle()
    assert "key" in watch.done


def test_while_something_is_rehearsed(watch: Watch, driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.window.desk.act("rehearse")
    driver.settle()
    assert {"rehearsal", "rehearsed"} <= watch.done


@pytest.mark.slow
def test_while_a_paper_is_written(watch: Watch, driver: Driver, tmp_path: Path) -> None:
    papering.paper(driver.window.desk)
    driver.click(driver.dialog().ok)
    choose_file(driver, tmp_path / "out.pdf")
    driver.wait(driver.window.messages.isVisible)
    assert "paper" in watch.done

"""A step of very many rows is undone in a worker: the window goes on, and it can be stopped."""

from threading import Event, current_thread, main_thread

import pytest

from stewardmap.model.records import Person
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.progress import Progress, no_progress
from stewardmap.ui import session
from stewardmap.ui.dialogs.patience import PatienceDialog
from tests.ui.driving import Driver

MANY = 30


@pytest.fixture
def filled(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> Driver:
    """A window in which a step of thirty rows is thought to be long."""
    monkeypatch.setattr(session, "AT_ONCE", MANY - 1)
    driver.window.session.do(Add(*(Person(name=f"Guest {at}") for at in range(MANY)), label="Import"))
    driver.settle()
    return driver


def test_much_is_undone_and_done_again_off_the_window_s_thread(
    filled: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []
    undo = Workspace.undo

    def watched(self: Workspace, progress: Progress = no_progress) -> object:
        threads.append(current_thread())
        return undo(self, progress)

    monkeypatch.setattr(Workspace, "undo", watched)
    filled.keys("Ctrl+Z")
    filled.wait(filled.no_dialog)
    filled.settle()
    assert len(filled.snapshot.people) == 4
    assert "Undone: Import" in filled.window.messages.text.text()
    assert threads
    assert main_thread() not in threads
    filled.click(filled.window.messages.offer)
    filled.wait(filled.no_dialog)
    filled.settle()
    assert len(filled.snapshot.people) == 4 + MANY


def test_stopped_it_changes_nothing(filled: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = Event(), Event()
    undo = Workspace.undo

    def slow(self: Workspace, progress: Progress = no_progress) -> object:
        begun.set()
        go_on.wait()
        return undo(self, progress)

    monkeypatch.setattr(Workspace, "undo", slow)
    filled.keys("Ctrl+Z")
    dialog = filled.dialog(PatienceDialog)
    filled.wait(begun.is_set)
    filled.keys("Escape")
    assert not dialog.cancel.isEnabled()
    go_on.set()
    filled.wait(filled.no_dialog)
    filled.settle()
    assert len(filled.snapshot.people) == 4 + MANY
    filled.window.desk.act("undo")
    filled.wait(filled.no_dialog)


def test_little_is_undone_at_once(driver: Driver) -> None:
    driver.window.session.do(Add(Person(name="Guest"), label="Add"))
    driver.window.session.undo()
    assert len(driver.snapshot.people) == 4
    assert driver.no_dialog()


def test_the_history_turns_many_steps_the_same_way(filled: Driver) -> None:
    standing = len(filled.window.session.workspace.history()[0])  # type: ignore[union-attr]
    filled.window.session.go_to(standing - 1)
    filled.wait(filled.no_dialog)
    filled.settle()
    assert len(filled.snapshot.people) == 4
    assert "as it was then" in filled.window.messages.text.text()

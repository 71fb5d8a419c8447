"""A large map is laid out for the box in a worker: the box is there at once, and finds when it can."""

from threading import Event, current_thread, main_thread

import pytest

from stewardmap.exchange.search import finder
from stewardmap.exchange.search.shelf import Shelf
from tests.ui.driving import Driver


@pytest.fixture
def large(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> Driver:
    """A window on a map that is thought to be large, of which nothing is laid out yet."""
    monkeypatch.setattr(finder, "AT_ONCE", 2)
    driver.window.find_box._asked.finder.forget()
    return driver


def found(driver: Driver) -> list[str]:
    there = driver.window.find_box.list
    return [there.item(at).text() for at in range(there.count())]


def test_the_box_is_there_at_once_and_finds_when_the_map_is_laid_out(
    large: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, threads = Event(), Event(), []
    lay_out = Shelf.lay_out

    def slow(self: Shelf) -> None:
        threads.append(current_thread())
        begun.set()
        go_on.wait()
        lay_out(self)

    monkeypatch.setattr(Shelf, "lay_out", slow)
    large.keys("Ctrl+K")
    assert large.window.find_box.isVisible()
    large.write("okafor")
    large.wait(begun.is_set)
    assert found(large) == ["Looking through the map…"]
    go_on.set()
    large.settle()
    assert found(large)[0].startswith("Tom Okafor")
    assert main_thread() not in threads
    assert len(threads) == 8, "each letter asks, and one answer serves them all"


def test_commands_are_found_meanwhile(large: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = Event()
    monkeypatch.setattr(Shelf, "lay_out", lambda _self: go_on.wait())
    large.keys("Ctrl+K")
    large.write("zoom in")
    assert any("Zoom in" in one for one in found(large))
    go_on.set()
    large.settle()


def test_a_map_that_was_opened_is_laid_out_before_anybody_looks(
    large: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    large.window.session.opened.emit()
    large.settle()
    snapshot = large.snapshot
    there = large.window.find_box._asked.finder
    assert there.is_ready(snapshot)
    assert there.lacking(snapshot) == ()

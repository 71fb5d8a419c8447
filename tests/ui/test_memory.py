import gc
import threading

import pytest

from stewardmap.ui.memory import Memory
from tests.ui.driving import Driver


def test_what_an_opened_map_brought_in_is_left_out_once_nothing_is_being_worked_on(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[bool] = []
    jobs = driver.window.jobs
    monkeypatch.setattr(gc, "freeze", lambda: settled.append(jobs.busy))
    memory = Memory(driver.window.session, jobs, driver.window)
    memory._later.setInterval(20)
    gate = threading.Event()
    jobs.run(lambda _progress: gate.wait(10), lambda _done: None)
    driver.window.session.opened.emit()
    driver.bot.wait(100)
    assert settled == []  # something is being worked on
    gate.set()
    driver.bot.waitUntil(lambda: settled == [False])
    driver.bot.wait(60)
    assert settled == [False]  # and once is enough

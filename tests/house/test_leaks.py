import logging
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.model.ids import new_id
from tests.house.leaks import Leaks
from tests.house.log_watch import LogWatch

_LOG = logging.getLogger("somewhere")
_seen_ids: list[str] = []


def test_a_thread_left_running_is_found() -> None:
    stop = threading.Event()
    leaks = Leaks(grace=0.05)
    thread = threading.Thread(target=stop.wait, args=(30,), name="left")
    thread.start()
    try:
        found = leaks.found()
    finally:
        stop.set()
        thread.join()
    assert found == ["thread left"]


def test_a_timer_left_active_is_found(qapp) -> None:
    from PySide6.QtCore import QTimer

    leaks = Leaks()
    timer = QTimer()
    timer.setObjectName("ticking")
    timer.start(60_000)
    assert leaks.found() == ["timer ticking of None"]


def test_a_window_left_open_is_found(qapp) -> None:
    from PySide6.QtWidgets import QWidget

    leaks = Leaks()
    window = QWidget()
    window.setWindowTitle("left")
    window.show()
    assert leaks.found() == ["window QWidget 'left'"]


@pytest.mark.logs("one|another")
def test_an_unannounced_warning_is_found() -> None:
    with LogWatch(["expected"]) as watch:
        _LOG.warning("the %s one", "expected")
    assert watch.complaints == []
    with LogWatch(["expected"]) as watch:
        _LOG.error("another")
    assert watch.complaints == ["somewhere ERROR: another", "never said: expected"]


@pytest.mark.logs("announced")
def test_an_announced_warning_passes() -> None:
    _LOG.warning("announced")


@given(st.integers(0, 3))
def test_each_example_sees_the_same_ids(drawn: int) -> None:
    _seen_ids.append(new_id())
    assert set(_seen_ids) == {_seen_ids[0]}

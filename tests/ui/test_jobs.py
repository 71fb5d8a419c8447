import threading

import pytest
from pytestqt.qtbot import QtBot

from stewardmap.errors import CancelledError, UserError
from stewardmap.progress import Progress
from stewardmap.ui.jobs import SHOWN_AFTER_MS, Jobs


@pytest.fixture
def jobs(qtbot: QtBot):  # type: ignore[no-untyped-def]
    made = Jobs()
    yield made
    made.wait()
    qtbot.waitUntil(lambda: not made.busy)
    made.deleteLater()


def test_a_result_comes_on_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    found: list[object] = []
    here = threading.get_ident
    jobs.run(lambda _progress: here(), lambda worker: found.append((worker, here())))
    qtbot.waitUntil(lambda: bool(found))
    worker, window = found[0]  # type: ignore[misc]
    assert window == threading.get_ident() != worker


def test_a_newer_job_of_a_lane_drops_the_older(qtbot: QtBot, jobs: Jobs) -> None:
    gate, found = threading.Event(), []

    def slow(progress: Progress) -> str:
        gate.wait(10)
        progress(1, 2)
        return "old"

    jobs.run(slow, found.append, lane="one")
    jobs.run(lambda _progress: "new", found.append, lane="one")
    qtbot.waitUntil(lambda: found == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert found == ["new"]


def test_cancelling_raises_inside_and_shows_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    begun, gate, raised, shown = threading.Event(), threading.Event(), [], []

    def work(progress: Progress) -> None:
        begun.set()
        gate.wait(10)
        try:
            progress(1, 2)
        except CancelledError:
            raised.append(True)
            raise

    job = jobs.run(work, shown.append, failed=shown.append)
    assert begun.wait(10)
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert (raised, shown) == ([True], [])


def test_what_a_user_can_mend_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_progress: Progress) -> None:
        raise UserError("Mend this.")

    with qtbot.waitSignal(jobs.failed) as told:
        jobs.run(work, print)
    assert str(told.args[0]) == "Mend this."


@pytest.mark.logs("a job failed")
def test_our_own_mistake_is_logged_and_told(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(jobs.failed):
        jobs.run(work, print)


def test_progress_is_shown_only_after_a_while(qtbot: QtBot, jobs: Jobs) -> None:
    gate, seen = threading.Event(), []
    jobs.progress.connect(lambda doing, done, total: seen.append((doing, done, total)))

    def work(progress: Progress) -> None:
        progress(3, 10)
        gate.wait(10)

    jobs.run(lambda _progress: None, lambda _nothing: None, doing="quick")
    qtbot.waitUntil(lambda: not jobs.busy)
    assert seen == []
    jobs.run(work, lambda _nothing: None, doing="slow")
    qtbot.waitUntil(lambda: bool(seen), timeout=5 * SHOWN_AFTER_MS)
    gate.set()
    assert seen[0] == ("slow", 3, 10)
    qtbot.waitUntil(lambda: not jobs.busy)


def test_one_that_may_be_last_is_begun_when_the_others_are_shown(qtbot: QtBot, jobs: Jobs) -> None:
    gate, order = threading.Event(), []

    def first(_progress: Progress) -> str:
        gate.wait(10)
        return "first"

    def last(_progress: Progress) -> str:
        order.append("last begun")
        return "last"

    jobs.run(last, order.append, last=True)
    jobs.run(first, order.append)
    qtbot.wait(20)
    assert jobs.busy
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == ["first", "last begun", "last"]


def test_one_that_may_be_last_is_let_go_of_with_the_others(qtbot: QtBot, jobs: Jobs) -> None:
    begun: list[object] = []
    jobs.run(lambda _progress: begun.append(1), begun.append, last=True)
    jobs.wait()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert begun == []

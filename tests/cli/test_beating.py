from threading import Event
from typing import cast

from stewardmap.cli.beating import beating
from stewardmap.operations.document import Document


class Beaten:
    """A document that counts how often it was beaten."""

    def __init__(self) -> None:
        self.times, self.thrice = 0, Event()

    def beat(self) -> None:
        self.times += 1
        if self.times == 3:
            self.thrice.set()


def test_a_lock_is_kept_alive_while_a_command_works_and_no_longer() -> None:
    document = Beaten()
    with beating(cast("Document", document), every=0.01):
        assert document.thrice.wait(10)
    times = document.times
    assert not Event().wait(0.05)
    assert document.times == times

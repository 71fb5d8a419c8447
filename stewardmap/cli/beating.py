"""Show other computers that a map is open here, for as long as a command works on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stewardmap.operations.document import Document

EVERY_SECONDS = 60.0


@contextmanager
def beating(document: "Document", every: float = EVERY_SECONDS) -> Iterator[None]:
    """Beat every minute: a lock that is silent for four is taken over."""
    over = Event()

    def beat() -> None:
        while not over.wait(every):
            document.beat()

    thread = Thread(target=beat, name="beat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()

"""A keyring for tests: kept in memory, and failing in one way or another where it is told to."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from keyring.backend import KeyringBackend
from keyring.core import set_keyring
from keyring.errors import KeyringError

_SLOWLY_SECONDS, _HANGING_SECONDS = 2.8, 20.0
NONSENSE: tuple[Any, ...] = (
    *(5, b"f" * 64, "", ["f"], "f" * 63 + "\0", "f" * 64),
    *("'; DROP TABLE person; --", "\ud800" * 64, "F" * 10_000_000),
)
"""What no keyring should answer with, and a key that is another map's."""


class Panic(BaseException):
    """As what is written in Rust raises, which is no Exception."""


class MemoryKeyring(KeyringBackend):
    """A keyring in memory, that fails in one way or another."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self, fault: str = "") -> None:
        super().__init__()
        self.fault = fault
        self.kept: dict[tuple[str, str], str] = {}
        self.asked = 0
        self.released = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        self._fail()
        if self.fault == "answers with nonsense":
            answer: str = NONSENSE[self.asked % len(NONSENSE)]
            return answer
        if self.fault == "is slow and wrong":
            self.released.wait(_SLOWLY_SECONDS)
            return "f" * 64
        found = self.kept.get((service, username))
        return found[:10] if found and self.fault == "truncates" else found

    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail()
        if self.fault != "drops":
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.fault == "is slow and wrong":
            self.released.wait(_HANGING_SECONDS)
        self._fail()
        del self.kept[service, username]

    def _fail(self) -> None:
        if self.fault == "hangs":
            self.released.wait(_HANGING_SECONDS)
        if self.fault == "raises":
            raise KeyringError("locked")
        if self.fault == "panics":
            raise Panic


@contextmanager
def in_use(fault: str) -> Iterator[MemoryKeyring]:
    """Put one in the place of the system's; afterwards what still waits for it ends."""
    made = MemoryKeyring(fault)
    set_keyring(made)
    yield made
    made.released.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(2)

"""A keyring for tests: kept in memory, and failing in one way or another where it is told to."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from keyring.backend import KeyringBackend
from keyring.core import set_keyring
from keyring.errors import KeyringError


class MemoryKeyring(KeyringBackend):
    """A keyring in memory, that fails in one way or another."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self, fault: str = "") -> None:
        super().__init__()
        self.fault = fault
        self.kept: dict[tuple[str, str], str] = {}
        self.released = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        if self.fault == "hangs":
            self.released.wait(20)
        if self.fault == "raises":
            raise KeyringError("locked")
        found = self.kept.get((service, username))
        return found[:10] if found and self.fault == "truncates" else found

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.fault != "drops":
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


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

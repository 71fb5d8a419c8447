"""The keyring is a cache: whatever it does, the passphrase prompt is where it ends."""

import threading
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from stewardmap import secrets


class Backend(KeyringBackend):
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


@pytest.fixture
def backend(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Backend]:
    made = Backend(request.param)
    monkeypatch.setattr(secrets, "PATIENCE_SECONDS", 0.3)
    keyring.set_keyring(made)
    yield made
    made.released.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(2)


@pytest.mark.parametrize("backend", [""], indirect=True)
def test_a_key_is_remembered_and_forgotten(backend: Backend) -> None:
    assert secrets.remember("file", "f" * 64)
    assert secrets.recall("file") == "f" * 64
    secrets.forget("file")
    assert secrets.recall("file") is None


@pytest.mark.parametrize("backend", ["raises", "hangs", "truncates", "drops"], indirect=True)
def test_a_keyring_that_fails_remembers_nothing(backend: Backend) -> None:
    assert not secrets.remember("file", "f" * 64)
    assert secrets.recall("file") != "f" * 64

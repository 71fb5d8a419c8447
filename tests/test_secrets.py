"""The keyring is a cache: whatever it does, the passphrase prompt is where it ends."""

import threading
from collections.abc import Iterator

import keyring
import pytest

from stewardmap import secrets
from tests.memory_keyring import MemoryKeyring


@pytest.fixture
def backend(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    made = MemoryKeyring(request.param)
    monkeypatch.setattr(secrets, "PATIENCE_SECONDS", 0.3)
    keyring.set_keyring(made)
    yield made
    made.released.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(2)


@pytest.mark.parametrize("backend", [""], indirect=True)
def test_a_key_is_remembered_and_forgotten(backend: MemoryKeyring) -> None:
    assert secrets.remember("file", "f" * 64)
    assert secrets.recall("file") == "f" * 64
    secrets.forget("file")
    assert secrets.recall("file") is None


@pytest.mark.parametrize("backend", ["raises", "hangs", "truncates", "drops"], indirect=True)
def test_a_keyring_that_fails_remembers_nothing(backend: MemoryKeyring) -> None:
    assert not secrets.remember("file", "f" * 64)
    assert secrets.recall("file") != "f" * 64

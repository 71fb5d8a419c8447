"""The keyring is a cache: whatever it does, the passphrase prompt is where it ends."""

from collections.abc import Iterator

import pytest

from stewardmap import secrets
from tests.memory_keyring import MemoryKeyring, in_use


@pytest.fixture
def backend(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    monkeypatch.setattr(secrets, "PATIENCE_SECONDS", 0.3)
    with in_use(request.param) as made:
        yield made


@pytest.mark.parametrize("backend", [""], indirect=True)
def test_a_key_is_remembered_and_forgotten(backend: MemoryKeyring) -> None:
    assert secrets.remember("file", "f" * 64)
    assert secrets.recall("file") == "f" * 64
    secrets.forget("file")
    assert secrets.recall("file") is None


@pytest.mark.parametrize(
    "backend", ["raises", "panics", "hangs", "truncates", "drops", "answers with nonsense"], indirect=True
)
def test_a_keyring_that_fails_remembers_nothing(backend: MemoryKeyring) -> None:
    assert not secrets.remember("file", "e" * 64)
    assert secrets.recall("file") != "e" * 64

from pathlib import Path

import keyring
import pytest

from stewardmap.errors import UnopenableMapError, WrongPassphraseError
from stewardmap.operations.opening import is_encrypted, key_of
from stewardmap.operations.workspace import Workspace
from tests.memory_keyring import MemoryKeyring


def test_a_key_opens_what_its_passphrase_opens(tmp_path: Path) -> None:
    path = tmp_path / "locked.smap"
    Workspace.create(path, "four plain words").close()
    assert is_encrypted(path)
    Workspace.open(path, key=key_of(path, "four plain words")).close()
    with pytest.raises(WrongPassphraseError):
        Workspace.open(path, key=key_of(path, "five plain words"))
    with pytest.raises(WrongPassphraseError):
        Workspace.open(path)


def test_a_plain_map_has_no_key(tmp_path: Path) -> None:
    path = tmp_path / "plain.smap"
    Workspace.create(path).close()
    assert key_of(path, "whatever is typed") is None
    Workspace.open(path, key=None).close()


def test_a_missing_map_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnopenableMapError, match="There is no map at"):
        key_of(tmp_path / "gone.smap", "four plain words")


def test_a_remembered_key_opens_a_map_and_is_forgotten_once_it_does_not(tmp_path: Path) -> None:
    kept = MemoryKeyring()
    keyring.set_keyring(kept)
    path = tmp_path / "secret.smap"
    Workspace.create(path, "four plain words").close()
    Workspace.open(path, "four plain words", remember=True).close()
    Workspace.open(path).close()
    ((name, key),) = kept.kept.items()
    kept.kept[name] = key[::-1]
    with pytest.raises(WrongPassphraseError, match="this computer remembered does not open"):
        Workspace.open(path)
    assert kept.kept == {}
    with pytest.raises(WrongPassphraseError, match="is encrypted: its passphrase is needed"):
        Workspace.open(path)

from pathlib import Path

import pytest

from stewardmap.errors import UnopenableMapError, WrongPassphraseError
from stewardmap.operations.opening import is_encrypted, key_of
from stewardmap.operations.workspace import Workspace


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

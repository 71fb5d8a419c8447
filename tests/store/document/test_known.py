"""A document that refuses the right key is damaged, and is told from one that refuses a wrong one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stewardmap.errors import DamagedError, EarlierPassphraseError, WrongPassphraseError
from stewardmap.model.records import Person
from stewardmap.operations.checking import check
from stewardmap.operations.commands import Add
from stewardmap.operations.keeping_keys import change_passphrase
from stewardmap.operations.opening import key_of
from stewardmap.operations.workspace import Workspace

WORDS, OTHERS = "four plain words", "quite other words"
Spoil = Callable[[bytes], bytes]


def first_page(content: bytes) -> bytes:
    return content[:100] + bytes(byte ^ 0x5A for byte in content[100:200]) + content[200:]


def all_of_it_zero(content: bytes) -> bytes:
    return bytes(4096) + content[4096:]


def salt(content: bytes) -> bytes:
    return bytes(byte ^ 0x5A for byte in content[:16]) + content[16:]


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A map behind a passphrase, of which there is a backup."""
    path = tmp_path / "town.smap"
    Workspace.create(path, WORDS).close()
    with Workspace.open(path, WORDS) as workspace:
        workspace.do(Add(Person(name="Ada Ash")))
    return path


@pytest.mark.parametrize("spoil", [first_page, all_of_it_zero])
def test_the_right_passphrase_finds_it_damaged(town: Path, spoil: Spoil) -> None:
    town.write_bytes(spoil(town.read_bytes()))
    with pytest.raises(DamagedError) as found:
        Workspace.open(town, WORDS)
    assert "changed on another computer" not in str(found.value)
    with pytest.raises(DamagedError):
        check(town, key_of(town, WORDS))
    with pytest.raises(WrongPassphraseError):
        Workspace.open(town, OTHERS)
    with pytest.raises(WrongPassphraseError):
        check(town, key_of(town, OTHERS))


def test_a_damaged_salt_is_mended_for_everybody_else(
    town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.write_bytes(salt(town.read_bytes()))
    with pytest.raises(DamagedError, match="first bytes"):
        check(town, key_of(town, WORDS))
    with Workspace.open(town, WORDS) as workspace:
        assert "are being mended" in workspace.document.said
        assert not workspace.document.is_saved
    monkeypatch.setenv("STEWARDMAP_HOME", str(tmp_path / "elsewhere"))
    with Workspace.open(town, WORDS) as workspace:
        assert len(workspace.snapshot().people) == 1


def test_what_was_not_yet_saved_is_saved_over_a_damaged_one(town: Path) -> None:
    workspace = Workspace.open(town, WORDS)
    workspace.do(Add(Person(name="Ben Birch")))
    workspace.document.let_go()
    town.write_bytes(first_page(town.read_bytes()))
    with Workspace.open(town, WORDS) as again:
        assert "was damaged" in again.document.said
        assert {one.name for one in again.snapshot().people.values()} == {"Ada Ash", "Ben Birch"}
    with Workspace.open(town, WORDS) as whole:
        assert len(whole.snapshot().people) == 2


def test_another_passphrase_from_another_computer_opens_it(
    town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("STEWARDMAP_HOME", str(tmp_path / "elsewhere"))
        with Workspace.open(town, WORDS) as workspace:
            change_passphrase(workspace, OTHERS)
    with pytest.raises(EarlierPassphraseError, match="changed on another computer"):
        Workspace.open(town, WORDS)
    Workspace.open(town, OTHERS).close()

"""The passphrase is asked for once, or each time; whatever the keyring does, it ends in the question."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stewardmap import secrets
from stewardmap.model.records import Card
from stewardmap.operations.workspace import Workspace
from stewardmap.store.recovery import recovery_lines
from stewardmap.ui.deeds.files import open_path
from stewardmap.ui.dialogs.entry import EntryDialog
from tests.memory_keyring import MemoryKeyring, in_use
from tests.ui.driving import Driver

WORDS = "four words of ours"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    path = tmp_path / "town.smap"
    Workspace.create(path, WORDS, Card(title="Town")).close()
    return path


@pytest.fixture
def backend(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    monkeypatch.setattr(secrets, "PATIENCE_SECONDS", 0.3)
    with in_use(request.param) as made:
        yield made


def answered(driver: Driver, words: str, next_time: int = 0) -> None:
    dialog = driver.dialog()
    dialog.fields["passphrase"].setText(words)  # type: ignore[attr-defined]
    dialog.fields["here"].setCurrentIndex(next_time)  # type: ignore[attr-defined]
    dialog.ok.click()
    driver.settle()


def is_open(driver: Driver) -> bool:
    return driver.window.session.workspace is not None


@pytest.mark.parametrize("backend", [""], indirect=True)
def test_a_computer_told_to_opens_the_map_without_asking(
    drive: Callable[[Path | None], Driver], town: Path, backend: MemoryKeyring
) -> None:
    driver = drive(None)
    open_path(driver.window.desk, town)
    answered(driver, WORDS, 1)
    assert is_open(driver)
    assert backend.kept
    driver.window.session.close()
    open_path(driver.window.desk, town)
    driver.settle()
    assert is_open(driver)
    driver.window.desk.act("forget_passphrase")
    driver.settle()
    assert not backend.kept


@pytest.mark.parametrize("backend", ["raises", "hangs", "truncates", "drops"], indirect=True)
def test_a_keyring_that_fails_ends_in_the_question(
    drive: Callable[[Path | None], Driver], town: Path, backend: MemoryKeyring
) -> None:
    salt = town.read_bytes()[:16].hex()
    backend.kept[secrets.SERVICE, salt] = "f" * 64 if backend.fault != "truncates" else "f" * 10
    driver = drive(None)
    began = time.thread_time()
    open_path(driver.window.desk, town)
    assert time.thread_time() - began < 1, "the window's own thread never waits for a keyring"
    answered(driver, WORDS)
    assert is_open(driver)


def test_the_recovery_key_opens_the_map_and_a_slip_is_told_by_its_line(
    drive: Callable[[Path | None], Driver], town: Path
) -> None:
    with Workspace.open(town, WORDS) as workspace:
        assert workspace.document.key is not None
        lines = recovery_lines(workspace.document.key)
    driver = drive(None)
    open_path(driver.window.desk, town)
    driver.settle()
    wrong = "Z" if lines[2][0] != "Z" else "Y"
    answered(driver, " ".join([*lines[:2], wrong + lines[2][1:], lines[3]]))
    dialog = driver.dialog(EntryDialog)
    assert dialog.problem.text().startswith("Line 3 ")
    answered(driver, " ".join(lines))
    assert is_open(driver)

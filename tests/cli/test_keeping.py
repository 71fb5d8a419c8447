"""A rehearsal kept with the map under a name: apart from the map, carried out again, replaced, found."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from stewardmap.cli import main
from stewardmap.model.records import Card, Person, Rehearsal
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.workspace import Workspace

LEAVES = ("--leaving", "Leonie Brathwaite", "--on", "2027-03-31")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def own(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample, to be changed."""
    return Path(shutil.copy(sample, tmp_path / "own.smap"))


@pytest.fixture
def run(own: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def ran(*words: str) -> tuple[int, str, str]:
        code = main(["rehearse", str(own), *words, "--at", "2026-11-22"], lambda *_: 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return ran


def there(path: Path) -> Snapshot:
    with Workspace.open(path) as workspace:
        return workspace.snapshot()


def test_what_is_kept_is_carried_out_again_and_the_map_is_as_it_was(run: Run, own: Path) -> None:
    before = there(own)
    code, first, _ = run(*LEAVES, "--keep", "She leaves in March")
    assert code == 0
    assert "Kept with the map as “She leaves in March”" in first
    after = there(own)
    (row,) = after.of(Rehearsal).values()
    assert (row.name, row.made_on is not None, row.delete_by is not None) == (
        "She leaves in March",
        True,
        True,
    )
    assert after.people == before.people
    assert after.ties == before.ties
    assert after.of(Rehearsal) != before.of(Rehearsal)
    code, again, _ = run("--kept", "she leaves in march")
    assert (code, again.strip()) == (0, first.split("\nKept with the map")[0].strip())


def test_one_of_the_same_name_takes_its_place(run: Run, own: Path) -> None:
    run(*LEAVES, "--keep", "March")
    run("--leaving", "Emrys Pugh-Bowen", "--keep", "march")
    (row,) = there(own).of(Rehearsal).values()
    assert row.name == "march"


def test_a_name_that_nothing_is_kept_under_is_said_with_those_there_are(run: Run) -> None:
    code, _, said = run("--kept", "April")
    assert (code, "None is kept with this map" in said) == (3, True)
    run(*LEAVES, "--keep", "March")
    code, _, said = run("--kept", "April")
    assert (code, "“March”" in said) == (3, True)


def test_both_at_once_is_too_much(run: Run) -> None:
    code, _, said = run(*LEAVES, "--kept", "March")
    assert (code, "--kept" in said) == (2, True)


def test_a_map_with_a_passphrase_is_opened_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return "correct horse"

    path = tmp_path / "locked.smap"
    person = Person(name="Ann Lee")
    Workspace.create(path, "correct horse", Card(title="Locked"), person).close()
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("stewardmap.cli.opening.getpass", answer)
    assert main(["rehearse", str(path), "--leaving", "Ann Lee", "--keep", "March"], lambda *_: 0) == 0
    assert len(asked) == 1

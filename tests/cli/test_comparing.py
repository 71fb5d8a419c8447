"""What changed between two days, from the command line, and since an earlier copy."""

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from stewardmap.cli.exit_codes import CANNOT_OPEN, DONE, WRONG_WORDS
from stewardmap.cli.run import main
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card
from stewardmap.operations.commands import Change, Remove
from stewardmap.operations.workspace import Workspace
from tests.analysis.small_maps import body, person, posted, tie


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A town in which Ann hands over to Bob in the spring of 2026."""
    path = tmp_path / "town.smap"
    records = [
        *body("town", "cat"), person("ann"), person("bob"), *posted("ann", "town", ends=day(2026, 3, 31)),
        *posted("bob", "town", starts=day(2026, 5, 1)), tie("bob", "cat", 4, since=day(2026, 6, 1)),
    ]  # fmt: skip
    Workspace.create(path, None, Card(title="Town"), *records).close()
    return path


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = main([str(word) for word in words], lambda *_: 0)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_what_changed_is_told(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    before = town.read_bytes()
    code, out, _ = run(capsys, "compare", town, "--from", "1/1/2026", "--to", "2026-11-22")
    assert (code, out.splitlines()[0]) == (
        DONE,
        "Between 1 January 2026 and 22 November 2026: 3 added, 2 lost, 1 stronger, 1 weaker and 4 unchanged.",
    )
    assert "    added  Bob – Cat: a new tie, strength 4 of 5." in out.splitlines()
    assert town.read_bytes() == before


def as_json(capsys: pytest.CaptureFixture[str], *words: object) -> Any:
    code, out, _ = run(capsys, "compare", *words, "--json")
    assert code == DONE
    return json.loads(out)


def test_as_json_and_the_other_way_round(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    told = as_json(capsys, town, "--from", "2026-01-01", "--to", "2026-11-22")
    assert (told["from"], told["to"]) == ("2026-01-01", "2026-11-22")
    assert told["counts"]["tie"] == {"added": 1, "lost": 0, "stronger": 0, "weaker": 0, "unchanged": 0}
    new = next(one for one in told["changes"] if one["kind"] == "tie")
    assert (new["id"], new["change"], new["before"], new["after"]) == ("bob~cat", "added", None, 4)
    back = as_json(capsys, town, "--from", "2026-11-22", "--to", "2026-01-01")
    assert back["counts"]["tie"]["lost"] == 1
    assert len(back["changes"]) == len(told["changes"]) == 7


def test_since_an_earlier_copy(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    copy = town.with_name("kept.smap")
    shutil.copy(town, copy)
    with Workspace.open(town) as workspace:
        there = workspace.snapshot()
        workspace.do(Change(tie("bob", "cat", 2, since=day(2026, 6, 1)), label="Weaker"))
        workspace.do(Remove(there.posts[Id("ann-town")]))
    told = as_json(capsys, town, "--with", copy, "--to", "2026-11-22")
    assert [(one["kind"], one["change"], one["before"], one["after"]) for one in told["changes"]] == [
        ("person", "added", None, None),  # nothing that is recorded says any more that Ann has left
        ("post", "lost", 0, None),
        ("tie", "weaker", 4, 2),
    ]  # fmt: skip


def test_as_a_table(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    out = town.with_name("changes.csv")
    words = ("--from", "2026", "--to", "2026-11-22", "--level", "anonymous")
    assert run(capsys, "compare", town, *words, "--csv", out)[0] == DONE
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["kind", "change", "what changed"]
    assert len(rows) == 8
    assert "Town" not in out.read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), WRONG_WORDS),
        (("--from", "soon"), WRONG_WORDS),
        (("--from", "2026", "--with", "missing.smap"), WRONG_WORDS),
        (("--from", "2026", "--csv", "changes.pdf"), WRONG_WORDS),
        (("--with", "missing.smap"), CANNOT_OPEN),
    ],
)
def test_wrong_words_are_one_line(
    capsys: pytest.CaptureFixture[str], town: Path, words: tuple[str, ...], code: int
) -> None:
    ended, out, err = run(capsys, "compare", town, *words)
    assert (ended, out) == (code, "")
    assert err.strip()

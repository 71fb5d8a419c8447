"""`stewardmap introductions`: who might meet whom, from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from stewardmap.cli import main
from stewardmap.model.vocabulary import View

PEOPLE = "name,organisation,id\n" + "".join(f"{one.title()},{body},p-{one}\n" for one, body in [
    ("asha", "Council"), ("bo", "Council"), ("cy", "Food Bank"), ("di", "Food Bank"), ("ed", "Police"),
])  # fmt: skip
TIES = "from,to,strength\nAsha,Ed,4\nEd,Cy,3\nAsha,Bo,3\nCy,Di,3\n"
NEEDS = "a,b,purpose\nCouncil,Food Bank,Food\n"


def no_window(path: Path | None, passphrase: str | None) -> int:
    raise AssertionError("no window was asked for")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("town")
    for name, text in (("people", PEOPLE), ("ties", TIES), ("needs", NEEDS)):
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    path = folder / "town.smap"
    assert main(["new", str(path), "--plain"], no_window) == 0
    for name in ("people", "ties", "needs"):
        words = ["import", str(path), str(folder / f"{name}.csv"), "--as", name]
        assert main(words, no_window) == 0
    return path


def ended(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["introductions", *map(str, words)], no_window)
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return code, said.out, said.err.strip()


def told(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    code, out, _ = ended(capsys, *words, "--json")
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    assert set(found) >= {"bound", "plan", "left"}
    for one in found["plan"]:
        assert set(one) >= {"a", "b", "kind", "introducer", "removes", "sentence", "draft"}
        assert one["kind"] in ("introduce", "confirm")
    return found


def names(found: dict[str, Any]) -> set[frozenset[str]]:
    return {frozenset((one["a"]["name"], one["b"]["name"])) for one in found["plan"]}


def test_the_default_plan_names_who_introduces(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    found = told(capsys, town)
    assert found["bound"] is None
    first = found["plan"][0]
    assert {first["a"]["name"], first["b"]["name"]} == {"Asha", "Cy"}
    assert first["introducer"]["name"] == "Ed"
    assert first["introducer"]["ref"] == "p-ed"
    assert first["sentence"].startswith("Ask Ed to introduce ")
    assert any(key.startswith("need_without_link:") for key in first["removes"])


def test_as_text_it_reads_aloud(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    code, out, _ = ended(capsys, town)
    assert code == 0
    assert out.startswith("Two introductions to begin with.\n\n1. Ask Ed to introduce ")
    assert "Dear Ed," in out
    assert "strength 2" in out


def test_the_whole_map(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    found = told(capsys, town, "--whole")
    assert (found["bound"], found["left"], found["view"]) == (1, 0, "recorded")
    assert names(found) == {frozenset(("Bo", "Di"))}
    through = told(capsys, town, "--whole", "--common-contact")
    assert (through["bound"], through["left"], len(through["plan"])) == (3, 0, 3)
    assert all(one["introducer"] for one in through["plan"])


@pytest.mark.parametrize("view", View)
def test_any_view_at_any_threshold_on_any_day(
    capsys: pytest.CaptureFixture[str], town: Path, view: View
) -> None:
    for more in ([], ["--whole"], ["--whole", "--common-contact"], ["--relations"]):
        found = told(capsys, town, "--view", view, "--theta", 3, "--at", "2026-11-22", *more)
        assert found["view"] == view


def test_two_pairs_for_every_relation(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    found = told(capsys, town, "--relations")
    assert (found["bound"], len(found["plan"]), found["left"]) == (2, 0, 2)


@pytest.mark.parametrize("words", [["--common-contact"], ["--whole", "--relations"], ["--view", "all"]])
def test_words_that_do_not_go_together(
    capsys: pytest.CaptureFixture[str], town: Path, words: list[str]
) -> None:
    code, _, said = ended(capsys, town, *words)
    assert code == 2
    assert said


def test_an_empty_map(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "empty.smap"
    assert main(["new", str(path), "--plain"], no_window) == 0
    for more in ([], ["--whole"], ["--whole", "--common-contact"], ["--relations"]):
        found = told(capsys, path, *more)
        assert (found["plan"], found["left"]) == ([], 0)
        assert ended(capsys, path, *more)[1].startswith("There is no introduction to propose")


def test_it_changes_nothing(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    before = town.read_bytes()
    told(capsys, town, "--whole")
    assert town.read_bytes() == before

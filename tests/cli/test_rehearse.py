"""`stewardmap rehearse` on the sample: right words, right numbers, and the map's bytes as they were."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stewardmap.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(sample: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def ran(*words: str) -> tuple[int, str, str]:
        before = sample.read_bytes()
        capsys.readouterr()
        code = main(["rehearse", str(sample), *words], lambda *_: 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert sample.read_bytes() == before
        return code, said.out, said.err.strip()

    return ran


@pytest.fixture
def printed(run: Run) -> Callable[..., dict[str, Any]]:
    def ran(*words: str) -> dict[str, Any]:
        code, out, _ = run(*words, "--at", "2026-11-22", "--json")
        assert code == 0
        answer: dict[str, Any] = json.loads(out)
        return answer

    return ran


KEYS = {
    "assumptions",
    "before",
    "after",
    "after_plan",
    "lost",
    "holds",
    "unattended",
    "no_recorded_link",
    "plan",
}


def sentences(rows: list[dict[str, Any]]) -> str:
    return "\n".join(row["sentence"] for row in rows)


def test_the_director_dies(printed: Callable[..., dict[str, Any]]) -> None:
    told = printed("--leaving", "Emrys Pugh-Bowen", "--sudden")
    assert told.keys() >= KEYS
    lost = sentences(told["lost"])
    assert "Children and Families Directorate and Port of Wendlesea would have no recorded link" in lost
    assert "Director of Children's Services" in lost
    held = sentences(told["holds"])
    assert "Children and Families Directorate and Family Harbour Wendlesea would stay linked" in held
    assert "“Family help” would still be owned by six organisations" in held
    assert "looked after by Siobhan Ferriday, as agreed" in held
    assert told["after"]["people"] == told["before"]["people"] - 1
    assert any("sudden" in one for one in told["assumptions"])


def test_the_partnerships_post_stands_empty(printed: Callable[..., dict[str, Any]]) -> None:
    told = printed("--post-empty", "Partnerships Officer", "4")
    waits = sentences(told["unattended"])
    assert "Wendlesea Borough Council and Lugger Street Food Bank" in waits
    assert any("four months" in one for one in told["assumptions"])
    assert not any(row["kind"] == "relation_lost" for row in told["lost"])
    meanwhile = printed("--post-empty", "Partnerships Officer", "4", "--interim", "Katie Luddington")
    assert meanwhile["unattended"] == []


def test_a_council_restructures(printed: Callable[..., dict[str, Any]], tmp_path: Path) -> None:
    table = tmp_path / "posts.csv"
    table.write_text("post,part\nHead of Housing,Housing\nCarers Lead,Adults\nRough Sleeping Coordinator,\n")
    directorate = "Adults and Housing Directorate"
    told = printed("--split", directorate, "INTO", "Adults", "Housing", "--assign", str(table))
    assert any("undecided" in one and "Head of Adult Safeguarding" in one for one in told["assumptions"])
    assert not any("Carers Lead" in one for one in told["assumptions"])
    assert told["undecided_counted"]["relations"] > told["after"]["relations"]
    assert any("depends on where the undecided posts go" in row["sentence"] for row in told["lost"])
    assert told["plan"][-1]["kind"] == "decide"
    closing = [
        "--close",
        "Place and Regeneration Directorate",
        "--move",
        "Communities Team Leader",
        directorate,
    ]
    merged = printed("--merge", directorate, "Public Health Team", *closing)
    assert any(row["kind"] == "post_ended" for row in merged["lost"])
    assert "Communities Team Leader" not in sentences(merged["lost"])
    assert any("are one organisation" in one for one in merged["assumptions"])


def test_a_grant_ends(printed: Callable[..., dict[str, Any]]) -> None:
    told = printed("--grant-ends", "NHS Haldenshire Integrated Care Board")
    lost = sentences(told["lost"])
    assert "Partnerships Officer at Wendlesea Borough Council would be no more" in lost
    assert "The connector role of Marcus Toussaint-Bell would end" in lost
    assert "Wendlesea Borough Council and Lugger Street Food Bank would have no recorded link" in lost
    assert {row["kind"] for row in told["plan"]} >= {"handover", "funder"}
    assert told["after_plan"]["relations"] > told["after"]["relations"]
    assert told["unattended"] == []


def test_a_table_with_problems_is_told_row_by_row(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "posts.csv"
    table.write_text("post,part\nHead of Housing,Nowhere\nNo Such Post,Housing\nChief Executive,Housing\n")
    words = [
        "--split",
        "Adults and Housing Directorate",
        "Adults",
        "Housing",
        "--assign",
        str(table),
        "--json",
    ]
    code, out, _ = run(*words)
    assert code == 3
    assert [(row["file"], row["row"]) for row in json.loads(out)] == [("posts.csv", n) for n in (2, 3, 4)]
    table.write_text("post,part\nCarers Lead,Housing\nCarers Lead,Adults\n")
    assert run(*words)[0] == 3
    table.write_text("who,where\nCarers Lead,Housing\n")
    assert "a column post and a column part" in run(*words)[1]


def test_the_text_is_lists_to_read_aloud(run: Run) -> None:
    code, out, _ = run("--post-empty", "Partnerships Officer (Wendlesea Borough Council)", "4")
    assert code == 0
    assert out.startswith(
        "What if Partnerships Officer at Wendlesea Borough Council stands empty for four months?"
    )
    assert out.index("What would hold") < out.index("What would be lost") < out.index("Unattended meanwhile")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "nothing to rehearse"),
        (["--sudden", "--on", "2027-03-01"], 2, "nothing to rehearse"),
        (["--leaving", "Emrys Pugh-Bowen", "--interim", "Katie Luddington"], 2, "--interim goes with"),
        (
            ["--leaving", "Emrys Pugh-Bowen", "--sudden", "--handover-to", "Katie Luddington"],
            2,
            "not handed over",
        ),
        (["--merge", "Port of Wendlesea", "Port of Wendlesea"], 2, "two different organisations"),
        (["--split", "Port of Wendlesea", "INTO", "Docks"], 2, "two or more different names"),
        (["--split", "Port of Wendlesea", "INTO", "Docks", "Public Health Team"], 3, "already"),
        (["--close", "Port"], 3, "No organisation on this map"),
        (["--grant-ends", "Nobody"], 3, "No organisation on this map"),
        (["--close", "Port of Wendlesea", "--assign", "x.csv"], 2, "--assign goes with"),
        (["--post-empty", "Partnerships Officer", "soon"], 2, "no number of months"),
        (
            ["--leaving", "Emrys Pugh-Bowem"],
            3,
            "Did you mean Emrys Pugh-Bowen (Children and Families Directorate)?",
        ),
        (["--leaving", "Nobody Atall"], 3, "No person on this map"),
        (["--post-empty", "Chief Executive", "4"], 3, "Chief Executive (Wendlesea Borough Council)"),
    ],
)
def test_wrong_words_and_unclear_names(run: Run, words: list[str], code: int, said: str) -> None:
    ended, out, error = run(*words)
    assert (ended, out) == (code, "")
    assert said in error
    assert "\n" not in error


def test_unclear_names_as_json(run: Run) -> None:
    code, out, _ = run("--leaving", "Nobody Atall", "--json")
    assert code == 3
    assert json.loads(out)[0].keys() == {"file", "row", "column", "problem", "do"}

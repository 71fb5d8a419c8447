"""Relations and findings say all that the contract names, with the id that came beside each of ours."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_run import ended, plain

__all__ = ["plain"]

PEOPLE = """name,organisation,post,level,id
Ann,Council,Director,executive,p1
Bo,Health Trust,Manager,manager,p2
Cy,Council,Clerk,front line,p3
Di,Police,Officer,front line,p4
Ed,Archive,Keeper,,p5
Ed,Museum,Keeper,,p5
"""
TIES = """from,to,strength,last contact,id
p1,p2,4,2026-10-01,t1
p3,p2,2,,t2
p1,p4,1,,t3
Council,Archive,3,,t4
"""
KEYS = {"a", "b", "strength", "ties", "carriers", "r", "r_by_level", "last_contact", "single_person"}
FINDING_KEYS = {
    "key", "rule", "severity", "subjects", "sentence", "evidence", "parameters", "clears",
    "one_tie_would_clear", "asked", "views", "robust",
}  # fmt: skip


@pytest.fixture
def town(capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path) -> Path:
    bodies = "name,parent,id\nCouncil,,o1\nHealth Trust,,o2\nPolice,,o3\nArchive,Museum,o4\nMuseum,,o5\n"
    for name, text in (("organisations", bodies), ("people", PEOPLE), ("ties", TIES)):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    files = [tmp_path / f"{name}.csv" for name in ("organisations", "people", "ties")]
    code, _, said = ended(capsys, "import", plain, *files)
    assert code == 0, said
    return plain


def told(capsys: pytest.CaptureFixture[str], town: Path, *words: str) -> dict[tuple[str, str], Any]:
    code, out, said = ended(capsys, "relations", town, "--json", *words)
    assert code == 0, said
    return {tuple(sorted((one["a"]["name"], one["b"]["name"]))): one for one in json.loads(out)}


def test_every_key_of_a_relation_is_there(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    found = told(capsys, town)
    assert all(set(one) >= KEYS for one in found.values())
    one = found["Council", "Health Trust"]
    assert (one["strength"], one["ties"], one["r"], one["last_contact"]) == (4, 2, 1, "2026-10-01")
    assert {person["ref"] for person in one["carriers"]} == {"p1", "p2", "p3"}
    (single,) = one["single_person"]
    assert (single["ref"], single["name"]) == ("p2", "Bo")
    assert one[single["side"]]["name"] == "Health Trust"
    behind = {person["ref"]: [other["ref"] for other in person["by"]] for person in one["backups"]}
    assert behind == {"p1": ["p3"], "p3": ["p1"], "p2": []}


def test_a_pair_is_listed_for_a_person_in_both_a_weak_tie_or_a_tie_of_its_own(
    capsys: pytest.CaptureFixture[str], town: Path
) -> None:
    found = told(capsys, town)
    assert set(found) == {
        ("Council", "Health Trust"), ("Council", "Police"), ("Archive", "Council"), ("Archive", "Museum"),
    }  # fmt: skip
    own = found["Archive", "Council"]
    assert (own["r"], own["ties"], own["strength"], own["own_tie"]["ref"]) == (0, 0, 3, "t4")
    assert (found["Archive", "Museum"]["r"], found["Archive", "Museum"]["ties"]) == (1, 0)


def test_a_pair_that_rests_on_nothing_at_the_threshold_is_not_listed(
    capsys: pytest.CaptureFixture[str], town: Path
) -> None:
    found = told(capsys, town, "--theta", "3")
    assert ("Council", "Police") not in found
    assert ("Council", "Health Trust") in found
    text = ended(capsys, "relations", town, "--theta", "3")[1]
    assert "(1 tie, strength 4)" in text
    assert "0 ties" not in text


def test_rolled_up_parts_are_their_whole(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    found = told(capsys, town, "--rolled-up")
    assert set(found) == {("Council", "Health Trust"), ("Council", "Police"), ("Council", "Museum")}
    assert all(set(one) >= KEYS for one in found.values())


def test_every_key_of_a_finding_is_there(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    found = json.loads(ended(capsys, "findings", town, "--json")[1])
    assert found
    assert all(set(one) >= FINDING_KEYS for one in found)
    assert all(set(row) >= {"kind", "id", "ref", "text"} for one in found for row in one["evidence"])
    subjects = [subject for one in found for subject in one["subjects"]]
    assert all(set(subject) == {"kind", "id", "ref", "name"} for subject in subjects)
    assert {"o1", "o2"} <= {subject["ref"] for subject in subjects}
    assert "t1" in {row["ref"] for one in found for row in one["evidence"]}

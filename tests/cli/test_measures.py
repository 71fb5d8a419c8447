"""The measures command: by the contract, for people and for collaborations, and on odd maps."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_run import ended, plain

__all__ = ["plain"]

MAP_KEYS = {
    "people", "ties", "groups", "isolates", "density", "transitivity", "centralisation", "concentration",
    "place_cover", "df", "cut_people", "bridges",
}  # fmt: skip
PERSON_KEYS = {
    "id", "ref", "name", "organisation", "degree", "strength", "betweenness", "betweenness_share",
    "closeness", "constraint", "effective_size", "efficiency", "cut_person", "cut_off", "groups_after",
    "largest_after", "f_after", "df_after", "brokerage", "load",
}  # fmt: skip
PEOPLE = "name,organisation,post,id\nAnn,Council,Lead,a\nBo,Council,Clerk,b\nCy,Trust,Lead,c\nDi,,,d\n"
TIES = """from,to,strength,kind,reported by
a,b,4,turns to for advice,
b,c,2,turns to for advice,
"""


@pytest.fixture
def town(capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path) -> Path:
    return filled(capsys, plain, tmp_path, people=PEOPLE, ties=TIES)


def filled(capsys: pytest.CaptureFixture[str], path: Path, folder: Path, **tables: str) -> Path:
    for name, text in tables.items():
        table = folder / f"{name}.csv"
        table.write_text(text, encoding="utf-8")
        code, _, said = ended(capsys, "import", path, table, "--as", name)
        assert code == 0, said
    return path


def told(capsys: pytest.CaptureFixture[str], path: Path, *words: object) -> dict[str, Any]:
    code, out, said = ended(capsys, "measures", path, "--json", *words)
    assert code == 0, said
    found = json.loads(out)
    assert isinstance(found, dict)
    return found


def by_name(found: dict[str, Any], key: str) -> dict[str, Any]:
    return {one["name"]: one[key] for one in found["people"]}


def test_it_says_all_that_the_contract_names(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    found = told(capsys, town)
    assert set(found["map"]) >= MAP_KEYS
    assert set(found["map"]["centralisation"]) == {"degree", "betweenness", "closeness"}
    assert all(set(one) >= PERSON_KEYS for one in found["people"])
    assert {one["ref"] for one in found["people"]} == {"a", "b", "c", "d"}
    assert [one["id"] for one in found["people"]] == sorted(one["id"] for one in found["people"])


def test_counted_and_as_recorded_unless_asked(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    found = told(capsys, town)
    assert by_name(found, "degree") == {"Ann": 1, "Bo": 2, "Cy": 1, "Di": 0}
    assert by_name(found, "strength") == {"Ann": 4, "Bo": 6, "Cy": 2, "Di": 0}
    assert by_name(found, "betweenness") == {"Ann": 0, "Bo": 1, "Cy": 0, "Di": 0}
    assert by_name(found, "organisation") == {"Ann": "Council", "Bo": "Council", "Cy": "Trust", "Di": None}
    assert found["map"]["groups"] == 2
    assert found["map"]["cut_people"] == 1
    assert found["map"]["no_organisation"] == 1
    (bo,) = (one for one in found["people"] if one["name"] == "Bo")
    assert [one["ref"] for one in bo["cut_off"]] in (["a"], ["c"])
    assert bo["between"] == {"within": 0, "two_of_another": 0, "across": 1, "three": 0}


def test_valued_directed_and_alpha(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    found = told(capsys, town, "--directed", "--valued")
    assert by_name(found, "out_degree") == {"Ann": 1, "Bo": 1, "Cy": 0, "Di": 0}
    assert by_name(found, "in_strength") == {"Ann": 0, "Bo": 4, "Cy": 2, "Di": 0}
    assert by_name(found, "brokerage")["Bo"]["representative"] == 1
    opsahl = told(capsys, town, "--alpha", "0.5")
    assert opsahl["asked"]["valued"] is True
    assert by_name(opsahl, "degree")["Bo"] == pytest.approx((2 * 6) ** 0.5)


def test_the_five_nodes_of_an_and_liu_come_through_tables(
    capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path
) -> None:
    arcs = "1 2 1, 1 3 3, 2 4 4, 3 1 1, 3 2 1, 3 4 2, 4 5 3, 5 2 2"
    rows = [
        f"n{a},n{b},{w},turns to for advice,n{a}" for a, b, w in (arc.split() for arc in arcs.split(", "))
    ]
    people = "name,id\n" + "".join(f"n{at},n{at}\n" for at in range(1, 6))
    path = filled(capsys, plain, tmp_path, people=people, ties="\n".join([TIES.splitlines()[0], *rows]))
    found = told(capsys, path, "--valued", "--directed")
    assert by_name(found, "betweenness") == {"n1": 0, "n2": 1, "n3": 2, "n4": 3, "n5": 1}
    ours = by_name(found, "harmonic")
    assert [ours[f"n{at}"] for at in range(1, 6)] == pytest.approx(
        [1.51429, 1.42857, 1.3, 1.05, 0.83333], abs=1e-5
    )


def test_another_tools_weight(capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path) -> None:
    path = filled(capsys, plain, tmp_path, people="name\nx\ny\nz\n", ties="from,to,value\nx,y,31\ny,z,0.5\n")
    assert by_name(told(capsys, path, "--weight", "value"), "strength") == {"x": 31, "y": 31.5, "z": 0.5}
    assert by_name(told(capsys, path), "strength") == {"x": 1, "y": 2, "z": 1}


def test_a_view_changes_groups_and_cut_people_only(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    recorded, colleagues = told(capsys, town), told(capsys, town, "--view", "colleagues")
    assert colleagues["asked"]["view"] == "colleagues"
    assert colleagues["map"]["bridges"] == recorded["map"]["bridges"] - 1  # the colleagues' tie is no bridge
    assert by_name(colleagues, "betweenness") == by_name(recorded, "betweenness")


def test_people_and_collaborations(capsys: pytest.CaptureFixture[str], town: Path, tmp_path: Path) -> None:
    seats = "person,collaboration\na,Board\nb,Board\nb,Forum\n"
    filled(capsys, town, tmp_path, collaborations="name\nBoard\nForum\nEmpty\n", memberships=seats)
    found = told(capsys, town, "--two-mode")
    assert by_name(found, "degree") == {"Ann": 1, "Bo": 2, "Cy": 0, "Di": 0}
    assert {one["name"]: one["degree"] for one in found["collaborations"]} == {
        "Board": 2,
        "Forum": 1,
        "Empty": 0,
    }
    assert found["map"]["cut_collaborations"] == 1
    assert ended(capsys, "measures", town, "--two-mode", "--valued")[0] == 2


def test_a_table_of_people(capsys: pytest.CaptureFixture[str], town: Path, tmp_path: Path) -> None:
    out = tmp_path / "measures.csv"
    assert ended(capsys, "measures", town, "--csv", out)[0] == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["name"]: row for row in csv.DictReader(file)}
    assert rows["Bo"]["cut_person"] == "yes"
    assert rows["Bo"]["cut_off"] == "1"
    assert rows["Di"]["constraint"] == ""
    assert rows["Cy"]["load_organisations"] == "1"  # the tie of Bo and Cy runs towards Cy
    assert ended(capsys, "measures", town, "--csv", tmp_path / "x.txt")[0] == 2
    assert ended(capsys, "measures", town, "--csv", out, "--json")[0] == 2
    assert ended(capsys, "measures", town, "--csv", tmp_path / "no" / "x.csv")[0] == 5


@pytest.mark.parametrize("alpha", ["-1", "x", "nan", "11"])
def test_an_alpha_that_means_nothing(capsys: pytest.CaptureFixture[str], town: Path, alpha: str) -> None:
    assert ended(capsys, "measures", town, f"--alpha={alpha}")[0] == 2


def test_a_key_set(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    found = told(capsys, town, "--key-set", 1)["key_sets"]
    assert [one["ref"] for one in found["f"]["people"]] == ["b"]
    assert found["f"]["after"] == 1
    assert found["f"]["exact"] is True
    assert told(capsys, town, "--key-set", 3)["key_sets"] == {"f": None, "df": None}


def test_a_person_can_read_it(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    code, out, _ = ended(capsys, "measures", town)
    assert code == 0
    lines = out.splitlines()
    assert "half of the recorded links rest on at most 1 of 4 people" in lines
    assert [line.split()[0] for line in lines[-4:]] == ["Ann", "Bo", "Cy", "Di"]
    assert "gatekeeper" not in out


def test_an_empty_map(capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path) -> None:
    assert told(capsys, plain)["people"] == []
    assert told(capsys, plain, "--two-mode")["collaborations"] == []
    assert ended(capsys, "measures", plain)[1].strip() == "Nobody is on this map yet."
    assert ended(capsys, "measures", plain, "--csv", tmp_path / "x.csv")[0] == 0


def test_without_the_map(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert ended(capsys, "measures", tmp_path / "none.smap")[0] == 4

"""`stewardmap introductions --handover` and `--co-chairs` on the sample."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stewardmap.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(sample: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def ran(*words: str) -> tuple[int, str, str]:
        before = sample.read_bytes()
        code = main(["introductions", str(sample), *words, "--at", "2026-11-22"], lambda *_: 0)
        said = capsys.readouterr()
        assert sample.read_bytes() == before
        return code, said.out, said.err

    return ran


def test_who_has_which_links_already_and_who_introduces_the_rest(run: Run) -> None:
    code, out, _ = run("--handover", "Emrys Pugh-Bowen", "--json")
    agendas = json.loads(out)["handover"]
    assert code == 0
    assert {one["organisation"]["name"] for one in agendas} == {"Children and Families Directorate"}
    most = [len(one["already"]) for one in agendas]
    assert most == sorted(most, reverse=True)
    for one in agendas:
        assert {meet["introducer"]["name"] for meet in one["to_meet"]} <= {"Emrys Pugh-Bowen"}
        known = {person["id"] for person in one["already"]}
        assert known.isdisjoint(meet["who"]["id"] for meet in one["to_meet"])
    _, text, _ = run("--handover", "Emrys Pugh-Bowen")
    assert text.startswith("Children and Families Directorate\n")
    assert "introduced by Emrys Pugh-Bowen." in text


def test_who_sits_on_a_board_that_one_person_leads(run: Run) -> None:
    code, out, _ = run("--co-chairs", "Care Partnership Board")
    assert code == 0
    assert "appointments are on merit" in out
    _, told, _ = run("--co-chairs", "Care Partnership Board", "--json")
    answer = json.loads(told)
    assert answer["held_by"]["name"] not in {one["who"]["name"] for one in answer["members"]}
    assert len(answer["members"]) == len(out.strip().splitlines()) - 2


def test_names_that_nobody_bears_are_asked_about(run: Run) -> None:
    assert run("--handover", "Nobody At All")[0] == 3
    assert run("--co-chairs", "No Such Board")[0] == 3
    assert run("--handover", "Emrys Pugh-Bowen", "--whole")[0] == 2

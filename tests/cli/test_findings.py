"""Findings from the command line: whether each depends on our settings, and everybody whom it names."""

import json
from pathlib import Path

import pytest

from stewardmap.cli import main

PEOPLE = "name,organisation,post\nAnn,Council,Lead\nBea,Food Bank,Chair\nCy,Trust,Chief\nDee,Trust,Deputy\n"
TIES = "from,to,strength\nAnn,Bea,5\nAnn,Cy,2\n"


def no_window(path: Path | None, passphrase: str | None) -> int:
    raise AssertionError("no window was asked for")


def test_each_says_whether_it_depends_on_our_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    town = str(tmp_path / "town.smap")
    for name, text in (("people.csv", PEOPLE), ("ties.csv", TIES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["new", town, "--plain"], no_window) == 0
    assert main(["import", town, str(tmp_path / "people.csv"), str(tmp_path / "ties.csv")], no_window) == 0
    capsys.readouterr()
    assert main(["findings", town, "--json"], no_window) == 0
    told = json.loads(capsys.readouterr().out)
    links = {
        tuple(sorted(one["name"] for one in finding["subjects"])): finding
        for finding in told
        if finding["rule"] == "one_recorded_link"
    }
    assert links["Council", "Food Bank"]["robust"] is True
    assert links["Council", "Trust"]["robust"] is False
    assert any("depends on our settings" in text for text in links["Council", "Trust"]["caveats"])
    assert {one["robust"] for one in told} <= {True, False}
    assert [one["name"] for one in links["Council", "Trust"]["named"]["single"]] in (
        ["Ann", "Cy"],
        ["Cy", "Ann"],
    )

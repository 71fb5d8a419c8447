"""Where the sample is heading, from the command line."""

import json
from pathlib import Path

import pytest

from stewardmap.cli.exit_codes import DONE, WRONG_WORDS
from stewardmap.cli.run import main


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    code = main(["trends", *map(str, words), "--at", "2026-11-22"], lambda *_: 0)
    return code, capsys.readouterr().out


def test_it_is_told_as_text_and_as_json(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    before = sample.read_bytes()
    code, out = run(capsys, sample, "--quarters", 1)
    assert code == DONE
    assert "Ties that a side has confirmed: " in out
    code, out = run(capsys, sample, "--quarters", 1, "--json")
    told = json.loads(out)
    assert (code, [one["on"] for one in told["days"]]) == (DONE, ["2026-08-22", "2026-11-22"])
    assert set(told["said"]) == {"concentration", "single_person", "place_cover", "confirmed"}
    assert 0 <= told["days"][-1]["confirmed_share"] <= 1
    assert sample.read_bytes() == before


def test_a_number_of_quarters_that_cannot_be_is_refused(
    capsys: pytest.CaptureFixture[str], sample: Path
) -> None:
    assert run(capsys, sample, "--quarters", 0)[0] == WRONG_WORDS

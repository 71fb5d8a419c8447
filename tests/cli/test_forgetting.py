"""`stewardmap forget`: one person out of the map for good."""

import json
import shutil
from pathlib import Path

import pytest

from stewardmap.cli import main


def test_they_are_gone_and_what_was_masked_is_listed(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "sample.smap"
    shutil.copy(sample, copy)
    assert main(["forget", str(copy), "Emrys Pugh-Bowen", "--json"], lambda *_: 0) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["forgotten"] is True
    assert all("Emrys Pugh-Bowen" not in one["text"] for one in (*said["masked"], *said["look_over"]))
    assert b"Emrys Pugh-Bowen" not in copy.read_bytes()
    assert main(["forget", str(copy), "Emrys Pugh-Bowen"], lambda *_: 0) == 3
    assert "No person on this map is called" in capsys.readouterr().err

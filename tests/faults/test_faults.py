"""A short run of the bench at every run of the suite, in a process of its own: it forks and kills."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.clone import CLONE


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="programs are killed otherwise here")
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "parts",
    [
        ["kills", "damaged", "controls", "migrations", "in plain"],
        ["shared", "keyrings", "clocks"],
        ["power", "failing", "full", "read-only"],
    ],
)
def test_nothing_is_lost_torn_or_shown_that_is_not_so(parts: list[str], tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.faults", "--only", *parts, "--deaths", "2", "--damaged", "20",
         "--shared", "6", "--cuts", "15", "--points", "1", "--patience", "0.3", "--clocks", "3"],
        cwd=CLONE, env={**os.environ, "STEWARDMAP_HOME": str(tmp_path)}, capture_output=True, text=True,
        check=False, timeout=300,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr[-2000:]
    if "left out" in ran.stdout:
        pytest.skip(ran.stdout)
    assert ran.stdout.count("\n") > 3 * len(parts)

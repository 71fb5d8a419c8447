import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.clone import CLONE

HEAVY = ("sqlcipher3", "sqlalchemy", "pyqtgraph", "networkx", "numpy", "typst", "fontTools", "rapidfuzz")
FIRST_FRAME = """
import sys
import stewardmap.cli.opening  # asks whether the map that is named needs a passphrase
from stewardmap import app
application = app.application_of()
window = app.bare_window(application)
window.show()
window.after_first_frame(application.exit)
application.exec()
print([name for name in sys.argv[1:] if name in sys.modules])
"""


def run(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "STEWARDMAP_HOME": str(home), "PYTHONPATH": str(CLONE)}
    return subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, env=environment, check=False, timeout=100
    )


def test_nothing_heavy_is_loaded_before_the_first_frame(tmp_path: Path) -> None:
    done = run("-c", FIRST_FRAME, *HEAVY, home=tmp_path)
    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.slow
def test_the_developers_switch_takes_a_picture(tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    words = (
        "-m",
        "stewardmap",
        "--screenshot",
        "findings",
        str(out),
        "--size",
        "1000x700",
        "--theme",
        "dark",
    )
    done = run(*words, home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert out.stat().st_size > 20_000

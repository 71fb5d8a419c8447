"""The room sees the slides, and only whoever presents the notes; on real windows of two screens."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from stewardmap.ui.presenting.screens import Screens, screens_for
from tests.house.clone import CLONE


@pytest.mark.parametrize(
    ("here", "every", "room", "own"),
    [
        ("laptop", ["laptop"], "laptop", None),
        ("laptop", ["laptop", "projector"], "projector", "laptop"),
        ("projector", ["laptop", "projector"], "projector", "laptop"),
        ("desk", ["laptop", "desk", "projector"], "desk", "laptop"),
        ("laptop", ["laptop", "desk", "projector"], "desk", "laptop"),
    ],
)
def test_notes_are_never_where_the_room_looks(
    here: str, every: list[str], room: str, own: str | None
) -> None:
    chosen = screens_for(here, "laptop", every)
    assert chosen == Screens(room, own)
    assert chosen.exchanged() == (Screens(room, None) if own is None else Screens(own, room))


_RUN = """
from pathlib import Path
import json, sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stewardmap.app import application_of, load, make_window
from stewardmap.ui.presenting.presentation import Presentation
from stewardmap.ui.shots import settle
from stewardmap.ui.theme import ThemeChoice
from tests.ui import small_map

application = application_of()
window = make_window(application, ThemeChoice.LIGHT)
window.resize(1000, 700)
window.show()
load(window, small_map.make(Path("town.smap")))
settle(window)
seen = [window.frameGeometry().getRect()]

def look():
    settle(window)
    stage = window.findChild(Presentation)
    notes = stage.notes if stage is not None else None
    seen.append([window.screen().name(), notes.screen().name() if notes is not None else None])

window.desk.act("present")
look()
QTest.keyClick(window.findChild(Presentation), Qt.Key.Key_X)
look()
QTest.keyClick(window.findChild(Presentation), Qt.Key.Key_Escape)
look()
seen.append(window.frameGeometry().getRect())
print(json.dumps(seen))
window.close()
"""


def test_two_screens_are_used_and_exchanged_and_the_window_is_put_back(tmp_path: Path) -> None:
    shape = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": "laptop", "x": 0, "width": 1440, "height": 900, **shape},
        {"name": "projector", "x": 1440, "width": 1280, "height": 720, **shape},
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    ran = subprocess.run(
        [sys.executable, "-c", _RUN], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "PYTHONPATH": str(CLONE), "QT_QPA_PLATFORM": "offscreen:configfile=screens.json"},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    before, shown, exchanged, ended, after = json.loads(ran.stdout)
    assert shown == ["projector", "laptop"]
    assert exchanged == ["laptop", "projector"]
    assert ended == ["laptop", None]
    assert before[2:] == after[2:]

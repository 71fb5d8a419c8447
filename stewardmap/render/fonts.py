"""The type of every picture: bundled Inter, with Noto Sans for what Inter does not have."""

import os
import sys
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from stewardmap.paths import resource
from stewardmap.render.letters import FAMILIES, file_name, first_family

PIXELS = 100
"""The size at which words are measured and turned into outlines, to be scaled from there."""

_own_application: list[QGuiApplication] = []


def ready() -> None:
    """See to it that there is an application and that the bundled fonts are known to it."""
    if QGuiApplication.instance() is None and not _own_application:
        no_display = not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
        if sys.platform.startswith("linux") and no_display:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _own_application.append(QGuiApplication([]))
    _load()


@lru_cache(maxsize=1)
def _load() -> None:
    for family in FAMILIES:
        for bold in (False, True):
            path = resource("fonts", file_name(family, bold=bold))
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                raise FileNotFoundError(f"the font {path.name} cannot be read")


def font_for(words: str, *, bold: bool) -> QFont:
    """Return the bundled type at 100 pixels, without hinting, for these words."""
    ready()
    return _font(first_family(words), bold=bold)


@lru_cache(maxsize=8)
def _font(first: str, *, bold: bool) -> QFont:
    made = QFont()
    made.setFamilies([first, *(family for family in FAMILIES if family != first)])
    made.setPixelSize(PIXELS)
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setKerning(True)
    return made

"""What a picture is made for: screen or page, its size, its colours and its scale."""

import math
from dataclasses import dataclass
from enum import StrEnum

from stewardmap.picture.theme import LIGHT, PRINT, Theme

PAGES = {"A4": (841.89, 595.28), "A3": (1190.55, 841.89)}


class Medium(StrEnum):
    """Where a picture will be looked at."""

    SCREEN = "screen"
    PAPER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The medium, theme and size in points; `scale` is points to a map unit, or None to fit the page.

    `page` is False for a picture that goes into a page of somebody else's: no title and no caveat.
    """

    medium: Medium
    theme: Theme
    width: float
    height: float
    scale: float | None = None
    page: bool = True
    label_size: float = 11.0
    least_label: float = 9.0


def bucket(scale: float) -> float:
    """Return the step of sqrt 2 at or below a scale, so that a small zoom needs no new picture.

    Never the one above: the names would then stand closer than they were placed, and over each other.
    """
    return float(2.0 ** (math.floor(2 * math.log2(max(scale, 1e-3)) + 1e-9) / 2))


def screen(scale: float = 1.0, theme: Theme = LIGHT, *, label_size: float = 11.0) -> Frame:
    """Return a frame for the window at a scale, which is brought to its step."""
    return Frame(
        medium=Medium.SCREEN, theme=theme, width=0.0, height=0.0, scale=bucket(scale), label_size=label_size
    )


def paper(page: str = "A4", theme: Theme = PRINT) -> Frame:
    """Return a frame for a landscape page."""
    width, height = PAGES[page]
    return Frame(
        medium=Medium.PAPER, theme=theme, width=width, height=height, label_size=9.0, least_label=8.0
    )


def figure(width: float, height: float, theme: Theme = PRINT) -> Frame:
    """Return a frame for a picture inside a page that has its own title and caveat."""
    return Frame(
        medium=Medium.PAPER,
        theme=theme,
        width=width,
        height=height,
        page=False,
        label_size=9.0,
        least_label=8.0,
    )

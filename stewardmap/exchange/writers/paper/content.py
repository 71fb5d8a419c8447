"""What a paper says, before anyone has decided in which format: one plain structure for every writer."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stewardmap.picture.picture import Picture
    from stewardmap.picture.scene import Scene


class Chapter(StrEnum):
    """What a paper may hold, in its order; each may be left out."""

    SUMMARY = "summary"
    MAP = "map"
    FINDINGS = "findings"
    SINCE = "since"
    REHEARSALS = "rehearsals"
    PLAN = "plan"
    METHOD = "method"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A paragraph; a quiet one is set smaller, such as what leads into a list."""

    text: str
    quiet: bool = True
    sort: str = "said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading under that of the part."""

    text: str
    sort: str = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list, numbered where a board will speak of its lines by number."""

    lines: tuple[str, ...]
    numbered: bool = False
    sort: str = "listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One finding: its sentence, and lines under it, each of one or more texts with a name before it."""

    sentence: str
    lines: tuple[tuple[tuple[str, str], ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Findings of one rule: those shown, with a note of how many more there are.

    `mark` is the sign that stands for their severity, in print as on the map.
    """

    heading: str
    mark: str
    items: tuple[Item, ...]
    note: str = ""
    sort: str = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its header; `widths` are shares of the page."""

    headers: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    sort: str = "table"


Block = Said | Heading | Listed | Group | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What stands under one heading; several parts may make up a chapter.

    `name` is what it is called where a heading is too long, such as on a sheet.
    """

    chapter: Chapter
    heading: str
    blocks: tuple[Block, ...]
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The map as it is drawn, in words for those who cannot see it, and with its caption."""

    picture: "Picture"
    scene: "Scene"
    description: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All rows of one sort, for a workbook and for a page that can be searched."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole paper. `marking` says the level of disclosure; `kindly` stands where there is no map yet.

    `opens_with_map` says that a page is kept for the picture, whether or not it is drawn yet.
    """

    language: str
    region: str
    title: str
    dateline: str
    facts: tuple[tuple[str, str], ...]
    footer: str
    marking: str
    author: str
    page: str
    opens_with_map: bool = True
    picture: Figure | None = None
    kindly: str = ""
    parts: tuple[Part, ...] = ()
    sheets: tuple[Sheet, ...] = ()

    def of(self, chapter: Chapter) -> Iterator[Part]:
        """Yield the parts of a chapter."""
        return (part for part in self.parts if part.chapter is chapter)


def said(*texts: str) -> tuple[Said, ...]:
    """Return a quiet paragraph for each text that says anything."""
    return tuple(Said(text=text) for text in texts if text)

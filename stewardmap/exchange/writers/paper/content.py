"""What a paper says, before anyone has decided in which format."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One finding: its sentence, and lines under it, each of one or more texts with a name before it."""

    sentence: str
    lines: tuple[tuple[tuple[str, str], ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Findings of one rule: those shown, with a note of how many more there are."""

    heading: str
    items: tuple[Item, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Findings of one severity with the sign that stands for it, in print as on the map."""

    heading: str
    lead: str
    mark: str
    groups: tuple[Group, ...]
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its header; `widths` are shares of the page."""

    heading: str
    lead: str
    headers: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The map as SVG, in words for those who cannot see it, and with its caption."""

    svg: str
    description: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The headings and running words that every paper has."""

    author: str
    page: str
    asked: str
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole paper. `marking` says the level of disclosure; `kindly` stands where there is no map yet."""

    language: str
    region: str
    title: str
    dateline: str
    facts: tuple[tuple[str, str], ...]
    footer: str
    marking: str
    words: Words
    picture: Figure | None = None
    kindly: str = ""
    asks: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()
    method: tuple[str, ...] = ()

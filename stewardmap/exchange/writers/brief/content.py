"""What stands on the one page, before anyone has decided in which format."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stewardmap.analysis.keeping_in_touch.briefing import Briefing
from stewardmap.wording.briefing import Line, Part, for_whom, title_of, told
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer

ROOM = 50
_WIDE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Lines under a heading, and how many more there would be."""

    heading: str
    second: str
    lines: tuple[str, ...]
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The one page: who it is for, and what it says."""

    language: str
    region: str
    author: str
    title: str
    marking: str
    groups: tuple[Group, ...]


def brief_of(briefing: Briefing, namer: Namer, room: int = ROOM) -> Brief:
    """Return the page for a briefing, with what matters least left out where there is no room.

    Args:
        briefing: what there is to know.
        namer: names people in full.
        room: how many lines of text there are, a long one counting as several.
    """
    parts = told(briefing, namer)
    return Brief(
        language="en",
        region="GB",
        author=_("Steward Map"),
        title=title_of(briefing, namer),
        marking=for_whom(namer),
        groups=tuple(_group(part, kept) for part, kept in zip(parts, _fitting(parts, room), strict=True)),
    )


def _fitting(parts: Sequence[Part], room: int) -> list[tuple[Line, ...]]:
    """Return the lines of each part that there is room for; those to be left out soonest go first."""
    kept = [list(part.lines) for part in parts]
    while sum(_height(part, lines) for part, lines in zip(parts, kept, strict=True)) > room:
        worst = max(
            ((line.leave, at, n) for n, lines in enumerate(kept) for at, line in enumerate(lines)),
            default=None,
        )
        if worst is None:
            break
        del kept[worst[2]][worst[1]]
    return [tuple(lines) for lines in kept]


def _height(part: Part, lines: Sequence[Line]) -> float:
    more = len(lines) < len(part.lines)
    head = 1.8 + (len(part.heading) + len(part.second)) // _WIDE
    return head + more + sum(1 + len(line.text) // _WIDE for line in lines)


def _group(part: Part, lines: Sequence[Line]) -> Group:
    group = Group(heading=part.heading, second=part.second, lines=tuple(line.text for line in lines))
    left = len(part.lines) - len(lines)
    if not left:
        return group
    return replace(
        group, more=ngettext("and {n} more in the app", "and {n} more in the app", left).format(n=left)
    )

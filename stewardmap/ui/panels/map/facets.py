"""By what a map can be filtered, and which choices there are on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stewardmap.model.records import KindOfTie, Purpose, Rights
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Asked, Level, Sector, TieKind
from stewardmap.picture.filter import Filter
from stewardmap.ui.parts.entries import named_choices
from stewardmap.ui.saved_views import lists_in_order
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext

Choices = Sequence[tuple[object, str]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One part of a filter: its field, what its chip says, and what there is to choose on a map.

    `elsewhere` says what no filter of the map can show, or nothing; the action of the name `way` shows it.
    """

    field: str
    text: str
    choices: Callable[[Snapshot], Choices]
    elsewhere: Callable[[Snapshot], str] = lambda _snapshot: ""
    way: str = ""


def facets() -> tuple[Facet, ...]:
    """Return them in the order of their chips, in the language in force."""
    return (
        Facet("sectors", _("Sector"), _sectors),
        Facet("organisations", _("Organisation"), lambda s: named_choices(s, "organisation")),
        Facet("collaborations", _("Collaboration"), lambda s: named_choices(s, "collaboration")),
        Facet("purposes", _("Purpose"), _purposes),
        Facet("levels", _("Level"), _levels),
        Facet("lists", _("List"), lambda s: [(one.id, one.name) for one in lists_in_order(s)]),
        Facet("asked", _("Rights"), _asked, _restricted, "restricted_people"),
        Facet("kinds", _("Kind of tie"), _kinds),
    )


def chosen_words(facet: Facet, wanted: Filter, snapshot: Snapshot) -> str:
    """Return what a chip says: its name, and what is chosen by it."""
    chosen = getattr(wanted, facet.field)
    if not chosen:
        return facet.text
    words = [said for one, said in facet.choices(snapshot) if one in chosen] or [_("no longer on the map")]
    some = words[0] if len(words) == 1 else _("{first} and {n} more").format(first=words[0], n=len(words) - 1)
    return f"{facet.text}: {some}"


def _sectors(snapshot: Snapshot) -> Choices:
    there = {body.sector or Sector.OTHER for body in snapshot.organisations.values()}
    return [(sector, label(sector)) for sector in Sector if sector in there]


def _levels(snapshot: Snapshot) -> Choices:
    there = {post.level for post in snapshot.posts.values()}
    return [(level, label(level)) for level in Level if level in there]


def _kinds(snapshot: Snapshot) -> Choices:
    there = {kind.about for kind in snapshot.of(KindOfTie).values()}
    return [(kind, label(kind)) for kind in TieKind if kind in there]


def _asked(snapshot: Snapshot) -> Choices:
    unseen = snapshot.restricted
    there = {
        what for one in snapshot.of(Rights).values() if one.person_id not in unseen for what in one.asked
    }
    return [(one, label(one)) for one in Asked if one in there]


def _restricted(snapshot: Snapshot) -> str:
    many = len(snapshot.restricted)
    said = ngettext("{n} is restricted, so on no map: list…", "{n} are restricted, so on no map: list…", many)
    return said.format(n=many) if many else ""


def _purposes(snapshot: Snapshot) -> Choices:
    every = snapshot.of(Purpose).values()
    return sorted(((one.id, one.name) for one in every), key=lambda pair: pair[1].casefold())

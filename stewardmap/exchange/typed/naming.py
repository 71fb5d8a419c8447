"""Whom a name in a line means: someone there, someone new, or one of several, who are then asked about."""

from collections.abc import Collection

from stewardmap.exchange.typed.known import Known, LookAlike
from stewardmap.exchange.typed.understood import Choice, Named, Standing
from stewardmap.model.ids import Id
from stewardmap.wording.language import _

_MOST = 4
_Found = Collection[Id]


def mentioned(kind: str, text: str, known: Known, choice: Choice | None = None) -> Named:
    """Return whom a name means that stands beside the one that the line is about.

    A name, or whole words of it in any order, that only one bears is taken for theirs. Where several bear it
    that is asked. All others are new, with those told that they may be.
    """
    chosen = _chosen(kind, text, known, choice)
    if chosen is not None:
        return chosen
    found = known.exactly(kind, text) or known.in_words(kind, text)
    if len(found) == 1:
        return Named(kind, text, Standing.THERE, found[0])
    if found:
        return Named(kind, text, Standing.ASKED, None, _told(kind, found, known, _("of this name")))
    return Named(kind, text, Standing.NEW, None, known.alike(kind, text)[:_MOST])


def subject(
    kind: str, text: str, known: Known, bodies: Collection[Id] | None, choice: Choice | None = None
) -> Named:
    """Return whom the name means that a line is about.

    Args:
        kind: person or organisation.
        text: the name.
        known: the map.
        bodies: the organisations in which the line puts a person, or nothing where it puts them in none.
        choice: what was chosen for this name before.
    """
    chosen = _chosen(kind, text, known, choice)
    if chosen is not None:
        return chosen
    found = known.exactly(kind, text)
    if len(found) == 1 and (kind != "person" or _fits(found[0], known, bodies)):
        return Named(kind, text, Standing.THERE, found[0])
    if found:
        return Named(kind, text, Standing.ASKED, None, _told(kind, found, known, _("of this name")))
    return Named(kind, text, Standing.NEW, None, known.alike(kind, text)[:_MOST])


def _fits(person: Id, known: Known, bodies: Collection[Id] | None) -> bool:
    """Whether a person of a name may be whom a line puts in some organisations, without a guess."""
    theirs = known.snapshot.organisations_of_person.get(person, ())
    return bodies is None or not theirs or not set(bodies).isdisjoint(theirs)


def _chosen(kind: str, text: str, known: Known, choice: Choice | None) -> Named | None:
    if choice is None or choice.text != text:
        return None
    if choice.id is None:
        return Named(kind, text, Standing.NEW)
    return Named(kind, text, Standing.THERE, choice.id) if known.has(kind, choice.id) else None


def _told(kind: str, ids: _Found, known: Known, why: str) -> tuple[LookAlike, ...]:
    return tuple(LookAlike(one, known.name(kind, one), why) for one in list(ids)[:_MOST])

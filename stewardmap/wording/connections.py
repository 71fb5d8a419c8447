"""Who connects two organisations, in words: parts with a title, and rows that each name one thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stewardmap.analysis.connecting import Chain, Connection
from stewardmap.model.ids import Id
from stewardmap.wording.labels import rung_label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer


@dataclass(frozen=True, slots=True)
class Told:
    """One row: what it leads to, by kind and id, its words, and a second line."""

    subject: tuple[str, Id]
    text: str
    second: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the answer."""

    title: str
    rows: tuple[Told, ...] = ()


def told(found: Connection, namer: Namer) -> Sequence[Part]:
    """Return the answer, part by part; one part alone where nothing is recorded."""
    parts = [part for part in _parts(found, namer) if part.rows]
    return parts or [Part(_("Nothing is recorded that connects them, at whatever remove."))]


def _parts(found: Connection, namer: Namer) -> Iterator[Part]:
    yield Part(
        _("People with a post in both"),
        tuple(Told(("person", one), namer.name("person", one)) for one in found.joint),
    )
    yield Part(
        ngettext("{n} tie between their people", "{n} ties between their people", len(found.ways)).format(
            n=len(found.ways)
        ),
        tuple(
            Told(
                ("tie", way.link.tie.id),
                _pair(namer, (way.person_a, way.person_b)),
                _strength(way.link.strength),
            )
            for way in found.ways
        ),
    )
    own = () if found.own_tie is None else (Told(("tie", found.own_tie), _("as organisations")),)
    yield Part(_("A tie of their own"), own)
    yield Part(
        _("Both sit on"),
        tuple(Told(("collaboration", one), namer.name("collaboration", one)) for one in found.boards),
    )
    yield Part(_("Shortest ways through others"), tuple(_chain(chain, namer) for chain in found.chains))


def _chain(chain: Chain, namer: Namer) -> Told:
    weakest = min((link.strength for link in chain.links if link.strength is not None), default=None)
    if any(link.strength is None for link in chain.links):
        second = _("not every tie of it is rated")
    else:
        second = _("weakest tie: {rung}").format(rung=_strength(weakest))
    through = _("through {names}").format(names=_pair(namer, chain.between))
    return Told(("person", chain.between[0]), through, f"{_pair(namer, chain.people)}\n{second}")


def _pair(namer: Namer, people: Sequence[Id]) -> str:
    return " – ".join(namer.name("person", one) for one in people)


def _strength(strength: int | None) -> str:
    if strength is None:
        return rung_label(None)
    return _("strength {n} of 5: {words}").format(n=strength, words=rung_label(strength))

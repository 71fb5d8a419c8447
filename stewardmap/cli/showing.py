"""Which part of the map the words ask to be drawn."""

import argparse

from stewardmap.cli.called import collaboration_called, organisation_called, thing_called
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.printed import purpose_called
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, Sector, TieKind
from stewardmap.picture.arrangement import Arrangement
from stewardmap.picture.filter import Filter
from stewardmap.picture.focus import Focus
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import MapKind


def kind(words: argparse.Namespace) -> MapKind | None:
    """The kind of map, if the words name one."""
    return MapKind(words.kind) if words.kind else None


def part(words: argparse.Namespace, snapshot: Snapshot) -> Filter:
    """What the words leave in; raises UserError for a name that nothing or two things bear."""
    return Filter(
        sectors=frozenset(map(Sector, words.sector)),
        levels=frozenset(map(Level, words.post_level)),
        kinds=frozenset(map(TieKind, words.tie_kind)),
        organisations=frozenset(organisation_called(snapshot, name) for name in words.within),
        purposes=frozenset({purpose_called(snapshot, words.purpose)} if words.purpose else ()),
        collaborations=frozenset(collaboration_called(snapshot, name) for name in words.sitting_on),
        confirmed=words.confirmed,
        theta=words.theta or 1,
    )


def focus(words: argparse.Namespace, snapshot: Snapshot) -> Focus | None:
    """What the words ask the map to be drawn round; raises UserError for a name nobody or two bear."""
    if words.focus is None:
        if words.steps is not None:
            raise WrongWordsError("--steps says how far from what: name it with --focus.")
        return None
    if words.arrange == Arrangement.RINGS and words.steps is None:
        return None
    centre, one = thing_called(snapshot, words.focus)
    return Focus(Subject(centre, one), words.steps or 1)


def arrangement(words: argparse.Namespace, snapshot: Snapshot) -> tuple[Arrangement | None, Id | None]:
    """How the words ask the map to be arranged, and round what if in rings."""
    order = Arrangement(words.arrange) if words.arrange else None
    if order is not Arrangement.RINGS:
        return order, None
    if words.focus is None:
        raise WrongWordsError("--arrange rings is round one person or body: name it with --focus.")
    return order, Id(thing_called(snapshot, words.focus)[1])

"""Words of `rehearse` to a recipe: every name found on the map, every table of posts read."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from stewardmap.analysis.rehearsals.recipe import (
    Close,
    Leaving,
    Merge,
    MoneyEnds,
    MovePost,
    PostEmpty,
    Recipe,
    Split,
    Step,
)
from stewardmap.cli.assigned import Assigned, assigned_posts
from stewardmap.cli.called import organisation_called, person_called, post_called
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.errors import UserError
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot

MOST_MONTHS = 120


def recipe_of(words: argparse.Namespace, snapshot: Snapshot) -> Recipe:
    """Return the recipe that the words ask for.

    Raises:
        WrongWordsError: if there is nothing to rehearse, or the words do not fit together.
        UserError: for a name that nobody or several bear, or a table with problems.
    """
    _fit_together(words)
    steps = (*_restructures(words, snapshot), *_leavings(words, snapshot))
    return Recipe(steps, words.on)


def asks_for_steps(words: argparse.Namespace) -> bool:
    """Whether the words name anything to rehearse."""
    return any(
        (words.post_empty, words.leaving, words.merge, words.close, words.split, words.move, words.grant_ends)
    )


def _fit_together(words: argparse.Namespace) -> None:
    if not asks_for_steps(words):
        raise WrongWordsError("There is nothing to rehearse: name a post, a person or an organisation.")
    if words.interim and not words.post_empty:
        raise WrongWordsError("--interim goes with --post-empty.")
    if words.handover_to and not words.leaving:
        raise WrongWordsError("--handover-to goes with --leaving.")
    if words.handover_to and words.sudden:
        raise WrongWordsError("What is sudden is not handed over: leave --sudden or --handover-to out.")
    if words.assign and not words.split:
        raise WrongWordsError("--assign goes with --split.")


def _leavings(words: argparse.Namespace, snapshot: Snapshot) -> Iterator[Step]:
    interim = person_called(snapshot, words.interim) if words.interim else None
    successor = person_called(snapshot, words.handover_to) if words.handover_to else None
    for post, months in words.post_empty:
        yield PostEmpty(post_called(snapshot, post), _months(months), interim)
    for name in words.leaving:
        yield Leaving(person_called(snapshot, name), None, words.sudden, successor)


def _months(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text) <= MOST_MONTHS:
        raise WrongWordsError(
            f'"{text}" is no number of months: write a whole number from 1 to {MOST_MONTHS}.'
        )
    return int(text)


def _restructures(words: argparse.Namespace, snapshot: Snapshot) -> Iterator[Step]:
    for post, body in words.move:
        yield MovePost(post_called(snapshot, post), organisation_called(snapshot, body))
    for body in words.close:
        yield Close(organisation_called(snapshot, body))
    for funder in words.grant_ends:
        yield MoneyEnds(organisation_called(snapshot, funder))
    for names in words.merge:
        yield _merge([organisation_called(snapshot, name) for name in names])
    yield from _splits(words.split, words.assign, snapshot)


def _merge(bodies: Sequence[Id]) -> Merge:
    if len(set(bodies)) < 2:
        raise WrongWordsError("--merge joins two different organisations.")
    return Merge(tuple(bodies))


def _splits(splits: Sequence[Sequence[str]], table: Path | None, snapshot: Snapshot) -> Iterator[Split]:
    """The splits, each with those assigned posts that are in its organisation."""
    parts = [_parts(names, snapshot) for names in splits]
    bodies = [organisation_called(snapshot, names[0]) for names in splits]
    known = [part for names in parts for part in names]
    rows = assigned_posts(snapshot, table, known, bodies) if table is not None else ()
    for body, into in zip(bodies, parts, strict=True):
        yield Split(
            body, into, tuple((row.post, row.part) for row in rows if _belongs(row, body, into, snapshot))
        )


def _belongs(row: Assigned, body: Id, into: Sequence[str], snapshot: Snapshot) -> bool:
    return row.part in into and snapshot.posts[row.post].organisation_id == body


def _parts(names: Sequence[str], snapshot: Snapshot) -> tuple[str, ...]:
    """What stands behind the organisation, with or without the word "into" between."""
    given = [" ".join(name.split()) for name in names[1:]]
    parts = given[1:] if given and given[0].casefold() == "into" else given
    folded = {part.casefold() for part in parts}
    if len(parts) < 2 or len(folded) < len(parts) or "" in folded:
        raise WrongWordsError(
            "--split names an organisation, and then two or more different names for its parts."
        )
    there = [body.name for body in snapshot.organisations.values() if body.name.casefold() in folded]
    if there:
        raise UserError(
            f'There is an organisation called "{there[0]}" already. Name the part differently, or move posts '
            "there with --move."
        )
    return tuple(parts)

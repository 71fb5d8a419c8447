"""Relations of organisations as JSON by the contract, and as text for a person."""

import argparse
import json
from collections.abc import Iterable, Sequence
from typing import Any

from stewardmap.analysis.backups import backups
from stewardmap.analysis.finding import Subject
from stewardmap.analysis.ground import Ground, ground_of
from stewardmap.analysis.relation import Relation
from stewardmap.cli import printed
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.namer import Namer


def relations_words(words: argparse.Namespace, snapshot: Snapshot) -> None:
    """Print the relations that anything joins at the thresholds that the words name."""
    ground = ground_of(snapshot, printed.parameters(words, snapshot))
    found = [one for one in (ground.rolled_up if words.rolled_up else ground.relations) if one.joined]
    namer = Namer(snapshot)
    if words.json:
        told = [as_json(one, namer, None if words.rolled_up else ground) for one in found]
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print(as_text(found, namer))


def as_json(one: Relation, namer: Namer, ground: Ground | None) -> dict[str, Any]:
    """Return a relation by the contract; with who stands behind each carrier, where a ground is given.

    `strength` is that of the strongest rated tie of people, else that of the organisations' own tie.
    """
    own = namer.snapshot.ties.get(one.own_tie) if one.own_tie else None
    told = {
        "a": printed.named(Subject("organisation", one.a), namer),
        "b": printed.named(Subject("organisation", one.b), namer),
        "strength": one.strength if one.strength is not None or own is None else own.strength,
        "ties": len(one.ties),
        "own_tie": {"id": own.id, "ref": own.ref, "strength": own.strength} if own else None,
        "carriers": [_person(person, namer) for person in one.carriers],
        "r": one.r,
        "r_by_level": dict(one.r_by_level),
        "last_contact": printed.plain(one.last_contact),
        "single_person": [{**_person(single.id, namer), "side": single.side} for single in one.single_person],
    }
    return told if ground is None else {**told, "backups": list(_backups(one, namer, ground))}


def _person(person: Id, namer: Namer) -> dict[str, Any]:
    return printed.named(Subject("person", person), namer)


def _backups(one: Relation, namer: Namer, ground: Ground) -> Iterable[dict[str, Any]]:
    """Yield each carrier on each side, with the colleagues there who hold the relation too, best first."""
    sides = {
        "a": (one.a, one.b, {way.person_a for way in one.carrying}),
        "b": (one.b, one.a, {way.person_b for way in one.carrying}),
    }
    for side, (body, other, ends) in sides.items():
        for person in sorted(ends | set(one.joint)):
            behind = [
                {**_person(backup.person, namer), "full": backup.full, "short_of": list(backup.shortfalls)}
                for backup in backups(ground, person, body, other)
            ]
            yield {**_person(person, namer), "side": side, "by": behind}


def as_text(found: Sequence[Relation], namer: Namer) -> str:
    """Return a line for each relation, those that fewest people carry first."""
    lines = [
        f"{one.r:>3}  {namer.name('organisation', one.a)} - {namer.name('organisation', one.b)}"
        f"  ({_rests_on(one)})"
        for one in sorted(found, key=lambda one: one.r)
    ]
    return "\n".join(["  R  organisations", *lines]) if lines else "No two organisations are linked yet."


def _rests_on(one: Relation) -> str:
    joint, ties = len(one.joint), len(one.ties)
    parts = [
        *([f"{joint} {'person' if joint == 1 else 'people'} in both"] if joint else []),
        *([f"{ties} {'tie' if ties == 1 else 'ties'}"] if ties else []),
        *(["a tie of the organisations themselves"] if one.own_tie is not None else []),
        *([f"strength {one.strength}"] if one.strength is not None else []),
    ]
    return ", ".join(parts)

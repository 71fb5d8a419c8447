"""Rehearsing from the command line: words to a recipe, and what it would do to text or JSON."""

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from stewardmap.analysis.rehearsals.fact import Fact
from stewardmap.analysis.rehearsals.recipe import Leaving, PostEmpty, Recipe, Step
from stewardmap.analysis.rehearsals.rehearse import Rehearsed, rehearse
from stewardmap.cli import printed
from stewardmap.cli.bar import bar
from stewardmap.cli.called import person_called, post_called
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.namer import Namer
from stewardmap.wording.rehearsals.assumed import assumption_in_words
from stewardmap.wording.rehearsals.namer import RehearsalNamer
from stewardmap.wording.rehearsals.say import say_fact
from stewardmap.wording.rehearsals.steps import recipe_in_words
from stewardmap.wording.rehearsals.summary import rows_of


def rehearse_words(words: argparse.Namespace, snapshot: Snapshot) -> None:
    """Rehearse what the words say, and print it."""
    recipe = recipe_of(words, snapshot)
    chosen = printed.parameters(words, snapshot)
    with bar() as progress:
        done = rehearse(snapshot, recipe, chosen, progress)
    namer = RehearsalNamer(done.happened)
    if words.json:
        print(json.dumps(as_json(done, namer), ensure_ascii=False, indent=2))
    else:
        print(as_text(done, namer))


def recipe_of(words: argparse.Namespace, snapshot: Snapshot) -> Recipe:
    """Return the recipe that the words ask for.

    Raises:
        WrongWordsError: if there is nothing to rehearse.
        UserError: for a name that nobody or several bear.
    """
    steps = tuple(_steps(words, snapshot))
    if not steps:
        raise WrongWordsError("There is nothing to rehearse: see stewardmap rehearse --help.")
    return Recipe(steps, words.on)


def _steps(words: argparse.Namespace, snapshot: Snapshot) -> Iterable[Step]:
    interim = person_called(snapshot, words.interim) if words.interim else None
    successor = person_called(snapshot, words.handover_to) if words.handover_to else None
    for post, months in words.post_empty:
        yield PostEmpty(post_called(snapshot, post), _months(months), interim)
    for name in words.leaving:
        yield Leaving(person_called(snapshot, name), None, words.sudden, successor)


def _months(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 120:
        raise WrongWordsError(f'"{text}" is no number of months: write a whole number from 1 to 120.')
    return int(text)


def as_json(done: Rehearsed, namer: Namer) -> dict[str, Any]:
    """Return a rehearsal by the contract."""
    alone = [subject for fact in done.lost if fact.kind == "people_without_link" for subject in fact.subjects]
    return {
        "rehearsed": recipe_in_words(done.recipe, namer),
        "on": str(done.happened.day),
        "assumptions": [assumption_in_words(one, namer) for one in done.assumptions],
        "before": asdict(done.before),
        "after": asdict(done.after),
        "once_filled": asdict(done.once_filled) if done.once_filled is not None else None,
        "after_plan": asdict(done.after_plan),
        "lost": [_fact(fact, namer) for fact in done.lost],
        "holds": [_fact(fact, namer) for fact in done.holds],
        "unattended": [_fact(fact, namer) for fact in done.unattended],
        "no_recorded_link": [printed.named(subject, namer) for subject in alone],
        "plan": [],
    }


def _fact(fact: Fact, namer: Namer) -> dict[str, Any]:
    return {
        "kind": fact.kind,
        "subjects": [printed.named(subject, namer) for subject in fact.subjects],
        "sentence": say_fact(fact, namer),
        "important": fact.important,
        "anyway": fact.anyway,
        "numbers": {name: printed.plain(value) for name, value in fact.numbers.items()},
    }


def as_text(done: Rehearsed, namer: Namer) -> str:
    """Return a rehearsal as lists that can be read aloud: what holds first, then what would be lost."""
    parts = [
        recipe_in_words(done.recipe, namer),
        _list("What it takes for granted", [assumption_in_words(one, namer) for one in done.assumptions]),
        _table(done),
        _list("What would hold", [say_fact(fact, namer) for fact in done.holds]),
        _list("What would be lost", [say_fact(fact, namer) for fact in done.lost]),
        _list("Unattended meanwhile", [say_fact(fact, namer) for fact in done.unattended]),
    ]
    return "\n\n".join(part for part in parts if part)


def _list(heading: str, lines: Sequence[str]) -> str:
    return "\n".join([f"{heading} ({len(lines)})", "", *(f"- {line}" for line in lines)]) if lines else ""


def _table(done: Rehearsed) -> str:
    columns = ["Before", "After", *(["Once filled"] if done.once_filled else []), "After the plan"]
    summaries = [done.before, done.after, *([done.once_filled] if done.once_filled else []), done.after_plan]
    rows = [("", *columns), *rows_of(summaries)]
    first = max(len(row[0]) for row in rows)
    return "\n".join(
        row[0].ljust(first)
        + "".join(f"  {cell:>{len(title)}}" for cell, title in zip(row[1:], columns, strict=True))
        for row in rows
    )

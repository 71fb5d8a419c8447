"""Rehearsing from the command line: words to a recipe, and what it would do to text or JSON."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.fact import Fact
from stewardmap.analysis.rehearsals.planned import ToDo
from stewardmap.analysis.rehearsals.rehearse import Rehearsed, rehearse
from stewardmap.cli import printed
from stewardmap.cli.bar import bar
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.keeping import keep, kept_recipe
from stewardmap.cli.recipes import asks_for_steps, recipe_of
from stewardmap.wording.dates import in_words
from stewardmap.wording.namer import Namer
from stewardmap.wording.rehearsals.assumed import assumption_in_words
from stewardmap.wording.rehearsals.namer import RehearsalNamer
from stewardmap.wording.rehearsals.plans import to_do_in_words, why_in_words
from stewardmap.wording.rehearsals.say import say_fact
from stewardmap.wording.rehearsals.steps import recipe_in_words
from stewardmap.wording.rehearsals.summary import rows_of
from stewardmap.wording.rehearsals.told import told

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace


def rehearse_words(words: argparse.Namespace, workspace: "Workspace") -> None:
    """Rehearse what the words say, keep it with the map if they ask for that, and print it."""
    if words.kept and asks_for_steps(words):
        raise WrongWordsError("--kept stands alone: what is rehearsed was kept with it.")
    snapshot = workspace.snapshot(words.at).unrestricted
    recipe = kept_recipe(snapshot, words.kept) if words.kept else recipe_of(words, snapshot)
    chosen = printed.parameters(words, snapshot)
    with bar() as progress:
        done = rehearse(snapshot, recipe, chosen, progress)
    namer = RehearsalNamer(done.happened)
    kept = keep(workspace, words.keep, recipe) if words.keep else None
    if words.json:
        told_of_it = {"kept": {"id": kept.id, "name": kept.name}} if kept else {}
        print(json.dumps(as_json(done, namer) | told_of_it, ensure_ascii=False, indent=2))
        return
    print(as_text(done, namer))
    if kept and kept.delete_by:
        print(f"\nKept with the map as “{kept.name}”, to be deleted by {in_words(kept.delete_by)}.")


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
        "undecided_counted": asdict(done.undecided_counted) if done.undecided_counted is not None else None,
        "after_plan": asdict(done.after_plan),
        "lost": [_fact(fact, namer) for fact in done.lost],
        "holds": [_fact(fact, namer) for fact in done.holds],
        "unattended": [_fact(fact, namer) for fact in done.unattended],
        "no_recorded_link": [printed.named(subject, namer) for subject in alone],
        "plan": [_to_do(one, namer) for one in done.plan],
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


def _to_do(one: ToDo, namer: Namer) -> dict[str, Any]:
    by = Subject("person", one.by) if one.by is not None else None
    return {
        "kind": one.kind,
        "who": [printed.named(subject, namer) for subject in one.who],
        "by": printed.named(by, namer) if by is not None else None,
        "sentence": to_do_in_words(one, namer),
        "why": why_in_words(one, namer),
    }


def as_text(done: Rehearsed, namer: Namer) -> str:
    """Return a rehearsal as lists that can be read aloud: what holds first, then what would be lost."""
    parts = [
        recipe_in_words(done.recipe, namer),
        _list("What it takes for granted", [assumption_in_words(one, namer) for one in done.assumptions]),
        _table(done),
        _list("What would hold", told(done.holds, namer)),
        _list("What would be lost", told(done.lost, namer)),
        _list("Unattended meanwhile", told(done.unattended, namer)),
        _list(
            "What to do before", [f"{to_do_in_words(x, namer)} {why_in_words(x, namer)}" for x in done.plan]
        ),
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

"""The board paper from the command line: what it holds, and how much it tells."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stewardmap.analysis.dates.dated_copies import as_it_was, as_kept, kept_as, kept_dates
from stewardmap.analysis.findings import find
from stewardmap.analysis.rehearsals.recipe import Leaving, Recipe
from stewardmap.cli import printed
from stewardmap.cli.bar import bar
from stewardmap.cli.called import person_called
from stewardmap.cli.copies import log_copies
from stewardmap.cli.done import say_done
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.keeping import kept_recipe
from stewardmap.cli.words import day_called
from stewardmap.errors import UserError
from stewardmap.exchange.writers.paper import Wanted, write_paper
from stewardmap.exchange.writers.paper.content import Chapter
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.naming import Naming

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace


def paper_words(words: argparse.Namespace, workspace: "Workspace") -> None:
    """Write the paper that the words ask for; where it names people, say so."""
    snapshot = workspace.snapshot(words.at).unrestricted
    if words.template is not None and words.out.suffix.lower() != ".docx":
        raise WrongWordsError("--template goes with a paper that ends in .docx.")
    chosen = printed.parameters(words, snapshot)
    wanted = Wanted(
        naming=words.level,
        chapters=frozenset(Chapter) - set(words.leave_out),
        rehearsals=tuple(_recipes(words, snapshot)),
        title=words.title,
        since=_since(words, workspace.snapshot(words.at)),
        template=words.template,
    )
    with bar() as progress:
        found = find(snapshot, chosen, progress)
        copy = write_paper(words.out, snapshot, found, wanted, parameters=chosen, progress=progress)
    log_copies(workspace, copy)
    said = f"Wrote {words.out}."
    if words.level is Naming.NAMED:
        said += " It names people: will it be public? Then write it again with --level organisations."
    say_done(words, {"out": str(words.out), "level": str(words.level)}, said)


def _recipes(words: argparse.Namespace, snapshot: Snapshot) -> Iterator[Recipe]:
    """All who leave are rehearsed together; each that was kept is on its own."""
    for name in words.kept:
        yield kept_recipe(snapshot, name)
    if words.leaving:
        leaving = (Leaving(person_called(snapshot, name)) for name in words.leaving)
        yield Recipe(tuple(leaving), None)


def _since(words: argparse.Namespace, snapshot: Snapshot) -> Snapshot | None:
    """The map as it was kept under the name, or on the day, that the words give; else as it was kept last."""
    if Chapter.SINCE in words.leave_out:
        return None
    if words.since is None:
        newest = next(iter(kept_dates(snapshot)), None)
        return None if newest is None else as_kept(snapshot, newest)
    kept = kept_as(snapshot, words.since)
    if kept is not None:
        return as_kept(snapshot, kept)
    try:
        return as_it_was(snapshot, day_called(words.since))
    except argparse.ArgumentTypeError as error:
        raise UserError(f"No date is kept as “{words.since}”, and it is no day. {error}") from error

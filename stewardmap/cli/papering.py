"""The board paper from the command line: what it holds, and how much it tells."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stewardmap.analysis.findings import find
from stewardmap.analysis.rehearsals.recipe import Leaving, Recipe
from stewardmap.cli import printed
from stewardmap.cli.bar import bar
from stewardmap.cli.called import person_called
from stewardmap.cli.copies import log_copies
from stewardmap.cli.done import say_done
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.keeping import kept_recipe
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

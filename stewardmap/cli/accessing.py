"""The access command: a copy of everything that is held about one person."""

import argparse

from stewardmap.analysis.findings import find
from stewardmap.cli.bar import bar
from stewardmap.cli.called import person_called
from stewardmap.cli.copies import log_copies
from stewardmap.cli.done import say_done
from stewardmap.cli.opening import opened
from stewardmap.exchange.one_person.gathered import gathered
from stewardmap.exchange.writers.access.write import write_access
from stewardmap.exchange.writers.copies import copy_of
from stewardmap.model.vocabulary import Written
from stewardmap.operations.history_about import history_about
from stewardmap.wording.naming import Naming


def access_words(words: argparse.Namespace) -> None:
    """Write the copy, in which others are masked unless the words clear them."""
    with opened(words.map, words.passphrase_file, must_save=False) as workspace:
        snapshot = workspace.snapshot()
        person = person_called(snapshot, words.name)
        cleared = [person_called(snapshot, name) for name in words.cleared]
        history = history_about(workspace, person)
        with bar() as progress:
            findings = find(snapshot, None, progress)
        held = gathered(snapshot, person, findings, history, cleared)
        write_access(words.out, held)
        log_copies(workspace, copy_of(words.out, Written.ONE_PERSON, Naming.NAMED, {person, *cleared}))
    masked = "" if cleared else " Other people are masked: look it over before it is sent."
    result = {"out": str(words.out), "person": person, "records": len(held.rows)}
    say_done(words, result, f"Wrote {words.out}: {len(held.rows)} records.{masked}")

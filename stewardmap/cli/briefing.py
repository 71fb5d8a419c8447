"""The brief command: one page before a meeting with one or several people."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.analysis.findings import find
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.keeping_in_touch.briefing import briefing_on
from stewardmap.analysis.parameters import parameters_of
from stewardmap.cli.bar import bar
from stewardmap.cli.called import person_called
from stewardmap.cli.copies import log_copies
from stewardmap.cli.done import say_done
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.exchange.writers.brief.content import brief_of
from stewardmap.exchange.writers.brief.text import as_text
from stewardmap.exchange.writers.brief.write import ENDINGS, write_brief
from stewardmap.wording.namer import Namer

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace


def parted(names: list[str]) -> tuple[list[str], Path | None]:
    """Return the names, and the file that stands behind them if one does.

    Raises:
        WrongWordsError: if there is a file and nobody.
    """
    if not names[-1].lower().endswith(ENDINGS):
        return names, None
    if len(names) == 1:
        raise WrongWordsError("Name at least one person before the file.")
    return names[:-1], Path(names[-1])


def brief_words(words: argparse.Namespace, workspace: "Workspace") -> None:
    """Print the page, or write it to the file that is named."""
    snapshot = workspace.snapshot(words.at).unrestricted
    names, out = parted(words.names)
    people = [person_called(snapshot, name) for name in names]
    with bar() as progress:
        findings = find(snapshot, None, progress)
    briefing = briefing_on(Ground(snapshot, parameters_of(snapshot)), people, findings)
    namer = Namer(snapshot)
    if out is not None:
        log_copies(workspace, write_brief(out, briefing, namer))
        say_done(words, {"out": str(out)}, f"Wrote {out}.")
    elif words.json:
        print(json.dumps(asdict(brief_of(briefing, namer)), ensure_ascii=False, indent=2))
    else:
        print(as_text(brief_of(briefing, namer)))

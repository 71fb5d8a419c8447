"""The losses command: what the whole map may lose in a year, by borrowed figures."""

import argparse
import json
from dataclasses import asdict

from stewardmap.analysis.completeness import completeness
from stewardmap.analysis.expected_losses import expected_losses
from stewardmap.cli import printed
from stewardmap.cli.bar import bar
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.losses import say_losses


def losses_words(words: argparse.Namespace, snapshot: Snapshot) -> None:
    """Print the figure with its label, how complete the map is, and every caveat."""
    with bar() as progress:
        found = expected_losses(snapshot, printed.parameters(words, snapshot), progress)
    complete = completeness(snapshot)
    said = say_losses(found, complete)
    if words.json:
        told = {**asdict(said), **asdict(found), "map": asdict(complete)}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print("\n".join([f"{said.label.capitalize()}: {said.sentence}", said.complete, *said.caveats]))

"""The forget command: one person out of the map, for good."""

import argparse

from stewardmap.cli.called import person_called
from stewardmap.cli.done import say_done
from stewardmap.cli.opening import opened
from stewardmap.operations.forget import forget
from stewardmap.wording.forgetting import copies, did
from stewardmap.wording.labels import field_label, kind_label


def forget_words(words: argparse.Namespace) -> None:
    """Forget the person, and list the texts that were masked and those to look over."""
    with opened(words.map, words.passphrase_file) as workspace:
        forgot = forget(workspace, person_called(workspace.snapshot(), words.name))
    done = forgot.done
    lines = [did(len(done.masked), len(done.look_over), len(forgot.unread))]
    for heading, places in (("Masked:", done.masked), ("To look over:", done.look_over)):
        said = [f"  {kind_label(one.kind)}, {field_label(one.field)}: {one.text}" for one in places]
        lines += [heading, *said] if said else []
    sent = copies(done.copies)
    lines += ["Copies sent out that held them:", *(f"  {one}" for one in sent)] if sent else []
    lines += [f"  {file}" for file in forgot.unread]
    result = {
        "forgotten": True,
        "copies": sent,
        "unread": [str(file) for file in forgot.unread],
        "masked": [one._asdict() for one in done.masked],
        "look_over": [one._asdict() for one in done.look_over],
    }
    say_done(words, result, "\n".join(lines))

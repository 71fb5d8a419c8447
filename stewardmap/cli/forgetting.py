"""The forget command: one person out of the map, for good."""

import argparse

from stewardmap.cli.called import person_called
from stewardmap.cli.done import say_done
from stewardmap.cli.opening import opened
from stewardmap.exchange.one_person.forgetting import bodies_named_after
from stewardmap.operations.forget import forget
from stewardmap.wording.forgetting import copies, did, left, named_after
from stewardmap.wording.labels import field_label, kind_label


def forget_words(words: argparse.Namespace) -> None:
    """Forget the person, and list the texts that were masked and those to look over."""
    with opened(words.map, words.passphrase_file) as workspace:
        forgot = forget(workspace, person_called(workspace.snapshot(), words.name))
    done = forgot.done
    after = bodies_named_after(done.look_over)
    told = did(len(done.masked), len(done.look_over), len(forgot.unread), len(forgot.kept), forgot.unsaved)
    lines = [told, *filter(None, [named_after(one.text for one in after)])]
    for heading, places in (("Masked:", done.masked), ("To look over:", done.look_over)):
        said = [f"  {kind_label(one.kind)}, {field_label(one.field)}: {one.text}" for one in places]
        lines += [heading, *said] if said else []
    sent = copies(done.copies)
    lines += ["Copies sent out that held them:", *(f"  {one}" for one in sent)] if sent else []
    lines += [f"  {one}" for one in left(forgot.unread, forgot.kept)]
    result = {
        "forgotten": True,
        "copies": sent,
        "unread": [str(file) for file in forgot.unread],
        "kept_dates_unread": list(forgot.kept),
        "unsaved": forgot.unsaved,
        "masked": [one._asdict() for one in done.masked],
        "look_over": [one._asdict() for one in done.look_over],
        "named_after": [one._asdict() for one in after],
    }
    say_done(words, result, "\n".join(lines))

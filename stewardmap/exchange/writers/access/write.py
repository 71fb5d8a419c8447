"""The copy of what is held about one person, from what was gathered to the file."""

import json
from dataclasses import asdict
from pathlib import Path

from stewardmap.errors import UserError
from stewardmap.exchange.one_person.gathered import OnePerson
from stewardmap.exchange.writers import typeset
from stewardmap.exchange.writers.access.paper import paper_of
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.wording.language import _

ENDINGS = (".pdf", ".json")


def write_access(out: Path, held: OnePerson) -> None:
    """Write the copy as PDF to read, or as JSON to take elsewhere, by its ending.

    Raises:
        UserError: if `out` has another ending.
        WorldError: if there is no typst here for a PDF, or `out` cannot be written.
    """
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        raise UserError(_("{file}: this copy is written as .pdf or .json.").format(file=out.name))
    write_whole(out, as_json(held) if ending == ".json" else typeset.to_pdf("handover", paper_of(held)))


def as_json(held: OnePerson) -> bytes:
    """Return the copy as JSON."""
    said = asdict(held) | {
        "history": [one._asdict() for one in held.history],
        "kept_dates": [one._asdict() for one in held.kept_dates],
    }
    return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()

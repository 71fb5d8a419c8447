"""The forms of a round in a folder, one file for each who is asked."""

from collections.abc import Sequence
from pathlib import Path

from stewardmap.errors import UserError, WorldError
from stewardmap.exchange.confirming.form import Form
from stewardmap.exchange.confirming.word import to_word
from stewardmap.exchange.confirming.workbook import to_workbook
from stewardmap.exchange.writers.copies import copy_of, people_told
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.records import Export
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Written
from stewardmap.progress import Progress, no_progress
from stewardmap.wording.language import _
from stewardmap.wording.naming import Naming

WRITERS = {"xlsx": to_workbook, "docx": to_word}
_LONGEST = 80


def write_forms(
    out: Path, forms: Sequence[Form], ending: str, progress: Progress = no_progress
) -> tuple[Path, ...]:
    """Write each form to a file of its own, named after whom it asks.

    Args:
        out: a folder, made if the one it stands in is there; nothing in it is replaced.
        forms: one or more.
        ending: xlsx or docx.
        progress: told of every form.

    Raises:
        UserError: if there is nobody to ask, or a form of that name is there already.
        WorldError: if it cannot be written.
    """
    if not forms:
        raise UserError(_("There is nobody to ask: no tie to be confirmed was chosen."))
    names = _names(forms, ending)
    try:
        out.mkdir(exist_ok=True)
        there = next((name for name in names if (out / name).exists()), None)
    except OSError as problem:
        why = problem.strerror or str(problem)
        raise WorldError(
            _("{folder}: no folder can be made there ({why}). Choose another.").format(folder=out, why=why)
        ) from problem
    if there is not None:
        raise UserError(
            _("{name} is in this folder already. Choose a folder of its own for each round.").format(
                name=there
            )
        )
    for done, (name, form) in enumerate(zip(names, forms, strict=True)):
        progress(done, len(forms))
        write_whole(out / name, WRITERS[ending](form))
    return tuple(out / name for name in names)


def copies_sent(paths: Sequence[Path], forms: Sequence[Form], snapshot: Snapshot) -> tuple[Export, ...]:
    """Return what is to be kept of forms that were written: each names its own person and their ties."""
    return tuple(
        copy_of(path, Written.FORMS, Naming.NAMED, people_told((form.named, form.rows), snapshot))
        for path, form in zip(paths, forms, strict=True)
    )


def _names(forms: Sequence[Form], ending: str) -> list[str]:
    taken: set[str] = set()
    names = []
    for form in forms:
        bare = "".join(sign if sign.isalnum() or sign in " .-_(),&'" else "-" for sign in form.named)
        bare = bare[:_LONGEST].strip(" .-") or "form"
        name, number = bare, 1
        while name.casefold() in taken:
            number += 1
            name = f"{bare} {number}"
        taken.add(name.casefold())
        names.append(f"{name}.{ending}")
    return names

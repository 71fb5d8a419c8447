"""The confirm command: forms for people to confirm their own ties, and their answers read back."""

import argparse
import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from stewardmap.analysis.confirming.review import to_confirm
from stewardmap.analysis.confirming.rounds import last_round, subject_at
from stewardmap.analysis.finding import Subject
from stewardmap.analysis.parameters import parameters_of
from stewardmap.cli.bar import bar
from stewardmap.cli.called import person_called
from stewardmap.cli.copies import log_copies
from stewardmap.cli.done import say_done
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.opening import opened
from stewardmap.cli.streams import too_late_to_stop
from stewardmap.errors import ImportProblem
from stewardmap.exchange.confirming.compose import asked_of, ends_to_ask, forms_of
from stewardmap.exchange.confirming.folder import copies_sent, write_forms
from stewardmap.exchange.confirming.marks import key_of, new_key
from stewardmap.exchange.confirming.taken import Taken, take_answers
from stewardmap.model.records import Setting
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.commands import Add, Change, Together
from stewardmap.wording.confirming import say_answers, say_conflict, say_forms, say_progress
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace


def confirm_words(words: argparse.Namespace) -> None:
    """Write the forms of a round, or read what came back, as the words ask."""
    if words.answers and (words.only or words.old or words.form != "xlsx"):
        raise WrongWordsError("--only, --old and --as go with --out: they say which forms are written.")
    with opened(words.map, words.passphrase_file) as workspace:
        if words.answers:
            _read(words, workspace)
        else:
            _write(words, workspace)


def _write(words: argparse.Namespace, workspace: "Workspace") -> None:
    snapshot = workspace.snapshot().unrestricted
    ties = None
    if words.old:
        ties = {one.tie.id for one in to_confirm(snapshot, parameters_of(snapshot))}
    ends = [Subject("person", person_called(snapshot, name)) for name in words.only]
    chosen = ends_to_ask(snapshot, ties, ends or None)
    kept = key_of(snapshot)
    made: tuple[Setting, ...] = () if kept else (new_key(),)
    forms = forms_of(snapshot, chosen, kept or json.loads(made[0].value), snapshot.on)
    with bar() as progress:
        paths = write_forms(words.out, forms, words.form, progress)
    workspace.do(Add(*made, *asked_of(chosen, snapshot.on), label=say_forms(len(forms))))
    log_copies(workspace, *copies_sent(paths, forms, snapshot))
    told = {"out": str(words.out), "round": snapshot.on.isoformat(), "files": [one.name for one in paths]}
    said = ngettext(
        "Wrote {n} form to {out}. Send it to the one it is named after.",
        "Wrote {n} forms to {out}. Send each to the one it is named after.",
        len(paths),
    )
    say_done(words, told, said.format(n=len(paths), out=words.out))


def _read(words: argparse.Namespace, workspace: "Workspace") -> None:
    snapshot = workspace.snapshot()
    with bar() as progress:
        taken = take_answers(words.answers, snapshot, snapshot.on, progress)
    if taken.unread:
        raise ImportProblem(*taken.unread)
    if taken.changes_anything:
        add = Add(*taken.readings, *taken.actions)
        workspace.do(Together((add, Change(*taken.ties)), say_answers(len(taken.forms))))
        too_late_to_stop()
    _say(words, taken, workspace.snapshot())


def _say(words: argparse.Namespace, taken: Taken, after: Snapshot) -> None:
    namer, found = Namer(after), last_round(after)
    conflicts = [say_conflict(one, namer) for one in taken.conflicts]
    questions = [action.text for action in taken.actions]
    if words.json:
        told: dict[str, Any] = {
            "readings": [_reading(row, namer) for row in taken.readings],
            "already": taken.already,
            "answered": len(found.answered) if found else 0,
            "asked": len(found.asked) if found else 0,
            "conflicts": conflicts,
            "questions": questions,
            "refused": [asdict(one) for one in taken.problems],
        }
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return
    print(_recorded(len(taken.readings), len(taken.forms), say_progress(found)))
    if taken.already:
        said = ngettext("{n} was recorded already.", "{n} were recorded already.", taken.already)
        print(said.format(n=taken.already))
    for head, lines in (("Where views part:", conflicts), ("To find out:", questions)):
        if lines:
            print("\n".join([head, *(f"- {line}" for line in lines)]))
    for problem in taken.problems:
        print(problem, file=sys.stderr)


def _reading(row: Any, namer: Namer) -> dict[str, Any]:
    tie = namer.snapshot.ties[row.tie_id]
    by = subject_at(tie, tie.ends[row.side - 1])
    return {
        "tie": row.tie_id,
        "by": namer.of(by),
        "on": namer.of(subject_at(tie, tie.other(by.id))),
        "state": row.state.value,
        "rung": row.rung,
        "date": str(row.on),
        "source": row.source,
    }


def _recorded(answers: int, forms: int, progress: str) -> str:
    found = ngettext("{n} answer", "{n} answers", answers).format(n=answers)
    of = ngettext("{n} form", "{n} forms", forms).format(n=forms)
    return _("Recorded {answers} of {forms}: {progress}.").format(answers=found, forms=of, progress=progress)

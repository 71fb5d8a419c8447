"""What was done to one thing lately, each step with the way back to before it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from stewardmap.model.ids import Id
from stewardmap.operations.steps_about import StepAbout, steps_about
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import card, words
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.language import _, ngettext

_SHOWN = 12


def history_card(desk: Desk, about: Id) -> Section:
    """Return the steps that touched a thing or what hangs on it, read from the file while it is unfolded."""
    return card("history", _("History of changes"), lambda: _steps(desk, about), folded=True)


def _steps(desk: Desk, about: Id) -> Sequence[Piece]:
    workspace = desk.session.workspace
    if workspace is None:
        return ()
    found = steps_about(workspace, about)
    standing = len(workspace.history()[0])
    pieces = [_step(desk, one, standing) for one in found[:_SHOWN]]
    if len(found) > _SHOWN:
        older = ngettext("and {n} older step", "and {n} older steps", len(found) - _SHOWN)
        pieces.append(words("older", older.format(n=len(found) - _SHOWN)))
    said = (
        _("Undoing a step undoes whatever was done after it too; nothing is lost.")
        if found
        else _("Nothing that undo can take back was about this.")
    )
    return [*pieces, words("said", said)]


def _step(desk: Desk, one: StepAbout, standing: int) -> Piece:
    later = max(standing - one.before - 1, 0)
    step = _("{step} (undone)").format(step=one.label) if one.undone else one.label
    if one.undone:
        text, said, to = _("Redo to here"), _("Redo up to: {step}"), one.before + 1
    else:
        more = ngettext("Undo: {step}, and {n} step after it", "Undo: {step}, and {n} steps after it", later)
        text, said, to = _("Undo to here"), more if later else _("Undo: {step}"), one.before
    run = partial(desk.session.go_to, to)

    def make() -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(step), 1)
        back = button(text, "quiet", said.format(step=one.label, n=later))
        back.setObjectName(f"step.{one.before}")
        back.clicked.connect(lambda _on=False: run())
        line.addWidget(back)
        return row

    return Piece(key=f"step.{one.before}", make=make, made_of=(one, later))

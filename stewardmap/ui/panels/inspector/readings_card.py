"""The two sides' readings of a tie, side by side and never averaged."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from stewardmap.model.opinions import owned
from stewardmap.model.records import Reading, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, Side, TieSort
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add, today
from stewardmap.ui.panels.inspector.pieces import card
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.labels import label
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import end_name
from stewardmap.wording.labels import rung_label
from stewardmap.wording.language import _
from stewardmap.wording.readings import latest_reading, said_of_it, when_said


def readings_card(desk: Desk, snapshot: Snapshot, tie: Tie) -> Section:
    """Return both views, the latest of each, with a way to record a new one."""
    views = [(end_name(snapshot, tie, n), latest_reading(snapshot, tie, side)) for n, side in enumerate(Side)]
    columns = Piece(key="columns", make=lambda: _columns(desk, tie, views), made_of=views)
    return card("readings", _("How each side reads it"), [columns])


def _columns(desk: Desk, tie: Tie, views: Sequence[tuple[str, Reading | None]]) -> QWidget:
    columns = QWidget()
    grid = QGridLayout(columns)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    for column, (side, (name, latest)) in enumerate(zip(Side, views, strict=True)):
        grid.addWidget(label(name, "heading"), 0, column)
        grid.addWidget(label(said_of_it(latest, tie)), 1, column)
        grid.addWidget(label(when_said(latest), "second"), 2, column)
        grid.addWidget(_recorder(desk, tie, side, name), 3, column)
        grid.setColumnStretch(column, 1)
    return columns


def _recorder(desk: Desk, tie: Tie, side: Side, name: str) -> ChoiceEditor:
    """Return the field that records what a side says today; earlier readings are kept."""
    choices: list[tuple[object, str]] = [(None, _("Record…"))]
    choices += [
        (
            (ReadingState.YES, rung),
            f"{rung}  {rung_label(rung, organisations=tie.sort is TieSort.ORGANISATIONS)}",
        )
        for rung in range(1, 6)
    ]
    choices += [((ReadingState.NO, None), _("No link")), ((ReadingState.NO_ANSWER, None), _("No answer"))]
    field = ChoiceEditor(None, choices)
    field.setObjectName(f"{tie.id}.reading.{side.value}")
    field.setAccessibleName(_("Record what {name} says").format(name=name))

    def record(value: object) -> None:
        if isinstance(value, tuple):
            state, rung = value
            row = Reading(tie_id=tie.id, side=side, state=state, rung=rung, on=today())
            kept = owned(row, desk.session.snapshot, today())
            desk.session.do(add(kept, label=_("Record reading")))

    field.committed.connect(record)
    return field

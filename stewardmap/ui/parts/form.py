"""A record's fields as a form: label, editor, and what is wrong in a line under it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from stewardmap.model.opinions import settled
from stewardmap.model.records import Record
from stewardmap.ui.door import change, today
from stewardmap.ui.parts.editors import Editor, LongTextEditor, TextEditor
from stewardmap.ui.parts.labels import label, labelled
from stewardmap.ui.session import Session
from stewardmap.wording.language import _


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record, what it is called and how it is edited; a `wide` one has its name above it."""

    name: str
    said: str
    editor: Callable[[Any], QWidget]
    wide: bool = False


class Form(QWidget):
    """The fields of one record; what is settled in one becomes one step that can be undone."""

    def __init__(self, session: Session, record: Record, fields: Sequence[Field], called: str = "") -> None:
        super().__init__()
        self._session = session
        self._record = record
        self._editors: dict[str, Editor] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, 92)
        self._grid.setColumnStretch(1, 1)
        for field in fields:
            self._place(field, called)

    def _place(self, field: Field, called: str) -> None:
        editor = field.editor(getattr(self._record, field.name))
        self._editors[field.name] = editor  # type: ignore[assignment]
        editor.setObjectName(f"{self._record.id}.{field.name}")
        problem = label("", "problem")
        problem.hide()
        row = self._grid.rowCount()
        caption = labelled(field.said, editor)
        if called:
            editor.setAccessibleName(f"{field.said}, {called}")
        if field.wide or isinstance(editor, TextEditor | LongTextEditor):  # words need the whole width
            self._grid.addWidget(caption, row, 0, 1, 2)
            self._grid.addWidget(editor, row + 1, 0, 1, 2)
        else:
            self._grid.addWidget(caption, row, 0)
            self._grid.addWidget(editor, row, 1)
        self._grid.addWidget(problem, row + 2, 0, 1, 2)
        editor.committed.connect(lambda value: self._settle(field, value))  # type: ignore[attr-defined]
        editor.refused.connect(lambda text: _say(problem, text))  # type: ignore[attr-defined]

    def show_record(self, record: Record) -> None:
        """Show the record as it is now; what is being typed stays."""
        for name, editor in self._editors.items():
            if getattr(record, name) != getattr(self._record, name):
                editor.take(getattr(record, name))
        self._record = record

    def _settle(self, field: Field, value: object) -> None:
        snapshot = self._session.snapshot
        latest = None if snapshot is None else snapshot.of(type(self._record)).get(self._record.id)
        if latest is not None:
            change_to: dict[str, Any] = {field.name: value}
            self._record = settled(latest, replace(latest, **change_to), snapshot, today())
            step = _("Change {field}").format(field=field.said.lower())
            self._session.do(change(self._record, label=step))


def _say(problem: QLabel, text: str) -> None:
    problem.setText(text)
    problem.setVisible(bool(text))

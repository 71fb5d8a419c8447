"""Writing a name at a spot of the map puts somebody there: Enter keeps, Esc forgets."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from stewardmap.model.ids import Id
from stewardmap.model.records import Spot
from stewardmap.picture.primitives import Point, Subject
from stewardmap.picture.scene import MapKind
from stewardmap.ui.canvas.new_mark import (
    KIND_ON,
    Typed,
    is_known,
    organisation_meant,
    organisation_near,
    read_typed,
    records_for,
)
from stewardmap.ui.canvas.workbench import Workbench
from stewardmap.ui.deeds.new_records import new_tie
from stewardmap.ui.door import add
from stewardmap.ui.parts.labels import label
from stewardmap.wording.language import _

_WIDTH = 344
_SPOT_OF = {"person": "person_id", "organisation": "organisation_id", "collaboration": "collaboration_id"}


@dataclass(frozen=True, slots=True)
class TiedTo:
    """Whom someone new is tied to at once, and how strongly."""

    subject: Subject
    strength: int | None = None


class NameField(QFrame):
    """A line to type into at a spot of the map, and a word under it about what will be kept."""

    def __init__(self, bench: Workbench, at: QPointF, tied: TiedTo | None = None) -> None:
        super().__init__(bench.view)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._bench, self._tied = bench, tied
        self._place: Point = bench.view.place_at(at)
        scene = bench.scene
        self._kind = (
            tied.subject.kind if tied else KIND_ON.get(scene.kind if scene else MapKind.PEOPLE, "person")
        )
        self._warned, self._done = "", False
        self.line = _Line(self)
        self.line.setAccessibleName(self._asks())
        self.line.setPlaceholderText(self._asks())
        self.hint = label("", "second")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(4)
        rows.addWidget(self.line)
        rows.addWidget(self.hint)
        self.line.textChanged.connect(self._say_what)
        self.line.returnPressed.connect(self.keep)
        bench.view.looked.connect(self._stand)
        self._say_what("")
        self._stand()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _asks(self) -> str:
        if self._kind == "organisation":
            return _("Name of the organisation")
        if self._kind == "collaboration":
            return _("Name of the collaboration")
        return _("Name, organisation")

    def _stand(self) -> None:
        """Stand at the spot, within the window."""
        layout = self.layout()
        self.setFixedSize(_WIDTH, layout.totalHeightForWidth(_WIDTH) if layout is not None else 0)
        at, room = self._bench.view.point_of(self._place).toPoint(), self._bench.view.rect()
        x = min(max(at.x() - 16, 4), room.width() - self.width() - 4)
        y = min(max(at.y() - 16, 4), room.height() - self.height() - 4)
        self.move(x, y)

    @property
    def _typed(self) -> Typed:
        return read_typed(self.line.text(), self._kind)

    def _say_what(self, _text: str) -> None:
        self.hint.setText(self._what())
        self.line.setAccessibleDescription(self.hint.text())
        self._stand()

    def _what(self) -> str:
        """Return what Enter would keep, or what to do."""
        typed, snapshot = self._typed, self._bench.snapshot
        if snapshot is None:
            return ""
        if typed.name and self._warned == typed.name:
            return _("On the map already. Enter again adds another of this name.")
        said = [typed.post] if typed.post else []
        if near := organisation_near(snapshot, typed.organisation):
            said.append(_("new: {name} (Tab: {near})").format(name=typed.organisation, near=near))
        elif typed.organisation:
            known = organisation_meant(snapshot, typed.organisation)
            said.append(known.text if known.id else _("new: {name}").format(name=known.text))
        if self._tied is not None:
            said.append(_("tied to {name}").format(name=self._bench.name(self._tied.subject)))
        return " · ".join(said) or _("Enter keeps, Esc forgets")

    def complete(self) -> bool:
        """Take the organisation that may be meant; True if there is one."""
        snapshot = self._bench.snapshot
        near = organisation_near(snapshot, self._typed.organisation) if snapshot is not None else ""
        if near:
            self.line.setText(", ".join(part for part in (self._typed.name, self._typed.post, near) if part))
        return bool(near)

    def keep(self) -> None:
        """Put them on the map at the spot, as one step; a name that is there already is asked about once."""
        typed, snapshot = self._typed, self._bench.snapshot
        if snapshot is None or not typed.name:
            self.forget()
            return
        if is_known(snapshot, self._kind, typed.name) and self._warned != typed.name:
            self._warned = typed.name
            self._say_what("")
            self._bench.say(self.hint.text())
            return
        subject, records = records_for(snapshot, self._kind, typed)
        x, y = (round(one, 1) for one in self._place)
        records.append(Spot(x=x, y=y, **{_SPOT_OF[self._kind]: Id(subject.id)}))  # type: ignore[arg-type]
        if self._tied is not None:
            other = Id(self._tied.subject.id)
            records.append(new_tie(snapshot, self._kind, other, Id(subject.id), self._tied.strength))
        names = {"person": _("Add person"), "organisation": _("Add organisation")}
        said = _("{name} is on the map.").format(name=typed.name)
        if self._bench.session.do(add(*records, label=names.get(self._kind, _("Add collaboration"))), said):
            self.forget()
            self._bench.session.select(subject)

    def forget(self) -> None:
        """Go, and give the keyboard back to the map."""
        if self._done:
            return
        self._done = True
        had = self.line.hasFocus()
        self.hide()
        if had:
            self._bench.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def left(self) -> None:
        """Keep nothing that is empty; what is typed stays until it is kept or forgotten."""
        if not self.line.text().strip():
            self.forget()


class _Line(QLineEdit):
    """The line itself: Tab completes, Esc forgets."""

    def __init__(self, field: NameField) -> None:
        super().__init__(field)
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Forget on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._field.forget()
        else:
            super().keyPressEvent(event)
            event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, FBT001
        """Take the organisation that may be meant; go on only where nothing is typed."""
        typed = bool(self.text().strip())
        return self._field.complete() or typed or super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QEvent) -> None:  # noqa: N802
        """Go if nothing was typed and something else was clicked."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        if self.isActiveWindow():
            self._field.left()

"""What counts on this map: every number behind the findings, why it is what it is, and the map's own."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from stewardmap.analysis.parameters import ALLOWED, DEFAULTS, Allowed, Parameters
from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button, label, labelled
from stewardmap.ui.parts.scrolled import Scrolled
from stewardmap.wording.labels import label as in_words
from stewardmap.wording.labels import parameter_label
from stewardmap.wording.language import _
from stewardmap.wording.numbers import sentence
from stewardmap.wording.parameters import parameter_parts, parameter_why, value_in_words

Value = int | tuple[int | float, ...]

_EDGE, _GAP = 16, 10
_WIDTH, _HEIGHT, _LEAST = 640, 620, 480


class SettingsDialog(QDialog):
    """Shows the numbers of one map; `take` is given those that were changed, and says what is wrong if any.

    A value that is put back to the usual one is None.
    """

    def __init__(self, chosen: Parameters, take: Callable[[Mapping[str, Value | None]], str]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("What counts on this map")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(_WIDTH, _HEIGHT)
        self._take = take
        self._before = {name: getattr(chosen, name) for name in ALLOWED}
        self.entries = {name: ParameterEntry(name, self._before[name]) for name in ALLOWED}
        self.problem = label("", "problem")
        self.problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(12)
        hint = _("These numbers decide what is found. They are kept with the map, and every paper says them.")
        layout.addWidget(label(hint, "second", least=_LEAST))
        layout.addWidget(self._scrolled(), 1)
        layout.addWidget(self.problem)
        layout.addLayout(self._buttons())

    def _scrolled(self) -> Scrolled:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(_GAP)
        for entry in self.entries.values():
            rows.addWidget(entry)
        rows.addStretch(1)
        return Scrolled(inside, _("Numbers"))

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        usual = button(_("Usual values"))
        usual.clicked.connect(self._put_back)
        line.addWidget(usual)
        line.addStretch(1)
        cancel = button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        line.addWidget(cancel)
        self.ok = button(_("Keep"), "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._keep)
        line.addWidget(self.ok)
        return line

    def _put_back(self) -> None:
        for name, entry in self.entries.items():
            entry.show_value(getattr(DEFAULTS, name))

    def changed(self) -> dict[str, Value | None]:
        """Return what differs from the map's own numbers; None where it is the usual value again."""
        now = {name: entry.value for name, entry in self.entries.items()}
        return {
            name: None if value == getattr(DEFAULTS, name) else value
            for name, value in now.items()
            if value != self._before[name]
        }

    def _keep(self) -> None:
        changed = self.changed()
        wrong = self._take(changed) if changed else ""
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        if not wrong:
            self.accept()


class ParameterEntry(Card):
    """One parameter: what it is called, its numbers, and why they are what they are."""

    def __init__(self, name: str, value: Value) -> None:
        said = sentence(parameter_label(name))
        super().__init__(said)
        self._several = isinstance(value, tuple)
        self.boxes = [_box(one, ALLOWED[name]) for one in _each(value)]
        self.add(_line(self.boxes, said, parameter_parts(name)))
        why = _("Usually {usual}. {basis}: {why}").format(
            usual=value_in_words(getattr(DEFAULTS, name)),
            basis=sentence(in_words(ALLOWED[name].basis)),
            why=parameter_why(name),
        )
        self.add(label(why, "second", least=_LEAST))

    @property
    def value(self) -> Value:
        """What the numbers are now."""
        found = tuple(box.value() for box in self.boxes)
        return found if self._several else int(found[0])

    def show_value(self, value: Value) -> None:
        """Put other numbers in."""
        for box, one in zip(self.boxes, _each(value), strict=True):
            box.setValue(one)  # type: ignore[arg-type]


class _Whole(QSpinBox):
    """A whole number that only keys and clicks change: a wheel that scrolls the page passes over it."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()


class _Share(QDoubleSpinBox):
    """The same, with one decimal."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()


def _each(value: Value) -> tuple[int | float, ...]:
    return value if isinstance(value, tuple) else (value,)


def _box(value: float, allowed: Allowed) -> _Whole | _Share:
    box = _Whole() if isinstance(value, int) else _Share()
    if isinstance(box, _Share):
        box.setDecimals(1)
    box.setRange(allowed.least, allowed.most)
    box.setValue(value)  # type: ignore[arg-type]
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box


def _line(boxes: Sequence[QWidget], said: str, parts: Sequence[str]) -> Flow:
    line = Flow(spacing=12)
    if not parts:
        boxes[0].setAccessibleName(said)
        line.add(boxes[0])
    for part, box in zip(parts, boxes, strict=False):
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(labelled(part, box, wrap=False))
        row.addWidget(box)
        box.setAccessibleName(f"{said}: {part}")
        line.add(pair)
    return line

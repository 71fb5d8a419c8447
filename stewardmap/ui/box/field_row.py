"""One field of a line: what it is, its words to be put right, how it stands, and who it may be."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from stewardmap.exchange.typed.understood import Field, Named, Standing
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.box.rows import where_of
from stewardmap.ui.box.saying import called, may_be, standing_of
from stewardmap.ui.parts.editors import is_undo
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button, label, labelled
from stewardmap.wording.language import _

THAT, ANOTHER = "Alt+T", "Alt+N"
_NAMED, _TYPED = 108, 236
_PROBLEMS = (Standing.WRONG, Standing.ASKED)


class FieldRow(QWidget):
    """Says `edited` when its words are put right, and `chosen` when it is said whom a name means."""

    edited = Signal(str, str)
    chosen = Signal(str, str, object)

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.slot = field.slot
        self.editor = _Words()
        self.editor.setObjectName(field.slot)
        caption = labelled(called(field.what), self.editor)
        caption.setFixedWidth(_NAMED)
        self.editor.setMinimumWidth(_TYPED)
        self.standing = label("", "second")
        self.may_be = label("", "second")
        self.choices = Flow()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        grid.setVerticalSpacing(2)
        grid.addWidget(caption, 0, 0)
        grid.addWidget(self.editor, 0, 1)
        grid.addWidget(self.standing, 0, 2)
        grid.addWidget(self.may_be, 1, 1, 1, 2)
        grid.addWidget(self.choices, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.editor.textEdited.connect(lambda text: self.edited.emit(self.slot, text))
        self._asked: tuple[tuple[Named, ...], bool] | None = None

    def fit(self, width: int) -> int:
        """Be as high as the words need where there is so much width; returns the height."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(width))
        return self.height()

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in its order."""
        return [self.editor, *self.choices.widgets]

    def show_field(self, field: Field, snapshot: Snapshot, *, first: bool) -> None:
        """Show a field as it is understood now; what is being typed in it stays. `first` has the key."""
        if self.editor.text() != field.text and not self.editor.hasFocus():
            self.editor.setText(field.text)
            self.editor.setCursorPosition(0)
        said = standing_of(field, snapshot)
        self.standing.setText(said)
        self.standing.setObjectName("problem" if field.standing in _PROBLEMS else "second")
        self.standing.style().polish(self.standing)
        asked = tuple(one for one in field.named if one.alike)
        named = next(iter(asked), None)
        self.may_be.setText("" if named is None else may_be(named, snapshot))
        self.may_be.setVisible(named is not None)
        described = f"{said}. {self.may_be.text()}" if named is not None else said
        self.editor.setAccessibleDescription(described)
        if (asked, first) != self._asked:
            self._asked = (asked, first)
            self._offer(asked, snapshot, first=first)

    def _offer(self, asked: tuple[Named, ...], snapshot: Snapshot, *, first: bool) -> None:
        """Offer whom a name may mean, each a button; the first of the whole form has a key of its own."""
        self.choices.empty()
        for one in asked:
            for made in self._buttons(one, snapshot, first=first):
                self.choices.add(made)
                made.show()
            first = False
        self.choices.setVisible(bool(asked))

    def _buttons(self, one: Named, snapshot: Snapshot, *, first: bool) -> Iterator[QPushButton]:
        for place, other in enumerate(one.alike):
            where = where_of(snapshot, one.kind, other.id)
            only = len(one.alike) == 1
            text = _("That's them") if one.kind == "person" else _("That's it")
            said = text if only else _("It is {name}").format(name=where)
            has_key = first and place == 0
            yield self._button(one, said, f"{text}: {where}", other.id, THAT if has_key else "")
        if one.standing is Standing.ASKED:
            yield self._button(one, _("Somebody else"), _("Somebody else"), None, ANOTHER if first else "")

    def _button(self, one: Named, text: str, said: str, meant: object, keys: str) -> QPushButton:
        made = button(f"{text} ({keys})" if keys else text, "chip", f"{said} ({keys})" if keys else said)
        made.setProperty("keys", keys)  # not its own shortcut, which would press it a tenth of a second later
        made.clicked.connect(lambda: self.chosen.emit(self.slot, one.text, meant))
        return made


class _Words(QLineEdit):
    """The words of a field; undo in it is its own while there is typing to undo."""

    def event(self, event: QEvent) -> bool:
        """Leave undo to the map unless there is typing to undo."""
        if is_undo(event) and not self.isModified():
            event.ignore()
            return True
        return super().event(event)

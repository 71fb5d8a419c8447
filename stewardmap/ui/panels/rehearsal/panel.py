"""The pane on the right while something is rehearsed: the steps, and lists that fill as people talk."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from stewardmap.model.dates import PartialDate
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.canvas.access import announce
from stewardmap.ui.deeds.planning import has_plan
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.rehearsal.lists import lists_of
from stewardmap.ui.panels.rehearsal.step_card import step_card
from stewardmap.ui.parts.changing import changing
from stewardmap.ui.parts.editors import DateEditor, focus_in
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button, label, labelled
from stewardmap.ui.parts.pane import Pane
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.rehearsals.heard import counts_in_words
from stewardmap.wording.rehearsals.steps import recipe_in_words

_CHANGES = ("rehearse_plan", "rehearse_keep")


class RehearsalPanel(Pane):
    """Shows what is rehearsed; every field of a step is changed where it stands."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("right")
        self.setProperty("help", "rehearse")
        self._desk = desk
        self._unfolded: set[str] = set()
        self.pages = QScrollArea()
        self.pages.setObjectName("inspector")
        self.pages.setAccessibleName(_("Rehearsal"))
        self.pages.setWidgetResizable(True)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.main = self.pages
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.pages)
        body = QWidget()
        body.setObjectName("inspector_body")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(12, 8, 12, 12)
        inside.setSpacing(8)
        self._steps, self._lists = QWidget(), QWidget()
        inside.addWidget(self._steps)
        inside.addWidget(self._lists)
        inside.addStretch(1)
        self._inside = inside
        self.pages.setWidget(body)
        rehearsing = desk.rehearsing
        rehearsing.turned.connect(self._start)
        rehearsing.recipe_changed.connect(self._show_steps)
        rehearsing.told_changed.connect(self._show_told)

    @Slot()
    def _start(self) -> None:
        self._unfolded.clear()
        self._steps = self._in_place_of(self._steps, QWidget())
        self._lists = self._in_place_of(self._lists, QWidget())

    def _in_place_of(self, old: QWidget, new: QWidget) -> QWidget:
        """Put a widget where another was, which is let go of at once: both have parts of the same names."""
        self._inside.replaceWidget(old, new)
        old.setParent(None)
        old.deleteLater()
        return new

    @Slot()
    def _show_steps(self) -> None:
        """Show the steps as they are now, with the keyboard where it was."""
        snapshot, rehearsing = self._desk.session.snapshot, self._desk.rehearsing
        if snapshot is None or not rehearsing.is_on:
            return
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        self.pages.setAccessibleName(recipe_in_words(rehearsing.recipe, Namer(snapshot)))
        parts: list[QWidget] = [label(_("Rehearsal"), "heading"), self._commands()]
        parts += [step_card(self._desk, snapshot, *one) for one in enumerate(rehearsing.recipe.steps)]
        parts.append(self._day(snapshot))
        if rehearsing.is_working:
            parts.append(self._note(_("Working it out…"), _("Stop"), rehearsing.stop))
        elif rehearsing.told is None:
            said = _("This has not been worked out.")
            parts.append(self._note(said, _("Work it out"), rehearsing.work_out_again))
        self._steps = self._in_place_of(self._steps, together(*parts, spacing=8))
        focus_in(self, name)

    def _commands(self) -> QWidget:
        more = (_("+ What if also …"), _("Add to what is rehearsed"))
        undo = (_("Undo"), _("Undo the last step of the rehearsal"))
        return self._line({"rehearse": more, "undo": undo})

    def _what_next(self) -> QWidget:
        plan = (_("Make actions…"), _("Turn the plan into actions"))
        keep = (_("Keep it…"), _("Keep this rehearsal under a name"))
        paper = (_("Put in the paper…"), _("Put this rehearsal in the paper"))
        return self._line({"rehearse_plan": plan, "rehearse_keep": keep, "rehearse_paper": paper})

    def _line(self, acts: Mapping[str, tuple[str, str]]) -> QWidget:
        """Return a line of buttons, each for an action by its name."""
        able = {"undo": self._desk.rehearsing.can_undo, "rehearse_plan": has_plan(self._desk)}
        line = Flow(spacing=8)
        for name, (text, said) in acts.items():
            made = button(text, f"do_{name}", said)
            if name in _CHANGES:
                changing(made)
            made.clicked.connect(lambda _checked=False, one=name: self._desk.act(one))
            made.setEnabled(able.get(name, True))
            line.add(made)
        return line

    def _day(self, snapshot: Snapshot) -> QWidget:
        recipe = self._desk.rehearsing.recipe
        field = DateEditor(PartialDate(recipe.day(snapshot.on)))
        field.setObjectName("from")
        problem = label("", "problem")
        problem.hide()

        def take(value: PartialDate | None) -> None:
            early = value is not None and value.latest < snapshot.on
            problem.setText(_("Choose a day from today on.") if early else "")
            problem.setVisible(early)
            if not early:
                self._desk.rehearsing.set_day(None if value is None else value.latest)

        field.committed.connect(take)
        return together(labelled(_("As it would be on"), field), field, problem)

    def _note(self, said: str, text: str, run: Callable[[], None]) -> QWidget:
        made = button(text, "do_stop")
        made.clicked.connect(run)
        return together(label(said, "second"), made)

    @Slot()
    def _show_told(self) -> None:
        """Show what it would do, and say how much that is."""
        told = self._desk.rehearsing.told
        self._show_steps()
        lists = QWidget() if told is None else lists_of(self._desk, told.heard, self._unfolded)
        if told is not None:
            lists = together(self._what_next(), lists, spacing=8)
        self._lists = self._in_place_of(self._lists, lists)
        if told is not None:
            announce(self, counts_in_words(told.heard))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the map on Esc, and show a state of it on 1, 2 and 3."""
        stages = {Qt.Key.Key_1: "before", Qt.Key.Key_2: "after", Qt.Key.Key_3: "planned"}
        if event.key() == Qt.Key.Key_Escape:
            self._desk.act("rehearse_end")
        elif event.key() in stages:
            self._desk.act(f"rehearse_{stages[Qt.Key(event.key())]}")
        else:
            super().keyPressEvent(event)


def together(*widgets: QWidget, spacing: int = 4) -> QWidget:
    """Return widgets one under the other as one."""
    box = QWidget()
    rows = QVBoxLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(spacing)
    for widget in widgets:
        rows.addWidget(widget)
    return box

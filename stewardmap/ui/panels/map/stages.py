"""The line over the map while something is rehearsed: what, and which state of the map is shown."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from stewardmap.analysis.rehearsals.recipe import PostEmpty
from stewardmap.ui.canvas.access import announce
from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import as_tip, button, label
from stewardmap.ui.rehearsing import Stage
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.rehearsals.steps import recipe_in_words


class Stages(QWidget):
    """Names what is rehearsed, and turns between the map before, after, and after the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAccessibleName(_("Rehearsal"))
        self._desk = desk
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 0, 8, 8)
        rows.setSpacing(4)
        self.title = label("", "heading")
        rows.addWidget(self.title)
        line = Flow(spacing=4)
        self._group = QButtonGroup(self)
        self.chips = {stage: button("", "chip") for stage in Stage}
        for number, (stage, chip) in enumerate(self.chips.items(), 1):
            chip.setCheckable(True)
            chip.setToolTip(as_tip(_("Key {n} on the map").format(n=number)))
            chip.clicked.connect(lambda _checked=False, one=stage: desk.rehearsing.show(one))
            self._group.addButton(chip)
            line.add(chip)
        end = button(_("Back to the map"), "quiet", _("End the rehearsal and go back to the map"))
        end.clicked.connect(lambda: desk.act("rehearse_end"))
        end.setToolTip(as_tip(_("Esc")))
        line.add(end)
        rows.addWidget(line)
        rehearsing = desk.rehearsing
        for signal in (rehearsing.turned, rehearsing.recipe_changed, rehearsing.stage_changed):
            signal.connect(self.refresh)
        rehearsing.stage_changed.connect(self._say)
        self.refresh()

    @Slot()
    def _say(self) -> None:
        """Let a screen reader say which state of the map is shown."""
        announce(self, self.chips[self._desk.rehearsing.stage].accessibleName())

    @Slot()
    def refresh(self) -> None:
        """Say what is rehearsed and what is shown."""
        rehearsing, snapshot = self._desk.rehearsing, self._desk.session.snapshot
        self.setVisible(rehearsing.is_on)
        if not rehearsing.is_on or snapshot is None:
            return
        self.title.setText(recipe_in_words(rehearsing.recipe, Namer(snapshot)))
        empty = all(isinstance(step, PostEmpty) for step in rehearsing.recipe.steps)
        words = {
            Stage.BEFORE: _("Before"),
            Stage.AFTER: _("Empty") if empty else _("After"),
            Stage.PLANNED: _("After the plan"),
        }
        for stage, chip in self.chips.items():
            chip.setText(words[stage])
            chip.setAccessibleName(_("Show the map: {which}").format(which=words[stage]))
            chip.setChecked(stage is rehearsing.stage)

"""The foot of the import window: how things stand, how far the work is, and the buttons."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from stewardmap.ui.dialogs.importing.words import button_words
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import as_button_text, as_tip, button, label
from stewardmap.wording.language import _, ngettext

if TYPE_CHECKING:
    from stewardmap.exchange.plan import ImportPlan


class Foot(QWidget):
    """The one button says what it will do."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.summary = label("", "second", least=280)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(_("Progress"))
        self.bar.setFixedWidth(140)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.reread = button(_("Read again"), said=_("Read the files again, now that they are mended"))
        self.reread.setToolTip(as_tip(_("Mend and save the file, then read it again: columns are kept.")))
        self.reread.hide()
        self.leave = button(_("Leave these rows out"))
        self.leave.hide()
        self.cancel = button(_("Cancel"))
        self.ok = button(button_words(None), "primary")
        self.ok.setDefault(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.summary)
        line = Flow(spacing=8, at_end=True)
        rows.addWidget(line)
        for widget in (self.bar, self.reread, self.leave, self.cancel, self.ok):
            line.add(widget)

    def show_plan(self, plan: "ImportPlan", in_the_way: int) -> None:
        """Let the button say what the plan does, and the other how many rows stand in its way."""
        words = button_words(plan)
        self.ok.setText(as_button_text(words))
        self.ok.setAccessibleName(words)
        self.ok.setEnabled(not plan.problems and not plan.is_empty)
        self.leave.setText(
            ngettext("Leave {n} row out", "Leave {n} rows out", in_the_way).format(n=in_the_way)
        )
        self.leave.setAccessibleName(self.leave.text())
        if self.leave.hasFocus() and in_the_way == 0:
            self.ok.setFocus()
        self.leave.setVisible(in_the_way > 0)

    def show_progress(self, doing: str, done: int, total: int) -> None:
        """Show how far the work is."""
        self.summary.setText(doing)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.show()

"""One finding in full: the sentence, why, what would clear it, what to do, and what was decided."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stewardmap.analysis.finding import Finding, Severity
from stewardmap.model.records import Action
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.current_findings import Told
from stewardmap.ui.deeds import acting, answering
from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.changing import changing
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.row_button import RowButton
from stewardmap.ui.parts.severity import in_words as put_in_words
from stewardmap.ui.telling import leads_to, mark_of
from stewardmap.wording.actions import owner_of, when_to_do
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label as words_for
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.said import Said

_STYLES = {
    Severity.SERIOUS: "severity_serious",
    Severity.WORTH_ASKING: "severity_asking",
    Severity.HOLDS: "severity_holds",
}
_MOST_REASONS = 40


def detail(desk: Desk, told: Told) -> QWidget:
    """Return everything about one finding."""
    said = told.said
    page = QWidget()
    page.setObjectName("inspector_body")
    rows = QVBoxLayout(page)
    rows.setContentsMargins(16, 12, 16, 12)
    rows.setSpacing(8)
    rows.addWidget(label(put_in_words(told.finding.severity), _STYLES[told.finding.severity]))
    rows.addWidget(label(said.sentence, "sentence"))
    rows.addWidget(_answers(desk, told))
    columns = QGridLayout()
    columns.setHorizontalSpacing(24)
    columns.addWidget(_column(_why(desk, told.finding, said)), 0, 0)
    columns.addWidget(_column(_what_now(told.finding, said)), 0, 1)
    columns.setColumnStretch(0, 1)
    columns.setColumnStretch(1, 1)
    rows.addLayout(columns)
    rows.addStretch(1)
    return page


def _column(widgets: Sequence[QWidget]) -> QWidget:
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(4)
    for widget in widgets:
        rows.addWidget(widget)
    rows.addStretch(1)
    return column


def _why(desk: Desk, finding: Finding, said: Said) -> list[QWidget]:
    widgets: list[QWidget] = [label(_("Why"), "heading")]
    pairs = list(zip(finding.evidence, said.why, strict=True))
    for evidence, line in pairs[:_MOST_REASONS]:
        widgets.append(_reason(desk, Subject(evidence.kind, evidence.id), line))
    if len(pairs) > _MOST_REASONS:
        widgets.append(label(_("and {n} more rows").format(n=len(pairs) - _MOST_REASONS), "second"))
    if not pairs:
        widgets.append(label(_("No row of the map says otherwise."), "second"))
    return widgets


def _reason(desk: Desk, subject: Subject, line: str) -> QWidget:
    snapshot = desk.session.snapshot
    there = None if snapshot is None else leads_to(snapshot, subject)
    if snapshot is None or there is None:
        return label(line, "second")
    row = RowButton("", line, mark_of(snapshot, there))
    row.setAccessibleName(line)
    row.clicked.connect(lambda: desk.session.select(there))
    return row


def _what_now(finding: Finding, said: Said) -> list[QWidget]:
    holds = finding.severity is Severity.HOLDS
    widgets: list[QWidget] = []
    for heading, text in (
        (_("What to keep doing") if holds else _("What to do"), said.do),
        (_("What would clear it"), "" if holds else said.clears),
    ):
        if text:
            widgets += [label(heading, "heading"), label(text)]
    if said.caveats:
        widgets.append(label(_("Bear in mind"), "heading"))
        widgets += [label(line, "second") for line in said.caveats]
    return widgets


def _answers(desk: Desk, told: Told) -> QWidget:
    """Return what was decided, and the buttons that record a decision."""
    box = changing(QWidget())
    rows = QVBoxLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(4)
    answer = told.finding.answer
    if answer is not None:
        said = [words_for(answer.decision)]
        said += [in_words(answer.until)] if answer.until else []
        said += [_("by {name}").format(name=answer.by)] if answer.by else []
        said += [in_words(answer.on)] if answer.on else []
        said += [answer.why] if answer.why else []
        rows.addWidget(label(_("Decided: {what}").format(what=" · ".join(said)), "second"))
    for line_said in actions_about(desk.session.snapshot, told.finding.key):
        rows.addWidget(label(line_said, "second"))
    if told.finding.severity is not Severity.HOLDS:
        line = Flow(spacing=8)
        for text, run in (
            (_("Asked"), answering.asked),
            (_("Agree cover…"), answering.agree_cover),
            (_("Accept until…"), answering.accept_until),
            (_("Not so: why…"), answering.not_so),
            (_("Make this an action…"), acting.make_of),
        ):
            made = button(text)
            made.clicked.connect(lambda _checked=False, do=run: do(desk, told))
            line.add(made)
        if answer is not None:
            back = button(_("Take the answer back"), "quiet")
            back.clicked.connect(lambda: answering.take_back(desk, told))
            line.add(back)
        rows.addWidget(line)
    return box


def actions_about(snapshot: Snapshot | None, key: str) -> tuple[str, ...]:
    """Return a line for each action about the finding with this key, in the order they were put down."""
    if snapshot is None:
        return ()
    namer = Namer(snapshot)
    about = sorted(
        (one for one in snapshot.of(Action).values() if one.finding_key == key), key=lambda a: a.id
    )
    return tuple(
        _("Action: {what} ({who}, {when})").format(
            what=one.text, who=owner_of(one, namer), when=when_to_do(one, snapshot.on)
        )
        for one in about
    )

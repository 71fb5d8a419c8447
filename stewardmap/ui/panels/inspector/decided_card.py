"""What was decided about the findings that name a thing: what, when, by whom, until when and why."""

from functools import partial

from stewardmap.model.records import Answer
from stewardmap.model.vocabulary import AnswerKind
from stewardmap.picture.primitives import Subject
from stewardmap.ui.current_findings import Told
from stewardmap.ui.deeds import answering
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import card
from stewardmap.ui.panels.inspector.row_with_deeds import Deed, Shown, row_with_deeds
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _

_SHOWN = 8


def decided_card(desk: Desk, subject: Subject) -> Section | None:
    """Return the decisions about findings that name a thing, or None where there are none."""
    answered = [
        (told, told.finding.answer)
        for told in desk.session.findings_naming(subject)
        if told.finding.answer is not None
    ]
    if not answered:
        return None
    title = _("What was decided ({n})").format(n=len(answered))
    return card("decided", title, lambda: [_row(desk, *one) for one in answered[:_SHOWN]])


def _row(desk: Desk, told: Told, answer: Answer) -> Piece:
    said = say_answer(answer)
    back = Deed(
        _("Take back"), _("Take back: {what}").format(what=said), partial(answering.take_back, desk, told)
    )
    show = partial(desk.session.ask_for_finding, told.finding.key)
    return row_with_deeds(f"decided.{answer.id}", Shown("", f"{said}\n{told.sentence}"), show, [back])


def say_answer(answer: Answer) -> str:
    """Return a decision in a line: "Accepted for now until May 2027, by Ada, 2 June 2026: we know"."""
    said = {
        AnswerKind.ASKED: _("Asked"),
        AnswerKind.COVER_AGREED: _("Cover agreed"),
        AnswerKind.ACCEPTED: _("Accepted"),
        AnswerKind.NOT_SO: _("Said not to be so"),
    }[answer.decision]
    if answer.until is not None:
        said = _("{what} until {when}").format(what=said, when=in_words(answer.until))
    parts = [said]
    if answer.by:
        parts.append(_("by {name}").format(name=answer.by))
    if answer.on is not None:
        parts.append(in_words(answer.on))
    line = ", ".join(parts)
    return _("{line}: {why}").format(line=line, why=answer.why) if answer.why else line

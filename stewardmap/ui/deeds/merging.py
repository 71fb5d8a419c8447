"""Make one of two that stand for the same, or keep it that they do not."""

from stewardmap.exchange.doubles import Double, double_key, doubles
from stewardmap.model.ids import Id
from stewardmap.model.records import Answer, Person
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.doubles import DoublesDialog, Pair
from stewardmap.ui.door import add, merge, today
from stewardmap.ui.facts import facts_beside, richer
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _

_KINDS = ("person", "organisation")


def text(desk: Desk) -> str:
    """Return what the action is called: for the two that are selected, or for all who may stand twice."""
    return _("&Merge these two…") if _selected(desk) is not None else _("&Merge duplicates…")


def show(desk: Desk) -> None:
    """Show the two that are selected beside each other, or whoever may stand twice."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    selected = _selected(desk)
    if selected is not None:
        _ask(desk, (selected,))
        return
    desk.jobs.run(
        lambda progress: doubles(snapshot, progress),
        lambda found: _ask(desk, found),
        lane="doubles",
        doing=_("Looking for who stands twice"),
    )


def _selected(desk: Desk) -> Double | None:
    """Return the two people, or the two organisations, that are selected."""
    two = desk.session.selection
    if len(two) != 2 or two[0].kind != two[1].kind or two[0].kind not in _KINDS:
        return None
    return Double(two[0].kind, Id(two[0].id), Id(two[1].id), "")


def _ask(desk: Desk, found: tuple[Double, ...]) -> None:
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    if not found:
        desk.session.announce(_("Nobody, and no organisation, looks as if they stood twice."))
        return
    pairs = [_pair(snapshot, double) for double in found]
    dialog = DoublesDialog(
        pairs,
        lambda at, kept: _merge(desk, found[at], kept),
        lambda at: _keep_apart(desk, found[at]),
    )
    desk.ask(dialog)


def _pair(snapshot: Snapshot, double: Double) -> Pair:
    first, second = (name_of(snapshot, Subject(double.kind, at)) for at in (double.first, double.second))
    facts = facts_beside(snapshot, double.kind, double.first, double.second)
    return Pair(
        (first, second), double.why, facts, richer(snapshot, double.kind, double.first, double.second)
    )


def _merge(desk: Desk, double: Double, kept: int) -> str:
    snapshot = desk.session.snapshot
    both = (double.first, double.second) if kept == 0 else (double.second, double.first)
    subjects = [Subject(double.kind, at) for at in both]
    if snapshot is None or not all(desk.session.has(one) for one in subjects):
        return _("One of them is no longer on the map.")
    kept_name, other_name = (name_of(snapshot, one) for one in subjects)
    label = _("Merge {other} into {kept}").format(other=other_name, kept=kept_name)
    said = _("{kept} and {other} are one now.").format(kept=kept_name, other=other_name)
    done = desk.session.do(merge(*both, people=double.kind == Person.kind, label=label), said)
    if done:
        desk.session.select(subjects[0])
    return "" if done else _("The map could not take this.")


def _keep_apart(desk: Desk, double: Double) -> str:
    key = double_key(double.kind, double.first, double.second)
    answer = Answer(key=key, decision=AnswerKind.NOT_SO, on=today())
    done = desk.session.do(add(answer, label=_("Keep apart")), _("They will not be proposed again."))
    return "" if done else _("The map could not take this.")

"""Puts a tie, or a seat, between two marks: what a line drawn from one to the other means."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint

from stewardmap.exchange.typed.ties_made import tie_there
from stewardmap.model.ids import Id
from stewardmap.model.opinions import settled
from stewardmap.model.vocabulary import Role
from stewardmap.picture.primitives import Subject
from stewardmap.ui.canvas.strength_menu import StrengthMenu
from stewardmap.ui.canvas.workbench import Workbench
from stewardmap.ui.deeds.new_records import new_seat, new_tie
from stewardmap.ui.door import add, change, today
from stewardmap.wording.language import _

TIED = ("person", "organisation")


def can_join(one: Subject, other: Subject) -> bool:
    """Whether a line between two marks means anything: a tie of two alike, or a seat."""
    if one == other or one.kind not in TIED:
        return False
    return other.kind == one.kind or other.kind == "collaboration"


def pair(bench: Workbench) -> tuple[Subject, ...]:
    """Return what is selected and can have ties: the last of one kind, the oldest first."""
    able = [one for one in bench.session.selection if one.kind in TIED]
    return tuple(one for one in able if one.kind == able[-1].kind)


def ask_strength(
    bench: Workbench, one: Subject, other: Subject, at: QPoint, closed: Callable[[], None] | None = None
) -> None:
    """Ask how strong the tie of two is, at a point of the window, and keep it."""
    snapshot = bench.snapshot
    if snapshot is None:
        return
    there = tie_there(snapshot, Id(one.id), Id(other.id))
    title = f"{bench.name(one)} – {bench.name(other)}"
    bodies = one.kind == "organisation"
    menu = StrengthMenu(bench.view, title, there.strength if there else None, organisations=bodies)
    menu.chosen.connect(lambda rung: tie(bench, one, other, rung))
    if closed is not None:
        menu.aboutToHide.connect(closed)
    menu.popup(bench.view.viewport().mapToGlobal(at))


def tie(bench: Workbench, one: Subject, other: Subject, strength: int | None) -> bool:
    """Put a tie on the map, or rate the one that is there; one step, and the tie is selected."""
    snapshot = bench.snapshot
    if snapshot is None:
        return False
    names = {"first": bench.name(one), "second": bench.name(other)}
    there = tie_there(snapshot, Id(one.id), Id(other.id))
    if there is not None:
        kept = settled(there, replace(there, strength=strength), snapshot, today())
        done = change(kept, label=_("Rate tie"))
        said = _("The tie of {first} and {second} is rated anew.").format(**names)
    else:
        kept = new_tie(snapshot, one.kind, Id(one.id), Id(other.id), strength)
        done = add(kept, label=_("Add tie"))
        said = _("The tie of {first} and {second} is on the map.").format(**names)
    if kept == there or not bench.session.do(done, said):
        return False
    bench.session.select(Subject("tie", kept.id))
    return True


def seat(bench: Workbench, who: Subject, collaboration: Subject) -> bool:
    """Give someone a seat in a collaboration, unless they have one; one step."""
    snapshot = bench.snapshot
    if snapshot is None:
        return False
    names = {"name": bench.name(who), "where": bench.name(collaboration)}
    seats = snapshot.memberships_of.get(Id(collaboration.id), ())
    if any(who.id in (one.person_id, one.organisation_id) for one in seats):
        bench.tell(_("{name} has a seat in {where} already.").format(**names))
        return False
    records = new_seat(Id(collaboration.id), who.kind, Id(who.id), Role.MEMBER, "")
    said = _("{name} has a seat in {where}.").format(**names)
    return bench.session.do(add(*records, label=_("Add seat")), said)

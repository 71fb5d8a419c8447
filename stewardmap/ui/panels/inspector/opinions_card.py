"""Every opinion on a tie that either side ever gave: what, who says so and when, each changed in place."""

from collections.abc import Iterator
from functools import partial

from stewardmap.model.records import Reading, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, Side
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import card, form, take_away
from stewardmap.ui.panels.inspector.row_with_deeds import Shown, row_with_deeds, to_change
from stewardmap.ui.parts.editors import DateEditor, TextEditor
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.ladders import rung_editor
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import end_name
from stewardmap.wording.language import _
from stewardmap.wording.readings import said_of_it, when_said


def opinions_card(desk: Desk, snapshot: Snapshot, tie: Tie) -> Section | None:
    """Return all readings of a tie, the latest first; None where neither side was ever asked."""
    readings = snapshot.readings_of_tie.get(tie.id, ())[::-1]
    if not readings:
        return None
    title = _("Every opinion, who says so and when ({n})").format(n=len(readings))
    rows = [piece for one in readings for piece in _rows(desk, snapshot, tie, one)]
    return card("opinions", title, rows)


def _rows(desk: Desk, snapshot: Snapshot, tie: Tie, reading: Reading) -> Iterator[Piece]:
    there = Subject("reading", reading.id)
    name = end_name(snapshot, tie, list(Side).index(reading.side))
    said = _("Change what {name} said").format(name=name), _("Remove what {name} said").format(name=name)
    deeds = to_change(desk, there, said, partial(take_away, desk.session, reading, _("Remove reading")))
    shown = Shown(name, f"{said_of_it(reading, tie)}\n{when_said(reading)}")
    yield row_with_deeds(f"reading.{reading.id}", shown, partial(desk.turn, there), deeds)
    if there in desk.unfolded:
        fields = [Field("source", _("Who says so"), TextEditor), Field("on", _("When"), DateEditor)]
        if reading.state is ReadingState.YES:
            fields.insert(
                0, Field("rung", _("Strength"), lambda value: rung_editor(value, tie.sort), wide=True)
            )
        yield form(desk.session, reading, fields, called=name)

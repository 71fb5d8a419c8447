"""Ties, and how each side reads them."""

from functools import partial

from stewardmap.exchange.values.unread import Unread
from stewardmap.model.records import Cover, KindOfTie, Organisation, Person, Reading, Record, Tie
from stewardmap.model.vocabulary import UNDIRECTED_KINDS, Direction, Side, TieKind
from stewardmap.picture.primitives import Subject
from stewardmap.ui.fold import fold
from stewardmap.ui.panels.table.cells import Cell, listed, words
from stewardmap.ui.panels.table.column import Column, Sheet
from stewardmap.ui.panels.table.fields import own_column
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.links import findings_column, links_column, purposes_column
from stewardmap.ui.panels.table.sheets.record_sheet import record_sheet, subjects
from stewardmap.ui.telling import end_kind, end_name
from stewardmap.wording.labels import label
from stewardmap.wording.language import _

_ENDS = {"first_person_id", "second_person_id", "first_organisation_id", "second_organisation_id"}
_NAMES = (Person, Organisation)


def ties() -> Sheet:
    """Return the table of ties, of people and of organisations."""
    own = ("frequency", "last_contact", "formal", "condition", "since", "until", "reliability", "openness",
           "shared_mission")  # fmt: skip
    return record_sheet(
        Tie,
        [
            Column(key="one", title=_("One end"), read=partial(_end, 0), reads=_NAMES),
            Column(key="other", title=_("Other end"), read=partial(_end, 1), reads=_NAMES),
            own_column(Tie, "strength"),
            _about_column(),
            _reading_column(Side.FIRST, _("One end says")),
            _reading_column(Side.SECOND, _("Other end says")),
            findings_column(),
            *(own_column(Tie, name) for name in own),
            purposes_column("tie_id"),
            Column(key="cover", title=_("Covered by"), read=_cover, reads=(Cover, Person)),
            own_column(Tie, "first_post_id", _("One end belongs to post")),
            own_column(Tie, "second_post_id", _("Other end belongs to post")),
        ],
        about=lambda _ground, tie: (
            Subject("tie", tie.id),
            *(Subject(end_kind(tie), end) for end in tie.ends),
        ),
        add="add_tie",
        without=_ENDS,
    )


def _end(end: int, ground: Ground, tie: Tie) -> Cell:
    return words(end_name(ground.snapshot, tie, end))


def _said(_ground: Ground, one: KindOfTie) -> str:
    ways = {Direction.FORWARD: _("{what} (to the other end)"), Direction.BACKWARD: _("{what} (to one end)")}
    return ways.get(one.direction, "{what}").format(what=label(one.about))


def _made(_ground: Ground, tie: Tie, text: str) -> Record:
    """Return the kind of tie that a text names, as `_said` says it."""
    for about in TieKind:
        for direction in (Direction.NONE, Direction.FORWARD, Direction.BACKWARD):
            made = KindOfTie(tie_id=tie.id, about=about, direction=direction)
            fits = (about in UNDIRECTED_KINDS) == (direction is Direction.NONE)
            if fits and fold(_said(_ground, made)) == fold(text):
                return made
    known = "; ".join(label(one) for one in TieKind)
    raise Unread(
        _("“{text}” is no kind of tie, or does not say which way it runs.").format(text=text),
        _("Write one of: {known}; those that run one way with “(to the other end)”.").format(known=known),
    )


def _about_column() -> Column:
    return links_column(
        key="about", title=_("About"), kind=KindOfTie, own="tie_id", said=_said, make=_made, alike=False
    )


def _reading_column(side: Side, title: str) -> Column:
    def read(ground: Ground, tie: Tie) -> Cell:
        told = [one for one in ground.snapshot.readings_of_tie.get(tie.id, ()) if one.side is side]
        if not told:
            return words(_("not asked"))
        return words(f"{label(told[-1].state)}{_rung(told[-1])}")

    return Column(key=f"says_{side.value}", title=title, read=read, reads=(Reading,))


def _rung(one: Reading) -> str:
    return f", {one.rung}" if one.rung is not None else ""


def _cover(ground: Ground, tie: Tie) -> Cell:
    return listed(ground.called(Person, cover.by_id) for cover in ground.of(Cover, "tie_id", tie.id))


def readings() -> Sheet:
    """Return the table of every view of a tie that was ever given."""
    return record_sheet(
        Reading,
        [
            Column(key="who", title=_("Who says so"), read=_who, reads=(Tie, *_NAMES)),
            Column(key="of", title=_("Of the tie with"), read=_of_whom, reads=(Tie, *_NAMES)),
            own_column(Reading, "state", _("Says")),
            own_column(Reading, "rung"),
            own_column(Reading, "on"),
        ],
        about=lambda _ground, one: subjects(("tie", one.tie_id)),
        without={"tie_id", "side"},
    )


def _who(ground: Ground, one: Reading) -> Cell:
    tie = ground.snapshot.ties[one.tie_id]
    return words(end_name(ground.snapshot, tie, 0 if one.side is Side.FIRST else 1))


def _of_whom(ground: Ground, one: Reading) -> Cell:
    tie = ground.snapshot.ties[one.tie_id]
    return words(end_name(ground.snapshot, tie, 1 if one.side is Side.FIRST else 0))

"""How each side reads a tie, what it is about and how far it is trusted, in words; never averaged."""

from stewardmap.model.ids import Id
from stewardmap.model.records import Reading, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, Side, TieSort
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label, rung_label
from stewardmap.wording.language import _


def latest_reading(snapshot: Snapshot, tie: Tie, side: Side) -> Reading | None:
    """Return what a side of a tie said last."""
    readings = [one for one in snapshot.readings_of_tie.get(tie.id, ()) if one.side is side]
    return readings[-1] if readings else None


def said_of_it(reading: Reading | None, tie: Tie) -> str:
    """Return a reading as the rung it gives, or why it gives none."""
    if reading is None:
        return _("not asked")
    if reading.state is ReadingState.NO:
        return _("no link, they say")
    if reading.state is ReadingState.NO_ANSWER:
        return _("asked, no answer yet")
    if reading.rung is None:
        return _("a link, not rated")
    return rung_label(reading.rung, organisations=tie.sort is TieSort.ORGANISATIONS)


def when_said(reading: Reading | None) -> str:
    """Return when a reading was given and who says so."""
    if reading is None:
        return ""
    said = in_words(reading.on) if reading.on else _("no date")
    return f"{said} · {reading.source}" if reading.source else said


def both_readings(snapshot: Snapshot, tie: Tie, end: Id, name: str, other: str) -> list[str]:
    """Return a line for each side, the end's own first, or none where neither was ever asked."""
    own = tie.side_of(end)
    sides = (own, Side.SECOND if own is Side.FIRST else Side.FIRST)
    found = [latest_reading(snapshot, tie, side) for side in sides]
    if found == [None, None]:
        return []
    return [_line(who, one, tie) for who, one in zip((name, other), found, strict=True)]


def _line(name: str, reading: Reading | None, tie: Tie) -> str:
    line = _("{name}: {said}").format(name=name, said=said_of_it(reading, tie))
    when = when_said(reading)
    return _("{line} ({when})").format(line=line, when=when) if when else line


def about_and_trust(snapshot: Snapshot, tie: Tie) -> str:
    """Return what a tie is about and its trust, as far as that is recorded."""
    said = sorted({label(one.about) for one in snapshot.kinds_of_tie.get(tie.id, ())})
    parts = [
        (_("reliability"), tie.reliability),
        (_("openness"), tie.openness),
        (_("shared mission"), tie.shared_mission),
    ]
    trust = [_("{part} {n} of 4").format(part=part, n=n) for part, n in parts if n is not None]
    return " · ".join([*([", ".join(said)] if said else []), *trust])

"""Ties: rows about one pair become one tie, and what an end says itself becomes that side's reading."""

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.both_ways import rated_from_both_ends, weighed_both_ways
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.placed_tie import PlacedTie
from stewardmap.exchange.plan.tie_ends import Ends, ends_of, post_of_end
from stewardmap.exchange.plan.whose import say_whose
from stewardmap.exchange.plan.work import Work
from stewardmap.exchange.values.tie_kinds import GivenKind
from stewardmap.exchange.values.words import spelled
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Frequency, ReadingState, Side, TieSort

Trust = tuple[int | None, int | None, int | None]
_NO_TRUST: Trust = (None, None, None)


def place_ties(work: Work) -> dict[Line, PlacedTie]:
    """Find or add the tie of each row, and fill in what rows say of it."""
    pairs = {(tie.sort, *tie.ends): tie.id for tie in work.sketch.snapshot.ties.values()}
    found: dict[Line, PlacedTie] = {}
    for line in sorted(work.of(TableKind.TIES), key=lambda one: (one.own_id is None, one.order)):
        ends = ends_of(work, line)
        if ends is not None:
            found[line] = PlacedTie(_tie_of(work, line, ends, pairs), ends, _reporter(work, line, ends))
    found |= rated_from_both_ends(work, found)
    weighed = weighed_both_ways(found)
    for line, placed in found.items():
        _describe(work, line, placed, both_ways=placed.tie in weighed)
    say_whose(work, found)
    return found


def _tie_of(work: Work, line: Line, ends: Ends, pairs: dict[tuple[TieSort, Id, Id], Id]) -> Id:
    pair = (ends.sort, *ends.ordered)
    there = pairs.get(pair)
    if there is not None:
        if line.own_id is not None:
            work.sketch.take_for(r.Tie, line.own_id, there)
        return there
    own_id = line.own_id if line.own_id and not work.sketch.has(r.Tie, line.own_id) else None
    tie = own_id or work.sketch.new_id(r.Tie, *pair)
    if line.own_id is not None and own_id is None:
        work.sketch.take_for(r.Tie, line.own_id, tie)
    word = "person" if ends.sort is TieSort.PEOPLE else "organisation"
    first, second = ends.ordered
    fields = {"sort": ends.sort, f"first_{word}_id": first, f"second_{word}_id": second}
    work.sketch.add(r.Tie, tie, **fields)
    pairs[pair] = tie
    return tie


def _reporter(work: Work, line: Line, ends: Ends) -> Side | None:
    """Return the side that a row was reported by; nothing for the keeper and for anyone else."""
    text = line.text("reported by")
    strength = line.values.get("strength")
    asked = strength == 0 or isinstance(strength, ReadingState)
    if (line.own_id is not None or not text) and not asked:
        return None
    found = {one for name in (text,) if name for one in _who(work, name, ends)}
    for end in (ends.from_id, ends.to_id):
        own_text = line.text("from" if end == ends.from_id else "to")
        if text and ((end in found and len(found) == 1) or spelled(own_text) == spelled(text)):
            return ends.side(end)
    return ends.side(ends.from_id) if asked else None


def _who(work: Work, name: str, ends: Ends) -> tuple[Id, ...]:
    return work.people.find(name) if ends.sort is TieSort.PEOPLE else work.organisations.find(name)


def _describe(work: Work, line: Line, placed: PlacedTie, *, both_ways: bool) -> None:
    tie, say = placed.tie, work.sketch.say
    for column, attribute in (
        ("formal", "formal"), ("condition", "condition"), ("last contact", "last_contact"),
        ("since", "since"),
        ("until", "until"), ("notes", "notes"),
    ):  # fmt: skip
        say(r.Tie, tie, attribute, line.values.get(column), line, column)
    say(r.Tie, tie, "ref", line.ref, line, "id")
    say(r.Tie, tie, "introduced_by_id", work.referred(line, "introduced by", r.Person), line, "introduced by")
    _give_values(work, line, placed, both_ways=both_ways)
    _give_posts(work, line, placed)
    if placed.reporter is None:
        _rate(work, line, tie)


def _rate(work: Work, line: Line, tie: Id) -> None:
    """Take a row as the keeper's own rating, or as what someone who is neither end said."""
    say = work.sketch.say
    say(r.Tie, tie, "strength", line.values.get("strength"), line, "strength")
    trust = line.get("trust", tuple) or _NO_TRUST
    for field, value in zip(("reliability", "openness", "shared_mission"), trust, strict=True):
        say(r.Tie, tie, field, value, line, "trust")
    say(r.Tie, tie, "frequency", line.values.get("frequency"), line, "frequency")
    say(r.Tie, tie, "source", line.text("reported by"), line, "reported by")
    say(r.Tie, tie, "recorded_on", line.values.get("on"), line, "on")


def _give_values(work: Work, line: Line, placed: PlacedTie, *, both_ways: bool) -> None:
    """Take another tool's weights; what a row says of one way alone stands for the way that it runs."""
    there, back = line.values.get("value"), line.values.get("value back")
    if placed.ends.flipped and (both_ways or back is not None):
        there, back = back, there
    work.sketch.say(r.Tie, placed.tie, "value", there, line, "value")
    work.sketch.say(r.Tie, placed.tie, "value_back", back, line, "value")


def _give_posts(work: Work, line: Line, placed: PlacedTie) -> None:
    for column, end in (("from", placed.ends.from_id), ("to", placed.ends.to_id)):
        post = post_of_end(work, line, column, end, placed.ends.sort)
        if post is not None:
            side = "first" if placed.ends.side(end) is Side.FIRST else "second"
            work.sketch.say(r.Tie, placed.tie, f"{side}_post_id", post, line, f"{column} post")


def hang_on_ties(work: Work, found: dict[Line, PlacedTie]) -> None:
    """Give ties their kinds, readings and purposes."""
    for line, placed in found.items():
        for about, direction in _kinds(line):
            way = direction.turned if placed.ends.flipped else direction
            work.links.put(r.KindOfTie, tie_id=placed.tie, about=about, direction=way)
        for name in line.many("purposes"):
            purpose = work.purposes.mention(line, "purposes", name)
            if purpose is not None:
                work.links.put(r.PurposeTag, purpose_id=purpose, tie_id=placed.tie)
        if placed.reporter is not None:
            _read(work, line, placed, placed.reporter)


def _kinds(line: Line) -> list[GivenKind]:
    forward: tuple[GivenKind, ...] = line.get("kind", tuple) or ()
    back: tuple[GivenKind, ...] = line.get("kind back", tuple) or ()
    return [*forward, *((about, direction.turned) for about, direction in back)]


def _read(work: Work, line: Line, placed: PlacedTie, side: Side) -> None:
    strength = line.values.get("strength")
    state, rung = ReadingState.YES, strength if isinstance(strength, int) and strength else None
    if isinstance(strength, ReadingState):
        state = strength
    elif strength == 0:
        state = ReadingState.NO
    reliability, openness, mission = line.get("trust", tuple) or _NO_TRUST
    reporter = line.text("reported by")
    of_side = bool(reporter) and _reporter(work, line, placed.ends) is side
    end = placed.ends.from_id if placed.ends.side(placed.ends.from_id) is side else placed.ends.to_id
    by_themselves = of_side and (spelled(reporter) in _own_words(work, line, placed.ends, end))
    work.links.put(
        r.Reading, tie_id=placed.tie, side=side, state=state, rung=rung, reliability=reliability,
        openness=openness, shared_mission=mission, frequency=line.get("frequency", Frequency),
        source="" if by_themselves else reporter, on=line.get("on", PartialDate),
    )  # fmt: skip


def _own_words(work: Work, line: Line, ends: Ends, end: Id) -> set[str]:
    """Return what the end of a tie may call itself as the one who reports."""
    kind = r.Person if ends.sort is TieSort.PEOPLE else r.Organisation
    words = {
        line.text("from" if end == ends.from_id else "to"),
        str(work.sketch.value(kind, end, "name")),
        end,
    }
    ref = work.sketch.value(kind, end, "ref")
    return {spelled(word) for word in (*words, str(ref or "")) if word}

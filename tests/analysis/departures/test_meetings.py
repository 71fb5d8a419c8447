"""Whoever takes links over is to meet those they do not know, by somebody who can introduce them."""

from dataclasses import replace
from datetime import date

from stewardmap.analysis.departures.departure import Departure, Meanwhile
from stewardmap.analysis.departures.meetings import meetings
from stewardmap.analysis.departures.proposed import proposed
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.acquaintance import Acquaintance
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.ids import Id
from stewardmap.model.records import Organisation
from stewardmap.model.snapshot import Snapshot
from tests.analysis.small_maps import DAY, a_map, person, posted, tie, ties

LEAD = Id("h-amina-council")


def place(links: str = "") -> Snapshot:
    return a_map(
        [person(name) for name in ("amina", "tom", "beth", "next", "carol")],
        Organisation(id=Id("council"), name="Council"),
        posted("amina", "council"),
        tie("amina", "tom", first_post_id=Id("amina-council")),
        tie("amina", "beth", first_post_id=Id("amina-council")),
        ties(links) if links else [],
    )


def made(snapshot: Snapshot, departure: Departure) -> set[tuple[str, str, str | None]]:
    acquaintance = Acquaintance(Ground(snapshot, Parameters()))
    return {(one.one_id, one.other_id, one.by_id) for one in meetings(acquaintance, departure)}


def test_a_successor_meets_those_they_do_not_know_through_somebody_else() -> None:
    snapshot = place("next-beth tom-carol next-carol")
    departure = proposed(snapshot, Id("amina"), DAY, {LEAD: Id("next")})
    assert made(snapshot, departure) == {("next", "tom", "carol")}


def test_the_leaver_introduces_while_they_are_there() -> None:
    snapshot = place()
    departure = proposed(snapshot, Id("amina"), date(2027, 3, 31))
    assert made(snapshot, departure) == set()
    departure = replace(departure, meanwhile=Meanwhile(by_id=Id("carol")))
    assert made(snapshot, departure) == {("carol", "tom", "amina"), ("carol", "beth", "amina")}


def test_nobody_can_introduce_where_nobody_knows_both() -> None:
    snapshot = place()
    departure = proposed(snapshot, Id("amina"), DAY, {LEAD: Id("next")})
    assert made(snapshot, departure) == {("next", "tom", None), ("next", "beth", None)}

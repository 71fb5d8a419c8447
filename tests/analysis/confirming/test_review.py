"""Which ties wait to be confirmed, in which order, and how far a round has come."""

from dataclasses import replace
from datetime import date

from stewardmap.analysis.confirming.review import last_confirmed, to_confirm
from stewardmap.analysis.confirming.rounds import day_of, last_round, source_of
from stewardmap.analysis.parameters import DEFAULTS
from stewardmap.model.dates import day, month
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading, Record
from stewardmap.model.vocabulary import ReadingState, Side
from tests.analysis.small_maps import a_map, body, ties

ON = date(2026, 11, 22)


def yes(tie: str, *on: int) -> Reading:
    return Reading(tie_id=Id(tie), side=Side.FIRST, state=ReadingState.YES, on=day(*on))


def queue(*records: Record | list[Record]) -> list[str]:
    return [one.tie.id for one in to_confirm(a_map(*records).at(ON), DEFAULTS)]


def test_a_tie_waits_from_a_year_on() -> None:
    town = [body("a", "p", "q"), ties("p-q")]
    assert queue(*town) == ["p~q"]
    assert queue(*town, yes("p~q", 2025, 11, 23)) == []
    assert queue(*town, yes("p~q", 2025, 11, 22)) == ["p~q"]
    assert queue(*town, replace(yes("p~q", 2026, 1, 1), state=ReadingState.NO_ANSWER)) == ["p~q"]
    later = to_confirm(
        a_map(*town, yes("p~q", 2025, 11, 22)).at(ON), replace(DEFAULTS, confirmed_within_months=13)
    )
    assert later == ()


def test_what_the_keeper_recorded_since_counts_as_confirmed() -> None:
    town = a_map(body("a", "p", "q"), ties("p-q"), yes("p~q", 2020, 1, 1)).at(ON)
    tie = replace(town.ties[Id("p~q")], recorded_on=month(2026, 3))
    assert last_confirmed(town.with_rows([tie], (), 2), tie) == month(2026, 3)


def test_the_oldest_come_first_and_then_those_relied_on() -> None:
    town = [body("a", "p", "q"), body("b", "r", "s"), body("c", "t"), ties("p-r q-s p-t p-q")]
    words = [yes("p~r", 2024, 2, 1), yes("q~s", 2024, 3, 1), yes("p~t", 2024, 4, 1), yes("p~q", 2021, 1, 1)]
    assert queue(*town, *words) == ["p~q", "p~t", "p~r", "q~s"]
    assert queue(*town, *words[1:]) == ["p~r", "p~q", "p~t", "q~s"]


def test_a_round_is_who_was_asked_and_who_answered() -> None:
    def of(tie: str, side: Side, state: ReadingState, when: date) -> Reading:
        return Reading(tie_id=Id(tie), side=side, state=state, source=source_of(when), on=day(2026, 1, 1))

    first, second = date(2026, 1, 1), date(2026, 9, 1)
    silent, no = ReadingState.NO_ANSWER, ReadingState.NO
    town = a_map(
        body("a", "p", "q", "r"), ties("p-q q-r"),
        of("p~q", Side.FIRST, silent, first), of("p~q", Side.FIRST, silent, second),
        of("p~q", Side.SECOND, silent, second), of("q~r", Side.FIRST, no, second),
        of("p~q", Side.FIRST, silent, date(2030, 1, 1)),
    ).at(ON)  # fmt: skip
    found = last_round(town)
    assert found is not None
    assert (found.on, {one.id for one in found.asked}, {one.id for one in found.answered}) == (
        second,
        {"p", "q"},
        {"q"},
    )
    assert last_round(a_map()) is None
    assert day_of("confirm round soon") is None

from dataclasses import replace

from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.opinions import owned
from stewardmap.model.records import Card, Need, Person, Reading, Stance
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Condition, ReadingState, Side, StancePosition

TODAY, BEFORE = day(2026, 11, 22), day(2026, 1, 2)
KEEPER = Person(id=Id("keeper"), name="Mair Bevan")
MAP = Snapshot.of_records([KEEPER, Card(keeper_id=KEEPER.id)], on=TODAY.earliest)


def test_an_opinion_without_owner_and_date_gets_the_keeper_and_today() -> None:
    tie = tie_of_people(Id("a"), Id("b"), condition=Condition.STRAINED)
    rated = owned(tie, MAP, TODAY)
    assert rated == replace(tie, source="Mair Bevan", recorded_on=TODAY)
    for record in (
        Reading(tie_id=tie.id, side=Side.FIRST, state=ReadingState.NO),
        Stance(person_id=Id("a"), purpose_id=Id("p"), position=StancePosition.HELPS),
    ):
        assert owned(record, MAP, TODAY) == replace(record, source="Mair Bevan", on=TODAY)
    need = Need(first_organisation_id=Id("x"), second_organisation_id=Id("y"))
    assert owned(need, MAP, TODAY) == replace(need, judged_by="Mair Bevan", on=TODAY)


def test_what_was_said_and_what_is_no_opinion_stay() -> None:
    plain = tie_of_people(Id("a"), Id("b"), last_contact=BEFORE)
    said = Reading(tie_id=plain.id, side=Side.FIRST, state=ReadingState.YES, source="by phone", on=BEFORE)
    asked = Reading(tie_id=plain.id, side=Side.FIRST, state=ReadingState.NO_ANSWER)
    for record in (plain, said, asked, KEEPER):
        assert owned(record, MAP, TODAY) is record


def test_on_a_map_that_nobody_keeps_an_opinion_has_its_date() -> None:
    tie = tie_of_people(Id("a"), Id("b"), strength=3)
    assert owned(tie, None, TODAY) == replace(tie, recorded_on=TODAY)

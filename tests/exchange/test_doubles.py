"""Who may stand twice is proposed with a reason, the likeliest first, and never once somebody said no."""

from datetime import date

from stewardmap.exchange.doubles import double_key, doubles
from stewardmap.model.ids import Id
from stewardmap.model.records import Answer, Card, Holding, Organisation, Person, Post, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind

ON = date(2026, 11, 22)


def found(*records: Record) -> list[tuple[str, str, str]]:
    snapshot = Snapshot.of_records([Card(title="x"), *records], on=ON)
    return [(one.kind, one.first, one.second) for one in doubles(snapshot)]


def person(at: str, name: str, email: str = "") -> Person:
    return Person(id=Id(at), name=name, email=email)


def test_a_short_form_of_a_name_is_proposed_and_a_namesake_of_the_surname_is_not() -> None:
    people = person("p1", "Liz Carter"), person("p2", "Elizabeth Carter"), person("p3", "Owen Carter")
    assert found(*people) == [("person", "p1", "p2")]


def test_one_address_is_a_reason_whatever_the_names_and_whatever_its_case() -> None:
    people = person("p1", "Liz Carter", "Liz@x.org"), person("p2", "E. Smith", " liz@x.org")
    assert found(*people) == [("person", "p1", "p2")]


def test_no_address_is_no_reason() -> None:
    assert found(person("p1", "Ann Lee"), person("p2", "Bob Hart")) == []


def test_those_in_one_organisation_come_before_others_and_one_address_before_all() -> None:
    works = [
        Organisation(id=Id("o"), name="Council"),
        *(Post(id=Id(f"q{n}"), title=f"t{n}", organisation_id=Id("o")) for n in (1, 2)),
        Holding(person_id=Id("p3"), post_id=Id("q1")),
        Holding(person_id=Id("p4"), post_id=Id("q2")),
    ]
    people = [
        person("p1", "Liz Able"), person("p2", "Elizabeth Able"),
        person("p3", "Tom Zest"), person("p4", "Thomas Zest"),
        person("p5", "One", "a@x"), person("p6", "Two", "a@x"),
    ]  # fmt: skip
    pairs = [(first, second) for _kind, first, second in found(*people, *works)]
    assert pairs == [("p5", "p6"), ("p3", "p4"), ("p1", "p2")]


def test_organisations_by_their_own_words() -> None:
    bodies = [
        Organisation(id=Id("o1"), name="Eastfield BC"),
        Organisation(id=Id("o2"), name="Eastfield Borough Council"),
        Organisation(id=Id("o3"), name="Westfield Borough Council"),
    ]
    assert found(*bodies) == [("organisation", "o1", "o2")]


def test_what_was_said_not_to_be_the_same_is_not_asked_again() -> None:
    people = person("p1", "Liz Carter"), person("p2", "Elizabeth Carter")
    key = double_key("person", Id("p2"), Id("p1"))
    assert found(*people, Answer(key=key, decision=AnswerKind.NOT_SO)) == []
    assert len(found(*people, Answer(key=key, decision=AnswerKind.ASKED))) == 1

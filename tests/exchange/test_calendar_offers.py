"""Meetings of a calendar as contacts that could be logged."""

from datetime import date

from stewardmap.exchange.calendar_offers import Offers, offers
from stewardmap.exchange.readers.calendar.event import Guest, Occurrence
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Alias, Card, Collaboration, Contact, Person, Record
from stewardmap.model.vocabulary import ContactKind
from tests.analysis.small_maps import a_map

PEOPLE = (
    Person(id=Id("a"), name="Ann Price", email="ann@x.org"),
    Person(id=Id("b"), name="Bożena Nowacka"),
    Person(id=Id("b2"), name="Jo Hall"),
    Person(id=Id("b3"), name="Jo Hall"),
    Person(id=Id("k"), name="Kit Keeper", email="kit@x.org"),
    Card(keeper_id=Id("k")),
)


def offered(*guests: Guest, summary: str = "Meeting", more: tuple[Record, ...] = ()) -> Offers:
    held = Occurrence(key="u/2026-10-01", day=date(2026, 10, 1), time="09:00", summary=summary, guests=guests)
    return offers(a_map(*PEOPLE, *more), [held])


def guest(name: str = "", email: str = "", *, declined: bool = False) -> Guest:
    return Guest(name, email, declined)


def test_by_address_first_then_by_a_name_that_one_person_bears() -> None:
    (one,) = offered(
        guest("Somebody Else", "ANN@x.org"), guest("Nowacka, Bożena (Stół)"), guest("Jo Hall"), guest("Dee"),
        guest("", "kit@x.org"),
    ).offered  # fmt: skip
    assert one.people == ("a", "b")
    assert one.unknown == ("Jo Hall", "Dee")


def test_another_name_is_known() -> None:
    alias = Alias(name="Annie Price-Jones", person_id=Id("a"))
    (one,) = offered(guest("Annie Price-Jones"), more=(alias,)).offered
    assert one.people == ("a",)


def test_whoever_declined_sent_apologies() -> None:
    (one,) = offered(guest("", "ann@x.org"), guest("Bożena Nowacka", declined=True)).offered
    assert (one.people, one.apologies) == (("a",), ("b",))


def test_without_guests_by_the_names_in_what_it_is_called() -> None:
    board = Collaboration(id=Id("m"), name="Food Network")
    (one,) = offered(summary="Coffee with ann price, Food Network", more=(board,)).offered
    assert (one.people, one.form, one.collaboration) == (("a",), ContactKind.COFFEE, "m")


def test_what_is_logged_is_not_offered_twice_and_what_names_nobody_is_counted() -> None:
    logged = Contact(on=day(2026, 10, 1), calendar_event="u/2026-10-01")
    again = offered(guest("Ann Price"), more=(logged,))
    assert (again.offered, again.logged, again.nobody) == ((), 1, 0)
    nobody = offered(guest("Dee"))
    assert (nobody.offered, nobody.logged, nobody.nobody) == ((), 0, 1)

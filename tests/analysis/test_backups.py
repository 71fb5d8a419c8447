"""Who else already has a link."""

from stewardmap.analysis.backups import Backup, Shortfall, backups
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, ContactPerson, Purpose, PurposeTag, Record
from tests.analysis.small_maps import a_map, body, posted, tie

A, B, V = Id("a"), Id("b"), Id("v")


def of(*records: Record | list[Record], own: int | None = 4) -> tuple[Backup, ...]:
    """The backups of v for (a, b), where v is tied to b1 and w and x are colleagues."""
    snapshot = a_map(body("a", "v", "w", "x"), body("b", "b1", "b2"), tie("b1", "v", own), *records)
    return backups(Ground(snapshot, Parameters()), V, A, B)


def test_nobody_else() -> None:
    assert of() == ()


def test_one_rung_weaker_is_full_and_two_is_partial() -> None:
    assert [(b.person, b.full) for b in of(tie("b1", "w", 3))] == [("w", True)]
    assert of(tie("b1", "w", 2))[0].shortfalls == (Shortfall.WEAKER,)


def test_too_weak_to_carry_is_none() -> None:
    assert of(tie("b1", "w", 1)) == ()


def test_the_best_of_each_colleague_the_full_ones_first() -> None:
    found = of(tie("b1", "w", 2), tie("b2", "x", 3), tie("b2", "w", 5))
    assert [(b.person, b.full, b.link.strength) for b in found] == [("w", True, 5), ("x", True, 3)]


def test_another_purpose_is_partial_and_the_same_is_full() -> None:
    purposes = [Purpose(id=Id(x), name=x) for x in ("one", "two")]
    own = PurposeTag(purpose_id=Id("one"), tie_id=Id("b1~v"))
    same = PurposeTag(purpose_id=Id("one"), tie_id=Id("b1~w"))
    other = PurposeTag(purpose_id=Id("two"), tie_id=Id("b1~w"))
    assert of(purposes, own, same, tie("b1", "w", 4))[0].full
    assert of(purposes, own, other, tie("b1", "w", 4))[0].shortfalls == (Shortfall.OTHER_PURPOSE,)


def test_quiet_is_partial() -> None:
    log = Contact(on=day(2020, 1, 1))
    there = [ContactPerson(contact_id=log.id, person_id=Id(p)) for p in ("b1", "w")]
    assert of([log, *there], tie("b1", "w", 4))[0].shortfalls == (Shortfall.QUIET,)


def test_organisations_with_nothing_between_have_none() -> None:
    snapshot = a_map(body("a", "v"), body("b"))
    assert backups(Ground(snapshot, Parameters()), V, A, B) == ()


def test_somebody_in_both_is_one_and_full() -> None:
    found = of(tie("b1", "w", 3), posted("x", "b"))
    assert [(b.person, b.full, b.link is None) for b in found] == [("w", True, False), ("x", True, True)]

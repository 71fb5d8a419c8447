import pytest

from stewardmap.exchange.typed.understand import understand
from stewardmap.exchange.typed.understood import Choice, Corrected, Field, Standing
from tests.exchange.typed.small_place import AMINA, COUNCIL, JO, LIZ, ON, OTHER_SAM, SAM, TOM, TRUST, known

KNOWN = known()


def field(line: str, slot: str, corrected: Corrected | None = None) -> Field:
    found = understand(line, KNOWN, ON, corrected or Corrected({}, {})).field(slot)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("line", "slot", "standing", "one"),
    [
        ("Dana Osei, met today", "name", Standing.NEW, None),
        ("tom okafor, met today", "name", Standing.THERE, TOM),
        ("Amina Begum, met today", "name", Standing.THERE, AMINA),
        ("Elizabeth Carter, director at Eastfield Trust", "name", Standing.THERE, LIZ),
        ("Elizabeth Carter, director at Spark", "name", Standing.ASKED, None),
        ("Sam Jones, met today", "name", Standing.ASKED, None),
        ("Dana Osei, at Northgate Council", "post.0.organisation", Standing.THERE, COUNCIL),
        ("Dana Osei, at Northgate", "post.0.organisation", Standing.THERE, COUNCIL),
        ("Dana Osei, at Westfield", "post.0.organisation", Standing.NEW, None),
        ("Dana Osei, tie to Tom", "tie.0.who", Standing.THERE, TOM),
        ("Dana Osei, tie to Okafor Tom", "tie.0.who", Standing.THERE, TOM),
        ("Dana Osei, tie to Sam", "tie.0.who", Standing.ASKED, None),
        ("Dana Osei, tie to Jo Hallam", "tie.0.who", Standing.NEW, None),
        ("Dana Osei, tie to Dana Osei", "tie.0.who", Standing.WRONG, None),
        ("tie Northgate Council - Eastfield Trust", "tie.0.of", Standing.THERE, COUNCIL),
        ("met Jo Hall today", "contact.0.with", Standing.THERE, JO),
    ],
)
def test_whom_a_name_means(line: str, slot: str, standing: Standing, one: str | None) -> None:
    found = field(line, slot)
    assert (found.standing, found.named[0].id) == (standing, one)


def test_a_near_duplicate_is_told_of_with_its_reason() -> None:
    (one,) = field("Liz Carter at Eastfield", "name").named
    assert [(other.id, other.name) for other in one.alike] == [(LIZ, "Elizabeth Carter")]
    assert "short for" in one.alike[0].why
    (body,) = field("Dana Osei, at The Eastfield Trust Ltd", "post.0.organisation").named
    assert [other.id for other in body.alike] == [TRUST]


def test_that_s_them_makes_it_a_change_to_them_and_holds_for_that_name_alone() -> None:
    chosen = Corrected({}, {"name:Liz Carter": Choice("Liz Carter", LIZ)})
    assert field("Liz Carter at Spark", "name", chosen).named[0].id == LIZ
    assert field("Liz Carte at Spark", "name", chosen).standing is Standing.NEW


def test_one_of_several_is_chosen_or_none_of_them() -> None:
    told = field("Sam Jones, met today", "name").named[0]
    assert {other.id for other in told.alike} == {SAM, OTHER_SAM}
    for one, standing in ((OTHER_SAM, Standing.THERE), (None, Standing.NEW)):
        chosen = Corrected({}, {"name:Sam Jones": Choice("Sam Jones", one)})
        assert field("Sam Jones, met today", "name", chosen).standing is standing


def test_a_field_that_is_put_right_stays_so_until_the_line_says_something_else_there() -> None:
    corrected = Corrected({"tie.0.who": ("Tom", "Jo Hall")}, {})
    assert field("Dana Osei, tie to Tom", "tie.0.who", corrected).named[0].id == JO
    assert field("Dana Osei, tie to Amina", "tie.0.who", corrected).named[0].id == AMINA


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("tie.0.strength", "9"),
        ("tie.0.about", "zzz"),
        ("contact.0.on", "zzz"),
        ("email", "x"),
        ("contact.0.form", "q"),
    ],
)
def test_a_field_that_cannot_be_read_says_what_to_do(slot: str, text: str) -> None:
    line = "Dana Osei, strong tie to Tom, works with Jo, met today a@b.org"
    said = understand(line, KNOWN, ON).field(slot)
    found = field(line, slot, Corrected({slot: (said.text if said else "", text)}, {}))
    assert found.standing is Standing.WRONG
    assert found.wrong.startswith("Not ")

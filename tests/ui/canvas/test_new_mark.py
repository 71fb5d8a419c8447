import pytest

from stewardmap.model.records import Organisation
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.canvas.new_mark import Typed, organisation_meant, organisation_near, read_typed
from tests.picture.places import place

COUNCIL = Organisation(name="Northmere Council")


def on_map() -> Snapshot:
    return Snapshot.of_records([COUNCIL, Organisation(name="Eastfield Trust")], place().on)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("  Beth   Carter ", Typed("Beth Carter")),
        ("Beth Carter, Northmere Council", Typed("Beth Carter", "", "Northmere Council")),
        ("Beth Carter,Head, of care, Trust", Typed("Beth Carter", "Head, of care", "Trust")),
        ("Beth Carter, ,", Typed("Beth Carter")),
        (", Trust", Typed("", "", "Trust")),
    ],
)
def test_the_parts_of_a_line(text: str, typed: Typed) -> None:
    assert read_typed(text, "person") == typed


def test_a_comma_is_part_of_the_name_of_a_body() -> None:
    assert read_typed("Homes, Care and Co", "organisation") == Typed("Homes, Care and Co")


def test_only_the_very_name_is_taken_without_asking() -> None:
    assert organisation_meant(on_map(), "northmere COUNCIL").id == COUNCIL.id
    assert organisation_meant(on_map(), "Northmere").id is None


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("northm", "Northmere Council"),
        ("Northmare Council", "Northmere Council"),
        ("Northmere Council", ""),
        ("Westfield Trust", ""),
        ("", ""),
    ],
)
def test_what_is_nearly_a_name_is_offered(typed: str, near: str) -> None:
    assert organisation_near(on_map(), typed) == near

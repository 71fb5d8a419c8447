"""What changed, said aloud."""

from datetime import date

import pytest

from stewardmap.analysis.dates.what_changed import what_changed
from stewardmap.model.dates import day, year
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Side
from stewardmap.wording.naming import Naming
from stewardmap.wording.what_changed import change_in_short, changes_told
from tests.analysis.small_maps import DAY, a_map, board, body, person, posted, says, tie

THEN = date(2025, 1, 1)


def a_year() -> Snapshot:
    """Ann hands her post over to Bob, and the tie of Cat and Dee grows."""
    return a_map(
        body("town", "cat"), body("trust", "dee"), person("ann"), person("bob"),
        posted("ann", "town", ends=day(2026, 3, 31)), posted("bob", "town", starts=day(2026, 5, 1)),
        tie("cat", "dee", None), says("cat~dee", Side.FIRST, 2, year(2024)),
        says("cat~dee", Side.FIRST, 4, year(2026)), tie("bob", "dee", since=year(2026)),
        board("table", cat=None),
    )  # fmt: skip


def test_each_change_is_a_sentence() -> None:
    before, after = a_year().at(THEN), a_year().at(DAY)
    rows = changes_told(what_changed(before, after), before, after)
    assert [(one.kind, one.became, one.said) for one in rows] == [
        ("person", "added", "Bob (Town) is new."),
        ("person", "lost", "Ann (Town) is there no longer."),
        ("post", "stronger", "Bob post at Town stood empty, and is held now."),
        ("post", "weaker", "Ann post at Town stands empty now."),
        ("holding", "added", "Bob took up bob post at Town."),
        ("holding", "lost", "Ann left ann post at Town."),
        ("tie", "added", "Bob – Dee: a new tie, strength 3 of 5."),
        ("tie", "stronger", "Cat – Dee: stronger, strength 4 of 5 where it was 2."),
    ]


def test_all_of_it_is_one_sentence() -> None:
    before, after = a_year().at(THEN), a_year().at(DAY)
    said = "Between 1 January 2025 and 22 November 2026: "
    assert change_in_short(what_changed(before, after)) == said + (
        "3 added, 2 lost, 2 stronger, 1 weaker and 10 unchanged."
    )
    assert change_in_short(what_changed(after, after)) == "On 22 November 2026: 16 unchanged."


@pytest.mark.parametrize("naming", [Naming.ROLES, Naming.ORGANISATIONS, Naming.ANONYMOUS])
def test_no_name_is_told_at_a_lower_level(naming: Naming) -> None:
    before, after = a_year().at(THEN), a_year().at(DAY)
    for one, other in ((before, after), (after, before)):
        rows = changes_told(what_changed(one, other), one, other, naming)
        assert len(rows) == 8
        told = " ".join(row.said for row in rows)
        if naming is not Naming.ROLES:  # the posts of these maps bear the names of their people
            assert not any(name in told.lower() for name in ("ann", "bob", "cat"))
        assert ("Town" in told) is (naming is not Naming.ANONYMOUS)


def test_a_seat_that_is_given_up_is_told() -> None:
    before = a_map(person("ann"), board("table", ann=None), on=THEN)
    after = a_map(person("ann"), board("table"))
    rows = changes_told(what_changed(before, after), before, after)
    assert [row.said for row in rows] == ["Ann no longer sits on Table."]
    rows = changes_told(what_changed(after, before), after, before)
    assert [row.said for row in rows] == ["Ann took a seat on Table."]

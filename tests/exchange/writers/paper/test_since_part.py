"""What changed since last time, as a paper tells it at each level."""

import itertools
from dataclasses import replace
from datetime import date

import pytest

from stewardmap.analysis.parameters import Parameters
from stewardmap.exchange.disclose import LEVELS
from stewardmap.exchange.disclosure.masking import as_told
from stewardmap.exchange.writers.paper.content import Chapter, Heading, Listed, Part, Table
from stewardmap.exchange.writers.paper.since_part import since_part
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Organisation, Person, Post, Record
from stewardmap.model.records.ties import tie_of_organisations, tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.naming import Naming

BODIES = [Organisation(id=Id(f"o{n}"), name=f"Body {n}") for n in range(9)]
PEOPLE = [Person(id=Id(f"p{n}"), name=f"Some Person{n}") for n in range(9)]
POSTS = [Post(title=f"Lead {n}", organisation_id=BODIES[n].id) for n in range(9)]
HELD = [Holding(person_id=a.id, post_id=p.id) for a, p in zip(PEOPLE, POSTS, strict=True)]
TIE = tie_of_people(PEOPLE[0].id, PEOPLE[1].id, strength=2)
OVER = tie_of_people(PEOPLE[1].id, PEOPLE[2].id, strength=3)
LINK = tie_of_organisations(BODIES[0].id, BODIES[1].id, strength=4)


def state(on: date, *rows: Record) -> Snapshot:
    return Snapshot.of_records([*BODIES, *PEOPLE[:8], *POSTS[:8], *HELD[:8], *rows], on)


BEFORE = state(date(2026, 6, 1), TIE, OVER)
AFTER = state(date(2026, 11, 22), replace(TIE, strength=4), LINK, PEOPLE[8], POSTS[8], HELD[8])


def part(naming: Naming) -> Part:
    before, after = (as_told(one, "", naming)[0] for one in (BEFORE, AFTER))
    return since_part(before, after, naming, Parameters())


def lists(naming: Naming) -> dict[str, tuple[str, ...]]:
    blocks = part(naming).blocks
    return {
        head.text: one.lines
        for head, one in itertools.pairwise(blocks)
        if isinstance(head, Heading) and isinstance(one, Listed)
    }


def test_each_course_has_its_sentences_and_a_table_counts_them_all() -> None:
    told = lists(Naming.NAMED)
    assert list(told) == ["Lost", "Added", "Stronger"]
    assert "Some Person1 – Some Person2" in told["Lost"][0]
    assert any("Some Person8" in line for line in told["Added"])
    assert "strength 4 of 5 where it was 2" in told["Stronger"][0]
    counts, heading = (one for one in part(Naming.NAMED).blocks if isinstance(one, Table))
    assert counts.headers == ("What", "Added", "Lost", "Stronger", "Weaker", "Unchanged")
    assert ("Ties", "1", "1", "1", "0", "0") in counts.rows
    assert heading.headers[1:] == ("1 June 2026", "22 November 2026")
    assert len(heading.rows) == 4


def test_below_named_no_name_stands_and_of_organisations_no_persons_change() -> None:
    for naming in LEVELS[1:]:
        assert "Some Person" not in repr(part(naming))
    assert lists(Naming.ORGANISATIONS) == {"Added": (lists(Naming.NAMED)["Added"][-1],)}
    assert "Body 0 – Body 1" in lists(Naming.ORGANISATIONS)["Added"][0]


def test_an_anonymous_paper_has_no_count_under_five_and_nothing_to_count_it_back_from() -> None:
    told = part(Naming.ANONYMOUS)
    assert "Body" not in repr(told)
    counts = next(one for one in told.blocks if isinstance(one, Table))
    few = "fewer than five"
    assert counts.rows == (
        ("People", few, few, few, few, "8"),
        ("Organisations", few, few, few, few, "9"),
        ("Posts", few, few, few, few, "8"),
        ("Holdings", few, few, few, few, "8"),
    )
    trends = [one for one in told.blocks if isinstance(one, Table)][1]
    assert [row[0] for row in trends.rows] == ["Concentration of ties"]


@pytest.mark.parametrize("naming", LEVELS)
def test_it_is_a_chapter_of_its_own(naming: Naming) -> None:
    assert part(naming).chapter is Chapter.SINCE
    assert part(naming).heading == "Since last time"

import pytest

from stewardmap.analysis.parameters import Parameters
from stewardmap.exchange.writers.paper.compose_paper import Matter, compose_paper
from stewardmap.exchange.writers.paper.content import Chapter
from stewardmap.exchange.writers.paper.findings_part import Budget
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from tests.exchange.writers.paper.sample_paper import sample_paper_at
from tests.journeys.sample_map import sample_findings, sample_map

_FOLLOW_FROM_THE_MAP = (Chapter.SUMMARY, Chapter.FINDINGS, Chapter.PLAN, Chapter.METHOD)


def _matter(chapters: frozenset[Chapter], parameters: Parameters | None = None) -> Matter:
    return Matter(
        snapshot=sample_map(),
        findings=sample_findings(),
        namer=Namer(sample_map(), Naming.ORGANISATIONS),
        parameters=parameters or Parameters(),
        chapters=chapters,
    )


@pytest.mark.parametrize("left_out", Chapter)
def test_a_chapter_that_is_left_out_is_not_there(left_out: Chapter) -> None:
    matter = _matter(frozenset(Chapter) - {left_out})
    paper = compose_paper(matter, Budget())
    there = {part.chapter for part in paper.parts}
    assert there == set(_FOLLOW_FROM_THE_MAP) - {left_out}
    assert paper.opens_with_map is (left_out is not Chapter.MAP)
    assert bool(matter.shown(Budget())) is (left_out is not Chapter.FINDINGS)


def test_the_head_says_what_counts_how_much_is_confirmed_and_who_made_it() -> None:
    said = {level: dict(sample_paper_at(level).facts) for level in Naming}
    assert said[Naming.NAMED]["A tie counts"] == "at any strength"
    assert said[Naming.ORGANISATIONS]["Confirmed"] == "240 of 387 ties, by a side"
    assert said[Naming.ORGANISATIONS]["Kept by"] == "Wendlesea Community and Voluntary Action"
    assert "Kept by" not in said[Naming.ANONYMOUS]
    stricter = compose_paper(_matter(frozenset(Chapter), Parameters(theta_reach=3)), Budget())
    assert dict(stricter.facts)["A tie counts"] == "from strength 3 of 5"


def test_an_action_without_an_owner_is_the_keepers_and_nobody_is_called_you() -> None:
    (actions,) = (part for part in sample_paper_at(Naming.NAMED).parts if part.heading == "Actions")
    rows = [row for block in actions.blocks for row in getattr(block, "rows", ())]
    assert len(rows) > 5
    assert all(row[1] not in ("", "You") for row in rows)
    assert "Leonie Brathwaite" in {row[1] for row in rows}
    headings = [part.heading for level in list(Naming)[1:] for part in sample_paper_at(level).parts]
    assert "Actions" not in headings

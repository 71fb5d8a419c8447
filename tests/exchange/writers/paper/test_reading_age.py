import re
from collections.abc import Iterator

import pytest

from stewardmap.exchange.disclose import LEVELS
from stewardmap.exchange.writers.paper.content import Group, Listed, Paper, Said
from stewardmap.wording.naming import Naming
from tests.exchange.writers.paper.reading_age import grade, sentences, syllables
from tests.exchange.writers.paper.sample_paper import sample_paper_at
from tests.journeys.sample_map import sample_map

HARDEST, HARDEST_SENTENCE = 9.0, 12.0


def _texts(paper: Paper) -> Iterator[str]:
    for block in (block for part in paper.parts for block in part.blocks):
        match block:
            case Said():
                yield block.text
            case Listed():
                yield from block.lines
            case Group():
                for item in block.items:
                    yield item.sentence
                    yield from (text for line in item.lines for _name, text in line)


def _sentences(level: Naming) -> list[str]:
    """What a paper says, with every name as one short word: what bodies are called is not ours to mend."""
    sample = sample_map()
    named = [
        one.name
        for kind in (sample.organisations, sample.collaborations, sample.people)
        for one in kind.values()
    ]
    named += [post.title for post in sample.posts.values()]
    names = re.compile("|".join(re.escape(name) for name in sorted(named, key=len, reverse=True)))
    return [one for text in _texts(sample_paper_at(level)) for one in sentences(names.sub("Ann", text))]


@pytest.mark.parametrize(
    ("word", "heard"),
    [("who", 1), ("asked", 1), ("needed", 2), ("people", 2), ("board", 1), ("moved", 1), ("council", 2),
     ("agreement", 3), ("idea", 3), ("made", 1), ("table", 2)],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_heard(word: str, heard: int) -> None:
    assert abs(syllables(word) - heard) <= (word in ("idea", "people"))


def test_the_measure_tells_plain_words_from_hard_ones() -> None:
    assert grade(["The cat sat on the mat."]) < 2
    hard = "Organisational interdependencies necessitate comprehensive reconsideration of capability."
    assert grade([hard]) > 20


@pytest.mark.parametrize("level", LEVELS)
def test_a_councillor_can_read_the_paper_aloud(level: Naming) -> None:
    said = _sentences(level)
    assert len(said) > 15
    assert grade(said) <= HARDEST
    hard = {
        one: round(grade([one]), 1)
        for one in said
        if len(one.split()) > 5 and grade([one]) > HARDEST_SENTENCE
    }
    assert hard == {}

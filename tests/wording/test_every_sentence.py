"""Every sentence of every rule, on many maps and at every level of naming: nothing odd reaches a reader."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.analysis.findings import find
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Organisation, Person, Post, Purpose, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Role
from stewardmap.wording.grouped import grouped
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from stewardmap.wording.said import PHRASES
from stewardmap.wording.sentences import about, say
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.small_maps import DAY, a_map, board, body, ties, with_records
from tests.generated_maps import whole_maps
from tests.journeys.sample_map import sample_map
from tests.wording.test_sentences import assert_reads_well

NAMES = (
    "Ada Quill",
    "Bryn Tarn",
    "Cora Fell",
    "Dai Moss",
    "Edie Holm",
    "Finn Skerry",
    "Gwen Rill",
    "Hob Lea",
)
BODIES = ("Dover Trust", "Elm Hall", "Fold Street Pantry", "Gale Housing", "Hythe Council")
ID = re.compile(
    r"\b(?:p\d|o\d|c\d|post\d+|holding\d+|need\d|role\d|owner\d|cover\d|log\d|m\d\d|r\d\w+|purpose-\d"
    r"|tag\w*\d|[0-9a-f]{16})\b"
)


def called_by_words(snapshot: Snapshot) -> Snapshot:
    """The same map with names of which no part is an id; several are called the same."""
    rows: list[Record] = []
    for index, person in enumerate(sorted(snapshot.people.values(), key=_by_id)):
        rows.append(replace(person, name=NAMES[index % len(NAMES)]))
    for index, one in enumerate(sorted(snapshot.organisations.values(), key=_by_id)):
        rows.append(replace(one, name=BODIES[index // 2]))
    for index, post in enumerate(sorted(snapshot.posts.values(), key=_by_id)):
        rows.append(replace(post, title=f"Head of {BODIES[index % len(BODIES)]} work"))
    rows += [replace(board, name="Shore Board") for board in snapshot.collaborations.values()]
    rows += [replace(purpose, name="Warm homes") for purpose in snapshot.of(Purpose).values()]
    return with_records(snapshot, *rows)


def _by_id(row: Record) -> Id:
    return row.id


def every_text(findings: Sequence[Finding], namer: Namer) -> Iterator[str]:
    """All that a reader meets: sentences, reasons, what clears it, what to do, caveats, titles and lists."""
    for finding in findings:
        said = say(finding, namer)
        assert said.why, finding
        yield from (said.sentence, *said.why, said.clears, said.do, *said.caveats, about(finding, namer))
    for group in grouped(findings, namer):
        yield group.heading
        yield from (line.sentence for line in (*group.lines, *group.minor))
        yield from [group.more] if group.more else []


def check(text: str) -> None:
    assert_reads_well(text)
    assert text.strip() == text != "", text
    assert not ID.search(text), text
    assert "\u00a0" not in text, text
    assert max(len(word) for word in text.split()) < 30, text  # so that every line can be broken


def test_every_rule_reads_well_at_every_level() -> None:
    seen: set[Rule] = set()

    def read(named: Snapshot) -> None:
        found = find(named)
        seen.update(finding.rule for finding in found)
        for naming in Naming:
            for text in every_text(found, Namer(named, naming)):
                check(text)

    @given(drawn_maps())
    @settings(max_examples=70, phases=[Phase.generate])  # a map made smaller would say no more
    def look(snapshot: Snapshot) -> None:
        read(called_by_words(snapshot))

    look()
    read(sample_map())
    assert seen == set(Rule)


@given(whole_maps())
@settings(max_examples=25)
def test_whatever_a_file_may_hold_is_said_without_a_stumble(records: list[Record]) -> None:
    plain = [
        replace(row, name="Ash") if isinstance(row, Person | Organisation | Collaboration | Purpose)
        else replace(row, title="Lead") if isinstance(row, Post) else row
        for row in records
    ]  # fmt: skip
    snapshot = Snapshot.of_records(plain, on=DAY)
    found = find(snapshot)
    for naming in Naming:
        for text in every_text(found, Namer(snapshot, naming)):
            assert_reads_well(text)


@pytest.mark.parametrize("rule", Rule)
def test_a_heading_for_one_for_several_and_for_many(rule: Rule) -> None:
    for count, word in ((1, "one"), (2, "two"), (21, "twenty-one"), (1234, "1,234")):
        text = PHRASES[rule].several(count)
        assert_reads_well(text)
        assert word in text.casefold(), text
    assert PHRASES[rule].several(1) != PHRASES[rule].several(2).replace("two", "one")


@pytest.mark.parametrize("text", ["p1 and Ann", "the tie p0p1 of 00ff00ff00ff00ff", "need0 is open"])
def test_an_id_is_seen(text: str) -> None:
    assert ID.search(text)


def test_names_that_look_like_patterns_are_said_as_they_are() -> None:
    """A name with braces, percent signs or tags is a name and nothing else."""
    odd = "{n} %s <b>{people}</b>"
    town = a_map(body("a", "p"), body("b", "q"), ties("p-q"), board("x", p=Role.CHAIR))
    rows: list[Record] = [replace(row, name=odd) for row in town.people.values()]
    rows += [replace(row, name=odd) for row in town.organisations.values()]
    rows += [replace(row, name=odd) for row in town.collaborations.values()]
    snapshot = with_records(town, *rows)
    for finding in find(snapshot):
        assert odd in say(finding, Namer(snapshot)).sentence

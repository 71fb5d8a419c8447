"""Every sentence that findings of drawn maps are said in."""

import re
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.analysis.findings import find
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.namer import Namer, Naming
from stewardmap.wording.sentences import Said, about, say, say_several
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.small_maps import a_map, body, person, ties
from tests.house.words import BANNED

# A person is never called these; nor is anything here, so that nobody has to ask who is meant.
BLAMING = re.compile(
    r"\b(weakness|risk|risky|fault|blame|failing|failed|indispensable|irreplaceable)\b", re.IGNORECASE
)
NOUNS = (
    "tie|link|post|need|level|pair|month|year|collaboration|organisation|finding|relation|purpose|map|group"
)
MANY = "two|three|four|five|six|seven|eight|nine|[1-9][0-9]+|[2-9]"
UNBALANCED = re.compile(
    rf"\b(?:one|1) (?:recorded |separate )?(?:(?:{NOUNS})s|people|bodies)\b"
    rf"|\b(?:{MANY}) (?:recorded |separate )?(?:{NOUNS}|person|body)\b",
    re.IGNORECASE,
)


def texts(said: Said) -> list[str]:
    return [said.sentence, said.clears, said.do, *said.caveats]


@given(drawn_maps(), st.sampled_from(Naming))
@settings(max_examples=60)
def test_every_finding_is_said_well_at_every_level(snapshot: Snapshot, naming: Naming) -> None:
    namer = Namer(snapshot, naming)
    for finding in find(snapshot):
        said = say(finding, namer)
        assert len(said.why) == len(finding.evidence) > 0
        for text in texts(said):
            assert text[0].isupper() or not text[0].isalpha(), text
            assert text.endswith((".", "?")), text
        for text in (*texts(said), *said.why):
            assert_reads_well(text)
            assert_discloses(text, naming)


@given(drawn_maps(), st.sampled_from(Naming))
@settings(max_examples=30)
def test_several_findings_of_a_rule_are_said_in_one_sentence(snapshot: Snapshot, naming: Naming) -> None:
    by_rule: dict[Rule, list[Finding]] = defaultdict(list)
    for finding in find(snapshot):
        by_rule[finding.rule].append(finding)
    for findings in by_rule.values():
        text = say_several(findings, Namer(snapshot, naming))
        assert_reads_well(text)
        assert_discloses(text, naming)
        assert text.count(",") + text.count(";") < 40


def assert_reads_well(text: str) -> None:
    assert not BANNED.search(text), text
    assert not BLAMING.search(text), text
    assert not UNBALANCED.search(text), text
    assert not re.search(r"[{}]|  | [.,;:]|\.\.|,,|None\b", text), text


def assert_discloses(text: str, naming: Naming) -> None:
    if naming is not Naming.NAMED:
        assert not re.search(r"\bPerson p\d", text), text
    if naming in (Naming.ORGANISATIONS, Naming.ANONYMOUS):
        assert not re.search(r"\bPost \d", text), text
    if naming is Naming.ANONYMOUS:
        assert not re.search(r"\b(Body o|Board c|Purpose purpose-)\d", text), text


@pytest.mark.parametrize("text", ["one ties", "two tie", "1 people", "12 month ago", "Three recorded link"])
def test_an_unbalanced_plural_is_seen(text: str) -> None:
    assert UNBALANCED.search(text)


def said_of(links: str, rule: Rule) -> str:
    everyone = sorted(set(links.replace("-", " ").split()))
    snapshot = a_map([person(name) for name in everyone], ties(links))
    (finding,) = [f for f in find(snapshot) if f.rule is rule]
    return say(finding, Namer(snapshot)).sentence


def test_one_several_and_many() -> None:
    assert said_of("m-a m-b m-c a-b a-c b-c m-z", Rule.CUT_PERSON) == (
        "Without M, Z would have no recorded link to the rest."
    )
    three = "m-a m-b m-c m-d a-b b-c c-d m-x x-y y-z m-z"
    assert said_of(three, Rule.CUT_PERSON) == (
        "Without M, three people would have no recorded link to the rest: X, Y and Z."
    )
    many = " ".join(f"m-k{i}" for i in range(8))
    assert said_of(many, Rule.CUT_PERSON) == (
        "Without M, seven people would have no recorded link to the rest: K1, K2, K3, K4, K5 and two more."
    )


class TestOneRecordedLink:
    def said(self, links: str) -> Said:
        snapshot = a_map(body("council", "ann", "abe"), body("food bank", "bob", "bea"), ties(links))
        (finding,) = [f for f in find(snapshot) if f.rule is Rule.ONE_RECORDED_LINK]
        assert about(finding, Namer(snapshot)) == "Council – Food Bank"
        return say(finding, Namer(snapshot))

    def test_a_pair(self) -> None:
        said = self.said("ann-bob")
        assert said.sentence == "Council and Food Bank have one recorded link: Ann and Bob."
        assert said.clears == "A tie between two other people, such as Abe and Bea."
        (line,) = said.why
        assert line.startswith("Ann (Council) – Bob (Food Bank): strength 3 of 5, work together regularly;")
        assert line.endswith("last contact not dated")

    def test_a_star(self) -> None:
        assert self.said("ann-bob ann-bea").sentence == (
            "Council and Food Bank are linked only through Ann, on the side of Council: two recorded links, "
            "and nobody else there is recorded."
        )


def test_several_must_be_of_one_rule() -> None:
    with pytest.raises(ValueError, match="one rule"):
        say_several([], Namer(a_map()))

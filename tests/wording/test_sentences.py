"""Every sentence that findings of drawn maps are said in."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.finding import Rule
from stewardmap.analysis.findings import find
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    Membership,
    MembershipRole,
    Need,
    Organisation,
    OrganisationLink,
    Purpose,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import HoldingKind, Level, OrganisationLinkKind, Renewal, Role
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from stewardmap.wording.sentences import Said, about, say
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.small_maps import a_map, body, person, posted, ties, with_records
from tests.house.words import BANNED

# A person is never called these; nor is anything here, so that nobody has to ask who is meant.
BLAMING = re.compile(
    r"\b(weakness|risk|risky|fault|blame|failing|failed|indispensable|irreplaceable)\b", re.IGNORECASE
)
PART_OF = OrganisationLinkKind.PART_OF
NOUNS = (
    "tie|link|post|need|level|pair|month|year|collaboration|organisation|finding|relation|purpose|map|group"
)
MANY = "two|three|four|five|six|seven|eight|nine|[1-9][0-9]+|[2-9]"
UNBALANCED = re.compile(
    rf"(?<![\w,-])(?:one|1) (?:recorded |separate )?(?:(?:{NOUNS})s|people|bodies)\b"
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
            for begins in re.split(r"(?<=[.?]) ", text):
                assert not re.match(r"[a-z0-9]", begins), text
        for text in (*texts(said), *said.why):
            assert_reads_well(text)
            assert_discloses(text, naming)


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


def said_in(rule: Rule, snapshot: Snapshot, naming: Naming = Naming.NAMED) -> Said:
    (finding,) = [f for f in find(snapshot) if f.rule is rule]
    return say(finding, Namer(snapshot, naming))


def test_where_the_parents_share_more_it_says_so() -> None:
    part = OrganisationLink(organisation_id=Id("team"), other_id=Id("council"), link=PART_OF)
    snapshot = a_map(body("council", "ann"), body("team", "tim"), part, body("trust", "bob", "bea"))
    snapshot = with_records(snapshot, *ties("ann-bob tim-bea"))
    found = {f.key: f for f in find(snapshot)}
    assert say(found["one_recorded_link:council+trust"], Namer(snapshot)).sentence == (
        "Council and Trust have one recorded link: Ann and Bob, though with all their parts they share two "
        "separate links."
    )
    assert say(found["one_recorded_link:team+trust"], Namer(snapshot)).sentence == (
        "Team and Trust have one recorded link: Tim and Bea, though Council and Trust, with all their "
        "parts, share two separate links."
    )


class TestNeeds:
    def of(self, naming: Naming = Naming.NAMED, **fields: Any) -> str:
        given = {"first_organisation_id": Id("quay"), "second_organisation_id": Id("port"), **fields}
        purpose = Purpose(id=Id("s"), name="The seafront")
        snapshot = a_map(body("quay", "ann"), body("port", "bob"), purpose, Need(**given))
        return said_in(Rule.NEED_WITHOUT_LINK, snapshot, naming).sentence

    def test_a_purpose_stands_in_quotation_marks(self) -> None:
        said = "Quay and Port ought to be linked, for the purpose “The seafront”; no link is recorded."
        assert self.of(purpose_id=Id("s")) == said
        assert self.of() == "Quay and Port ought to be linked; no link is recorded."

    def test_without_names_the_purpose_has_none(self) -> None:
        assert "for purpose A; no link" in self.of(Naming.ANONYMOUS, purpose_id=Id("s"))

    def test_levels(self) -> None:
        levels = {"first_level": Level.FRONT_LINE, "second_organisation_id": None}
        assert self.of(**levels, second_level=Level.COMMUNITY) == (
            "The front-line level of Quay and the community level ought to be linked; no link is recorded."
        )


class TestUncoordinated:
    def of(self, number: int, links: str = "", **fields: Any) -> str:
        staff = [f"a{i}" for i in range(number)]
        made = body("office", *staff, **fields), body("council", "chief")
        dealing = ties(" ".join(f"{one}-chief" for one in staff))
        return said_in(Rule.UNCOORDINATED, a_map(made, dealing, ties(links))).sentence

    def test_nothing_between_any_two(self) -> None:
        assert self.of(10, presume_colleagues=False) == (
            "Ten people of Office deal with Council, with no tie, team or collaboration recorded between any "
            "two of them: A0, A1, A2, A3, A4 and five more."
        )

    def test_several_groups(self) -> None:
        assert self.of(5, "a0-a1", presume_colleagues=False) == (
            "Five people of Office deal with Council, in four groups with no tie, team or collaboration "
            "recorded between them: A0, A1, A2, A3 and A4."
        )

    def test_only_as_recorded_is_a_question(self) -> None:
        assert self.of(4).startswith(
            "Do the four people of Office who deal with Council know of each other? "
        )


class TestHeldByOne:
    def of(self, *bodies: str, chair: bool = False) -> Said:
        made = [Organisation(id=Id(one), name=one.title()) for one in bodies]
        seats = [
            Membership(
                id=Id(f"m{i}"), collaboration_id=Id("m"), organisation_id=Id(one), person_id=Id(f"p{one}")
            )
            for i, one in enumerate(bodies)
        ]
        role = [MembershipRole(membership_id=Id("m0"), role=Role.CHAIR)] if chair else []
        people = [person(f"p{one}") for one in bodies]
        board = Collaboration(id=Id("m"), name="Board")
        return said_in(Rule.HELD_BY_ONE, a_map(made, people, board, seats, role))

    def test_seats_of_many_are_one_sentence(self) -> None:
        assert self.of(*(f"o{i}" for i in range(9))).sentence == (
            "Board: nine organisations have one named member each on it and no alternate recorded: O0, O1, "
            "O2, O3, O4 and four more."
        )
        assert self.of("o").sentence == "Board: O has one named member on it and no alternate recorded."

    def test_the_chair_first_and_then_the_seats(self) -> None:
        said = self.of("x", "y", chair=True)
        assert said.sentence == (
            "Board has one chair, Px, and no co-chair or deputy recorded. Besides, two organisations have "
            "one named member each and no alternate recorded: X and Y."
        )
        assert said.clears == "A co-chair or deputy chair for Board, and an alternate from each of X and Y."


class TestNoAgreedCover:
    def of(self, renewal: Renewal | None, terms: HoldingKind | None = None) -> Said:
        post = posted("v", "a", ends=day(2027, 3, 31), renewal=renewal, terms=terms)
        others = body("b", "b1"), body("c", "c1", "c2")
        return said_in(Rule.NO_AGREED_COVER, a_map(body("a"), person("v"), post, others, ties("v-b1 v-c1")))

    def test_the_whole(self) -> None:
        assert self.of(None).sentence == (
            "V post at A: planned end 31 March 2027; renewal not yet asked. Two links, each with nobody "
            "else recorded. No cover is agreed. B1 would have no recorded link to the rest."
        )

    def test_renewal_is_asked_about_only_where_it_is_open(self) -> None:
        for still_open in (None, Renewal.NOT_ASKED, Renewal.LIKELY):
            assert self.of(still_open).do.endswith(", and ask about renewal.")
        assert self.of(Renewal.NOT_POSSIBLE).do == "Agree who looks after the links with B1 and C1."

    def test_no_renewal_is_not_standing_for_those_elected(self) -> None:
        assert "; renewal not possible." in self.of(Renewal.NOT_POSSIBLE).sentence
        assert "; not standing again." in self.of(Renewal.NOT_POSSIBLE, HoldingKind.ELECTED).sentence

    def test_links_of_two_posts_are_not_lost_twice(self) -> None:
        posts = [posted("v", where, ends=day(2027, 3, 31)) for where in "ac"]
        snapshot = a_map(body("a"), body("c"), person("v"), posts, body("b", "b1", "b2"), ties("v-b1 v-b2"))
        said = " ".join(
            say(f, Namer(snapshot)).sentence for f in find(snapshot) if f.rule is Rule.NO_AGREED_COVER
        )
        assert (
            "Two of these links go with the same person's other post, v post at C, too, and are not" in said
        )


def test_whoever_has_left_is_asked_after_and_introduced_to_nobody() -> None:
    left = posted("dee", "x", ends=day(2026, 1, 1))
    snapshot = a_map([person(p) for p in ("ann", "bob", "cat", "dee")], body("x"), left)
    snapshot = with_records(snapshot, *ties("ann-bob bob-cat ann-cat cat-dee"))
    for rule in (Rule.CUT_PERSON, Rule.BRIDGE):
        said = said_in(rule, snapshot)
        assert said.do == (
            "Ask whether Dee, who holds no post here now, is still in touch; if not, record when the tie "
            "ended."
        )
        assert said.clears.startswith("The day on which the tie")

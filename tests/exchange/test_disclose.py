import re
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from stewardmap.analysis.links import links_on_the_day
from stewardmap.analysis.parameters import Parameters
from stewardmap.exchange.disclose import LEVELS, disclose
from stewardmap.exchange.disclosure.allowed import ALLOWED
from stewardmap.exchange.disclosure.masking import masker, names_masked
from stewardmap.exchange.writers.tables import write_tables
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    KINDS,
    Alias,
    Answer,
    Card,
    Collaboration,
    Contact,
    Export,
    Holding,
    KindOfTie,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Post,
    Reading,
    Record,
    Rehearsal,
    SavedView,
    Setting,
    Spot,
    Stance,
    Tie,
)
from stewardmap.model.records.ties import tie_of_organisations, tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import (
    AnswerKind,
    Condition,
    Direction,
    ReadingState,
    Role,
    Sector,
    Side,
    TieKind,
)
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.wording.naming import Naming
from tests.exchange.planted_map import ON, Field, planted_map, text_fields
from tests.generated_maps import whole_maps

# What each level may show, by kind and field, written down a second time and on purpose: the program's own
# list must not be its own judge.
ANONYMOUS: set[str] = set()
ORGANISATIONS = {
    "place.name", "organisation.name", "organisation.ref", "organisation.sector_label",
    "purpose.name", "purpose.ref", "collaboration.name", "collaboration.ref", "collaboration.purpose",
    "membership.seat_for", "alias.name", "alias.ref", "card.title", "card.purpose",
}  # fmt: skip
ROLES = ORGANISATIONS | {"post.title", "membership_role.title"}
NAMED = ROLES | {
    "person.name", "person.ref", "post.ref", "tie.ref", "collaboration.secretariat", "need.judged_by",
    "tag.label", "answer.key", "answer.by", "cover.agreed_by", "action.text", "action.finding_key",
}  # fmt: skip
MAY_SHOW = {
    Naming.NAMED: NAMED,
    Naming.ROLES: ROLES,
    Naming.ORGANISATIONS: ORGANISATIONS,
    Naming.ANONYMOUS: ANONYMOUS,
}


def _names(found: list[Field]) -> set[str]:
    return {f"{kind.kind}.{field}" for kind, field in found}


def _everything(snapshot: Snapshot) -> str:
    return "\n".join(repr(row) for kind in KINDS for row in snapshot.of(kind).values())


def test_every_kind_and_text_field_of_the_model_is_planted() -> None:
    _snapshot, planted = planted_map()
    assert _names(list(planted.values())) == {f"{k.kind}.{f}" for k in KINDS for f in text_fields(k)}


@pytest.mark.parametrize("level", LEVELS)
def test_no_planted_word_is_left_that_a_level_hides(level: Naming) -> None:
    snapshot, planted = planted_map()
    left = _everything(disclose(snapshot, level))
    assert _names([planted[word] for word in planted if word in left]) <= MAY_SHOW[level]


@pytest.mark.parametrize("level", LEVELS)
def test_what_a_level_may_show_is_shown(level: Naming) -> None:
    snapshot, planted = planted_map()
    left = _everything(disclose(snapshot, level))
    assert _names([planted[word] for word in planted if word in left]) == MAY_SHOW[level]


@pytest.mark.parametrize("level", LEVELS)
def test_the_tables_of_a_level_hold_no_planted_word_that_it_hides(level: Naming, tmp_path: Path) -> None:
    snapshot, planted = planted_map()
    write_tables(disclose(snapshot, level), tmp_path / "tables")
    left = "\n".join(file.read_text("utf-8") for file in sorted((tmp_path / "tables").iterdir()))
    assert _names([planted[word] for word in planted if word in left]) <= MAY_SHOW[level]


def test_nothing_is_allowed_that_the_model_does_not_have() -> None:
    for kind, allowed in ALLOWED.items():
        assert set(allowed) <= {field.name for field in fields(kind)} - {"id"}


@settings(max_examples=40)
@given(rows=whole_maps())
def test_every_reference_leads_to_a_record_and_no_private_field_is_left(rows: list[Record]) -> None:
    whole = Snapshot.of_records(rows, on=date(2026, 11, 22))
    for level in LEVELS:
        shown = disclose(whole, level)
        there = {row.id for kind in KINDS for row in shown.of(kind).values()}
        for kind in KINDS:
            for row in shown.of(kind).values():
                ends = [getattr(row, f.name) for f in fields(row) if f.name.endswith("_id")]
                assert there.issuperset(end for end in ends if end is not None)
        assert not shown.of(Stance)
        assert not shown.of(Setting)
        assert not shown.of(Rehearsal)
        assert not shown.of(SavedView)
        assert not shown.of(Export)
        for tie in shown.ties.values():
            assert (tie.condition, tie.reliability, tie.openness, tie.notes) == (None, None, None, "")
        assert all(reading.rung is None for reading in shown.of(Reading).values())


@settings(max_examples=40)
@given(rows=whole_maps())
def test_no_person_is_left_below_roles_and_no_contact_below_named(rows: list[Record]) -> None:
    whole = Snapshot.of_records(rows, on=date(2026, 11, 22))
    for level in (Naming.ORGANISATIONS, Naming.ANONYMOUS):
        shown = disclose(whole, level)
        people = set(whole.people)
        assert not shown.people
        assert not shown.of(Holding)
        assert not shown.of(Post)
        assert not any(person in _everything(shown) for person in people)
    assert not disclose(whole, Naming.ROLES).of(Contact)


@pytest.mark.parametrize("level", LEVELS)
def test_a_disclosed_map_is_a_map_that_a_file_accepts(level: Naming, tmp_path: Path) -> None:
    snapshot, _planted = planted_map()
    shown = disclose(snapshot, level)
    workspace = Workspace.create(tmp_path / "shown.smap")
    try:
        rows = [row for kind in KINDS for row in shown.of(kind).values() if not isinstance(row, Card)]
        workspace.do(Add(*rows))
        assert set(workspace.snapshot(ON).organisations) == set(shown.organisations)
    finally:
        workspace.close()


def test_the_same_map_is_disclosed_the_same_way_each_time() -> None:
    snapshot, _planted = planted_map()
    for level in LEVELS:
        assert disclose(snapshot, level).same_content(disclose(snapshot, level))


def test_people_are_called_by_post_and_organisation_at_roles() -> None:
    shown = disclose(_two_bodies()[0], Naming.ROLES)
    assert {person.name for person in shown.people.values()} == {"Clerk at Council", "Manager at Food Bank"}


def _two_bodies() -> tuple[Snapshot, Tie]:
    council = Organisation(id=Id("o1"), name="Council", sector=Sector.COUNCIL)
    bank = Organisation(id=Id("o2"), name="Food Bank", sector=Sector.CHARITY)
    clerk = Post(id=Id("q1"), title="Clerk", organisation_id=council.id)
    manager = Post(id=Id("q2"), title="Manager", organisation_id=bank.id)
    jo, sam = Person(id=Id("p9"), name="Jo Price"), Person(id=Id("p1"), name="Sam Hall")
    tie = tie_of_people(jo.id, sam.id, id=Id("t1"), last_contact=day(2026, 5, 1))
    rows: list[Record] = [
        council, bank, clerk, manager, jo, sam, tie,
        Holding(person_id=jo.id, post_id=clerk.id),
        Holding(person_id=sam.id, post_id=manager.id),
    ]  # fmt: skip
    return Snapshot.of_records(rows, on=ON), tie


def _called(shown: Snapshot, body: Id | None) -> str:
    return "" if body is None else shown.organisations[body].name


def test_ties_of_people_become_one_tie_of_their_organisations_with_its_direction_turned_right() -> None:
    snapshot, tie = _two_bodies()  # Sam, of the Food Bank, is the first end; the Council's id is smaller
    kind = KindOfTie(tie_id=tie.id, about=TieKind.FUNDS, direction=Direction.FORWARD)
    shown = disclose(snapshot.with_rows([kind], (), 1), Naming.ORGANISATIONS)
    (merged,) = shown.ties.values()
    ends = [_called(shown, end) for end in merged.ends]
    assert sorted(ends) == ["Council", "Food Bank"]
    assert (merged.value, merged.strength, merged.last_contact) == (1.0, None, day(2026, 5, 1))
    (about,) = shown.of(KindOfTie).values()
    from_food_bank = Direction.FORWARD if ends[0] == "Food Bank" else Direction.BACKWARD
    assert (about.about, about.direction) == (TieKind.FUNDS, from_food_bank)


def test_seats_of_people_become_their_organisations_seats_with_roles_and_votes_together() -> None:
    snapshot, _tie = _two_bodies()
    board = Collaboration(id=Id("c1"), name="Board")
    chair = Membership(collaboration_id=board.id, person_id=Id("p9"), votes=1.0, seat_for="lived experience")
    other = Membership(collaboration_id=board.id, person_id=Id("p9"), organisation_id=Id("o1"), votes=2.0)
    roles = [
        MembershipRole(membership_id=chair.id, role=Role.CHAIR, title="Chair & Registered Contact"),
        MembershipRole(membership_id=other.id, role=Role.MEMBER),
    ]
    shown = disclose(snapshot.with_rows([board, chair, other, *roles], (), 1), Naming.ORGANISATIONS)
    (seat,) = shown.of(Membership).values()
    assert _called(shown, seat.organisation_id) == "Council"
    assert (seat.person_id, seat.votes, seat.seat_for) == (None, 3.0, "")
    assert shown.roles(seat.id) == {Role.CHAIR, Role.MEMBER}
    assert {role.title for role in shown.of(MembershipRole).values()} == {""}


@given(whole_maps())
@settings(max_examples=15)
def test_below_named_no_id_is_the_map_s_own_and_ties_and_readings_agree(records: list[Record]) -> None:
    whole = Snapshot.of_records(records, ON)
    named, roles = disclose(whole, Naming.NAMED), disclose(whole, Naming.ROLES)
    own = {record.id for record in records if not isinstance(record, Card)}
    for kind in KINDS:
        assert own.isdisjoint(roles.of(kind))
        assert len(roles.of(kind)) <= len(named.of(kind))
    for tie in roles.ties.values():
        assert tie.ends[0] < tie.ends[1]
    assert disclose(whole, Naming.ROLES).same_content(roles), "the same copy each time"


def test_what_was_decided_is_about_the_same_things_in_a_copy_and_names_no_id_of_the_map() -> None:
    snapshot, tie = _two_bodies()
    about = Answer(key=f"quiet_tie:{tie.id}", decision=AnswerKind.ASKED)
    gone = Answer(key="one_keeper:who-left+p9", decision=AnswerKind.ASKED)
    shown = disclose(snapshot.with_rows([about, gone], (), 1), Naming.ROLES)
    (copied,) = shown.ties
    assert [answer.key for answer in shown.of(Answer).values()] == [f"quiet_tie:{copied}"]


@pytest.mark.parametrize("level", [Naming.NAMED, Naming.ROLES])
def test_whom_a_seat_is_for_is_never_said_of_a_person(level: Naming) -> None:
    snapshot, _tie = _two_bodies()
    board = Collaboration(name="Board")
    mine = Membership(collaboration_id=board.id, person_id=Id("p9"), seat_for="lived experience")
    ours = Membership(collaboration_id=board.id, organisation_id=Id("o2"), seat_for="small charities")
    shown = disclose(snapshot.with_rows([board, mine, ours], (), 1), level).of(Membership)
    assert {(seat.person_id is None, seat.seat_for) for seat in shown.values()} == {
        (False, ""),
        (True, "small charities"),
    }


def test_a_tie_that_broke_off_does_not_come_back_as_a_tie() -> None:
    snapshot, tie = _two_bodies()
    broken = snapshot.with_rows([replace(tie, condition=Condition.BROKEN_OFF)], (), 1)
    assert all(not disclose(broken, level).ties for level in LEVELS)
    assert disclose(snapshot, Naming.NAMED).ties


def test_what_each_side_said_is_gone_and_the_strength_it_came_to_stays() -> None:
    snapshot, tie = _two_bodies()
    said = [
        Reading(tie_id=tie.id, side=Side.FIRST, state=ReadingState.YES, rung=4, on=day(2026, 9, 1)),
        Reading(tie_id=tie.id, side=Side.SECOND, state=ReadingState.YES, rung=2, on=day(2026, 9, 1)),
    ]
    whole = snapshot.with_rows(said, (), 1)
    shown = disclose(whole, Naming.NAMED)
    assert shown.ties[tie.id].strength == 2
    assert {(r.state, r.rung) for r in shown.of(Reading).values()} == {(ReadingState.YES, None)}
    before, after = (links_on_the_day(one, Parameters()).by_tie[tie.id] for one in (whole, shown))
    assert (before.strength, before.disputed) == (after.strength, after.disputed)


def _sectors(charities: int, ties: int) -> Snapshot:
    council = Organisation(name="Council", sector=Sector.COUNCIL)
    rows: list[Record] = [council]
    clerks = [Person(name="") for _ in range(ties)]
    rows += [Organisation(name=f"Council {k}", sector=Sector.COUNCIL) for k in range(5)]
    bodies = [Organisation(name=f"Charity {k}", sector=Sector.CHARITY) for k in range(charities)]
    rows += [*bodies, *clerks]
    for k, clerk in enumerate(clerks):
        other = Person(name="")
        posts = [Post(title="", organisation_id=o.id) for o in (council, bodies[k % charities])]
        rows += [other, *posts, tie_of_people(clerk.id, other.id)]
        rows += [Holding(person_id=p.id, post_id=q.id) for p, q in zip((clerk, other), posts, strict=True)]
    return Snapshot.of_records(rows, on=ON)


@pytest.mark.parametrize(
    ("charities", "ties", "shown", "between"), [(5, 5, 2, 1), (4, 5, 1, 0), (5, 4, 2, 0)]
)
def test_no_sector_and_no_meeting_of_sectors_under_five_is_shown(
    charities: int, ties: int, shown: int, between: int
) -> None:
    sectors = disclose(_sectors(charities, ties), Naming.ANONYMOUS)
    assert len(sectors.organisations) == shown
    assert len(sectors.ties) == between
    assert all(tie.value == ties for tie in sectors.ties.values())


def test_a_weight_of_another_tool_counts_as_no_number_of_ties() -> None:
    bodies = [
        Organisation(name=f"{sector} {k}", sector=sector)
        for sector in (Sector.COUNCIL, Sector.CHARITY)
        for k in range(5)
    ]
    heavy = [tie_of_organisations(bodies[k].id, bodies[k + 5].id, value=40.0) for k in range(5)]
    for count, shown in ((4, []), (5, [5.0])):
        whole = Snapshot.of_records([*bodies, *heavy[:count]], on=ON)
        assert [t.value for t in disclose(whole, Naming.ANONYMOUS).ties.values()] == shown


def test_names_typed_into_other_texts_are_masked() -> None:
    snapshot, _tie = _two_bodies()
    also = Alias(name="Joanna Price-Evans", person_id=Id("p9"))
    board = Collaboration(name="Board", purpose="Set up by JO  PRICE (once joanna price-evans) for all")
    aide = Post(id=Id("q3"), title="Aide to Sam Hall", organisation_id=Id("o2"))
    card = Card(title="What Jo Price knows", purpose="Jo Pricey is another word")
    whole = snapshot.with_rows([also, board, aide, card], (), 1)
    shown = disclose(whole, Naming.ROLES)
    assert [b.purpose for b in shown.collaborations.values()] == ["Set up by [name] (once [name]) for all"]
    assert "Aide to [name]" in {post.title for post in shown.posts.values()}
    assert (shown.card.title, shown.card.purpose) == ("What [name] knows", "Jo Pricey is another word")
    assert disclose(whole, Naming.NAMED).card.title == "What Jo Price knows"
    assert names_masked(whole).posts[aide.id].title == "Aide to [name]"


def test_a_name_of_one_word_masks_nothing() -> None:
    snapshot = Snapshot.of_records([Person(name="Will")], on=ON)
    assert masker(snapshot)("Will this hold?") == "Will this hold?"


def test_where_people_stand_is_not_told_below_roles() -> None:
    snapshot, _tie = _two_bodies()
    spots = [Spot(person_id=Id("p9"), x=1.0, y=1.0), Spot(organisation_id=Id("o1"), x=2.0, y=2.0)]
    shown = disclose(snapshot.with_rows(spots, (), 1), Naming.ORGANISATIONS)
    assert [_called(shown, spot.organisation_id) for spot in shown.of(Spot).values()] == ["Council"]


def test_the_planted_words_are_seen_where_they_are_shown() -> None:
    snapshot, planted = planted_map()
    assert len(re.findall(r"Zq\d{3}", _everything(snapshot))) == len(planted)

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.analysis.findings import find
from stewardmap.analysis.parameters import Parameters
from stewardmap.errors import CancelledError, UserError, WorldError
from stewardmap.exchange.disclose import LEVELS
from stewardmap.exchange.disclosure.masking import names_masked
from stewardmap.exchange.writers.paper import Wanted, write_paper
from stewardmap.exchange.writers.paper.figure_part import figure
from stewardmap.exchange.writers.paper.part_of_map import part_for_a_page
from stewardmap.exchange.writers.paper.reasons import reasons
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Answer,
    Card,
    Collaboration,
    Cover,
    Holding,
    Membership,
    Organisation,
    Person,
    Place,
    Post,
    Reading,
    Record,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind, Renewal, Sector
from stewardmap.progress import no_progress
from stewardmap.render.svg import to_svg
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from tests.exchange.planted_map import ON, planted_map
from tests.exchange.writers.paper.read_pdf import Read, read_pdf
from tests.house.words import BANNED, found
from tests.journeys.sample_map import sample_findings, sample_map

IN_PAPERS = {
    "organisation.name", "collaboration.name", "purpose.name", "place.name", "card.title", "card.purpose",
}  # fmt: skip
MAY_SHOW = {
    Naming.NAMED: IN_PAPERS | {"post.title", "person.name", "action.text"},
    Naming.ROLES: IN_PAPERS | {"post.title"},
    Naming.ORGANISATIONS: IN_PAPERS,
    Naming.ANONYMOUS: set(),
}


def _written(folder: Path, snapshot: Snapshot, naming: Naming = Naming.ORGANISATIONS, **how: str) -> Read:
    out = folder / "paper.pdf"
    write_paper(out, snapshot, find(snapshot), Wanted(naming=naming, **how))
    return Read(out)


@pytest.fixture(scope="module")
def sample_paper(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Naming], Read]:
    """The sample's paper at a level, written once."""
    folder = tmp_path_factory.mktemp("papers")

    @cache
    def written(naming: Naming) -> Read:
        out = folder / f"{naming}.pdf"
        write_paper(out, sample_map(), sample_findings(), Wanted(naming=naming))
        return read_pdf(out)

    return written


@pytest.mark.parametrize("level", LEVELS)
def test_a_paper_holds_no_planted_word_that_its_level_hides(level: Naming, tmp_path: Path) -> None:
    snapshot, planted = planted_map()
    read = _written(tmp_path, snapshot, level)
    everything = "\n".join([read.text, *read.strings])
    seen = {f"{k.kind}.{f}" for word, (k, f) in planted.items() if word in everything}
    assert seen <= MAY_SHOW[level]
    assert seen or level is Naming.ANONYMOUS  # or else the words were not looked for where they are


@pytest.mark.parametrize("level", LEVELS)
def test_the_picture_of_a_paper_holds_no_planted_word_that_its_level_hides(level: Naming) -> None:
    snapshot, planted = planted_map()
    whole = names_masked(snapshot)
    findings = find(snapshot)
    drawn = figure(whole, findings, Namer(whole, level), Parameters(), None, no_progress)
    everything = to_svg(drawn.picture) + drawn.description + drawn.caption
    seen = {f"{k.kind}.{f}" for word, (k, f) in planted.items() if word in everything}
    assert seen <= MAY_SHOW[level] - {"card.purpose", "action.text"}
    assert not any(person in everything for person in snapshot.people) or level in LEVELS[:2]


@pytest.mark.parametrize("level", LEVELS)
def test_no_name_of_the_sample_is_in_a_paper_that_hides_names(
    level: Naming, sample_paper: Callable[[Naming], Read]
) -> None:
    text = "\n".join([sample_paper(level).text, *sample_paper(level).strings])
    named = [p.name for p in sample_map().people.values() if p.name in text]
    bodies = [o.name for o in sample_map().organisations.values() if o.name in text]
    assert bool(named) is (level is Naming.NAMED)
    assert bool(bodies) is (level is not Naming.ANONYMOUS)


@pytest.mark.parametrize("level", LEVELS)
def test_the_samples_paper_is_short_and_says_its_level_date_and_page_on_every_page(
    level: Naming, sample_paper: Callable[[Naming], Read]
) -> None:
    pages = sample_paper(level).pages
    assert 2 <= len(pages) <= 4
    for number, page in enumerate(pages, 1):
        line = " ".join(page.split())
        assert f"Level: {level}" in line
        assert "22 November 2026" in line
        assert f"page {number} of {len(pages)}" in line


def test_the_paper_is_tagged_in_english_with_a_title_headings_and_a_header_row(
    sample_paper: Callable[[Naming], Read],
) -> None:
    read = sample_paper(Naming.ORGANISATIONS)
    assert read.catalog["/MarkInfo"]["/Marked"]
    assert read.catalog["/Lang"] == "en-GB"
    assert read.catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in read.strings[-1]
    tags = read.tags()
    assert tags.count("/H1") == 1
    assert tags.count("/H2") == 7
    assert {"/Figure", "/Caption", "/Table", "/TH", "/L"} <= set(tags)


def test_every_letter_is_in_the_file(sample_paper: Callable[[Naming], Read]) -> None:
    fonts = sample_paper(Naming.ORGANISATIONS).fonts
    assert fonts
    assert all(fonts.values())
    assert all("Inter" in name for name in fonts)


def test_what_holds_comes_before_what_does_not_and_the_board_is_asked_first(
    sample_paper: Callable[[Naming], Read],
) -> None:
    text = sample_paper(Naming.ORGANISATIONS).text
    headings = [
        "What is asked of the board",
        "What holds",
        "What is serious",
        "What is worth asking",
        "Planned ends in the next 12 months",
        "How this was worked out, and what it does not show",
    ]
    places = [text.index(heading) for heading in headings]
    assert places == sorted(places)


def test_every_shown_finding_says_why_what_would_clear_it_and_what_is_asked(
    sample_paper: Callable[[Naming], Read],
) -> None:
    text = sample_paper(Naming.ORGANISATIONS).text
    asked = text.count("Asked of the board:")
    assert asked == text.count("Would clear it:") > 5
    assert text.count("Why:") >= asked


def test_the_sample_paper_is_in_plain_words(sample_paper: Callable[[Naming], Read]) -> None:
    for level in LEVELS:
        text = sample_paper(level).text
        assert found(BANNED, text) == []
        assert "%" not in text
        assert not re.search(r"\{\w*\}", text)
        assert not re.search(r"\b(None|null|nan|betweenness|centrality|matching)\b", text)


def test_an_empty_map_is_told_kindly_on_one_page(tmp_path: Path) -> None:
    read = _written(tmp_path, Snapshot.of_records([], on=ON))
    assert len(read.pages) == 1
    assert "There is nothing on this map yet" in read.text
    assert "as recorded on 22 November 2026" in read.text


def test_what_somebody_typed_is_set_as_it_stands_and_never_as_markup(tmp_path: Path) -> None:
    typed = '#panic("x") *b* _i_ $x^2$ @ref <label> \\ `raw` // = H'
    title, name = f"T {typed}", f"Q {typed}"
    card = Card(title=title, purpose=typed)
    rows: list[Record] = [card, Organisation(name=name, sector=Sector.COUNCIL), *_term(name)]
    text = _written(tmp_path, Snapshot.of_records(rows, on=ON), Naming.NAMED).text
    assert text.count(title) >= 2  # the heading and the foot of every page
    assert f"Purpose {typed}" in text
    assert f"at {name}" in text


def _term(body: str = "Council", **holding: object) -> list[Record]:
    council = Organisation(id=Id("o1"), name=body, sector=Sector.COUNCIL)
    post = Post(id=Id("q1"), title="Clerk", organisation_id=council.id)
    jo, sam = Person(id=Id("p1"), name="Jo Price"), Person(id=Id("p2"), name="Sam Hall")
    held = Holding(person_id=jo.id, post_id=post.id, ends=day(2027, 3, 31), renewal=Renewal.NOT_ASKED)
    return [council, post, jo, sam, replace(held, **holding)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cover", "said"),
    [
        ((), "none recorded"),
        ((Cover(person_id=Id("p1"), by_id=Id("p2")),), "all links, by person A with no post recorded"),
        ((Cover(person_id=Id("p1"), by_id=Id("p2"), tie_id=Id("t1")),), "1 of 1 links"),
        ((Cover(person_id=Id("p1"), by_id=Id("p2"), until=day(2026, 1, 1)),), "none recorded"),
    ],
)
def test_a_planned_end_says_who_covers(cover: tuple[Cover, ...], said: str, tmp_path: Path) -> None:
    tie = tie_of_people(Id("p1"), Id("p2"), id=Id("t1"), strength=3)
    text = _written(tmp_path, Snapshot.of_records([*_term(), tie, *cover], on=ON)).text
    assert f"Post A at Council 31 March 2027 not yet asked {said}" in text


@pytest.mark.parametrize(("ends", "there"), [(day(2027, 11, 22), True), (day(2027, 11, 23), False)])
def test_only_what_ends_within_the_horizon_is_a_planned_end(
    ends: object, there: bool, tmp_path: Path
) -> None:
    text = _written(tmp_path, Snapshot.of_records(_term(ends=ends), on=ON)).text
    assert ("No planned end is recorded" in text) is not there


def test_welsh_bengali_and_arabic_names_are_in_a_paper_that_keeps_the_standard(tmp_path: Path) -> None:
    names = ["Cŵl Ŷnys Môn", "মহিলা সমিতি", "جمعية النور"]
    rows: list[Record] = [Card(title="Llŷn · " + names[1])]
    bodies = [Organisation(name=name, sector=Sector.CHARITY) for name in names]
    board = Collaboration(name="Bwrdd Iechyd ŵ")
    rows += [*bodies, board]
    rows += [Membership(collaboration_id=board.id, organisation_id=body.id) for body in bodies]
    read = _written(tmp_path, Snapshot.of_records(rows, on=ON))
    assert "<pdfuaid:part>1</pdfuaid:part>" in read.strings[-1]
    assert "Llŷn" in read.text


def test_a_script_that_the_type_lacks_still_gives_a_tagged_paper(tmp_path: Path) -> None:
    card = Card(title="東京 map")
    read = _written(tmp_path, Snapshot.of_records([card, *_term()], on=ON))
    assert read.catalog["/MarkInfo"]["/Marked"]
    assert "pdfuaid" not in read.strings[-1]


def test_what_was_set_aside_and_how_two_sides_differ_stay_out(tmp_path: Path) -> None:
    shown = [f for f in sample_findings() if f.rule is Rule.NO_AGREED_COVER and not f.set_aside]
    answers = [Answer(key=f.key, decision=AnswerKind.NOT_SO, on=day(2026, 11, 1)) for f in shown]
    snapshot = sample_map().with_rows(answers, (), 1)
    text = _written(tmp_path, snapshot).text
    assert "end soon without agreed cover" not in text
    assert "set aside by decision" in text
    assert any(f.rule is Rule.READINGS_DIFFER for f in sample_findings())
    assert "see their tie differently" not in text
    assert all("as " + side not in text for side in ("one side sees", "the other side sees"))


def test_a_title_given_by_hand_is_masked_too(tmp_path: Path) -> None:
    snapshot = Snapshot.of_records(_term(), on=ON)
    assert "What [name] holds" in _written(tmp_path, snapshot, title="What Jo Price holds").text
    assert (
        "What Jo Price holds" in _written(tmp_path, snapshot, Naming.NAMED, title="What Jo Price holds").text
    )


def test_another_ending_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"paper\.odt"):
        write_paper(tmp_path / "paper.odt", Snapshot.of_records([], on=ON), ())
    assert not list(tmp_path.iterdir())


def test_without_typst_one_line_says_so_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    out = tmp_path / "paper.pdf"
    out.write_bytes(b"before")
    with pytest.raises(WorldError) as caught:
        write_paper(out, Snapshot.of_records(_term(), on=ON), ())
    assert "\n" not in str(caught.value)
    assert out.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [out]


def test_a_large_map_is_cut_to_what_findings_name_and_the_caption_says_so(tmp_path: Path) -> None:
    boards = [Collaboration(id=Id(f"c{k:03d}"), name=f"Board {k:03d}") for k in range(120)]
    people = [Person(id=Id(f"p{k:03d}"), name=f"Person {k}") for k in range(60)]
    seats = [Membership(collaboration_id=boards[k].id, person_id=people[k // 2].id) for k in range(119)]
    snapshot = Snapshot.of_records([*boards, *people, *seats], on=ON)
    tie = tie_of_people(Id("p1"), Id("p2"), id=Id("t1"), strength=3)
    named: Finding = find(Snapshot.of_records([*_term(), tie], on=ON))[0]
    about = replace(named, subjects=(replace(named.subjects[0], kind="collaboration", id=boards[119].id),))
    part = part_for_a_page(snapshot, [about], 40)
    assert len(part.collaborations) == 40
    assert boards[119].id in part.collaborations  # it has no seat, but a finding is about it
    assert part_for_a_page(snapshot, [], 120) is snapshot
    assert re.search(r"\d+ of 120 are drawn", _written(tmp_path, snapshot).text)


def test_the_keeper_is_named_as_far_as_the_level_goes(tmp_path: Path) -> None:
    place = Place(name="Eastport")
    card = Card(place_id=place.id, keeper_id=Id("p1"))
    snapshot = Snapshot.of_records([card, place, *_term()], on=ON)
    said = {level: _written(tmp_path, snapshot, level).text for level in LEVELS}
    assert "Kept by Jo Price (Council)" in said[Naming.NAMED]
    assert "Kept by Clerk at Council" in said[Naming.ROLES]
    assert "Kept by Council" in said[Naming.ORGANISATIONS]
    assert "Kept by" not in said[Naming.ANONYMOUS]
    assert "Who works with whom in Eastport" in said[Naming.ORGANISATIONS]
    assert "Eastport" not in said[Naming.ANONYMOUS]


def test_no_small_number_is_in_an_anonymous_paper(sample_paper: Callable[[Naming], Read]) -> None:
    text = sample_paper(Naming.ANONYMOUS).text
    body = re.sub(r"page \d+ of \d+|22 November 2026|\b12 months", "", text)
    body = body[: body.index("How this was worked out")]
    assert not re.search(r"(?<![\d,])[0-4](?![\d,])", body)
    assert not re.search(r"[=~] (One|Two|Three|Four)\b", body)
    for counted in ("not rated", "confirmed by", "set aside", "organisations: "):
        assert counted not in text  # each is a number that may be under five


def test_readings_are_not_in_any_paper_even_as_a_reason(sample_paper: Callable[[Naming], Read]) -> None:
    assert sample_map().of(Reading)
    for level in LEVELS:
        assert "sees it" not in sample_paper(level).text


def test_what_a_side_said_is_no_reason_and_neither_is_a_rating() -> None:
    differ = next(f for f in sample_findings() if f.rule is Rule.READINGS_DIFFER)
    namer = Namer(sample_map(), Naming.NAMED)
    assert {row.kind for row in differ.evidence} == {"reading"}
    assert reasons(differ, namer) == ""
    one = next(f for f in sample_findings() if f.rule is Rule.ONE_RECORDED_LINK)
    assert "last recorded contact" in reasons(one, namer)
    assert "strength" not in reasons(one, namer)


def test_a_very_long_title_and_purpose_leave_room_for_the_map(tmp_path: Path) -> None:
    card = Card(title="Very long words " * 20, purpose="Purpose words " * 60)
    pages = _written(tmp_path, Snapshot.of_records([card, *_term()], on=ON)).pages
    assert "Would clear it" not in pages[0]
    assert "Purpose words…" in " ".join(pages[0].split())
    assert "Very long words Very long… · Level: organisations" in " ".join(pages[1].split())


def test_progress_is_told_and_can_stop_the_work(tmp_path: Path) -> None:
    def stop(_done: int, _total: int, _doing: str = "") -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        write_paper(tmp_path / "paper.pdf", sample_map(), sample_findings(), progress=stop)
    assert not list(tmp_path.iterdir())

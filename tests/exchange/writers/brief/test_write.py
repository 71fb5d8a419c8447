"""One page before a meeting, read back by other programs."""

from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.keeping_in_touch.briefing import Briefing, briefing_on
from stewardmap.analysis.parameters import Parameters
from stewardmap.errors import UserError
from stewardmap.exchange.writers.brief.content import brief_of
from stewardmap.exchange.writers.brief.text import as_text
from stewardmap.exchange.writers.brief.write import write_brief
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Card, Contact, Person, Record, Rights, Stance, Tie
from stewardmap.model.records.purposes import Purpose
from stewardmap.model.vocabulary import Condition, StancePosition
from stewardmap.wording.namer import Namer
from tests.analysis.small_maps import a_map, body, person, tie
from tests.analysis.test_contacts import met


def briefed(*records: Record | list[Record], people: tuple[str, ...] = ("a",)) -> tuple[Briefing, Namer]:
    snapshot = a_map(person("k"), Card(keeper_id=Id("k")), *records)
    found = briefing_on(Ground(snapshot, Parameters()), [Id(one) for one in people], ())
    return found, Namer(snapshot)


def contact(month: int, note: str, *people: str) -> list[Record]:
    first, *rows = met(day(2026, month, 1), *people)
    assert isinstance(first, Contact)
    return [Contact(id=first.id, on=first.on, note=note), *rows]


def small() -> tuple[Briefing, Namer]:
    return briefed(
        body("x", "a"), tie("k", "a", 4), contact(5, "Ring me in spring.", "a"),
        [Action(text="Send the paper", owner_id=Id("k"), promised_to_id=Id("a"), due=day(2026, 6, 1))],
    )  # fmt: skip


def words_of(path: Path) -> str:
    if path.suffix == ".pdf":
        (page,) = PdfReader(path).pages
        return " ".join(page.extract_text().split())
    return " ".join(" ".join(one.text for one in docx.Document(str(path)).paragraphs).split())


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_who_last_words_and_promises_stand_on_the_page(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"brief.{ending}"
    write_brief(out, *small())
    said = words_of(out)
    for wanted in (
        "Before meeting A", "a post at X", "1 May 2026, contact: Ring me in spring.",
        "Your tie: 4 of 5", "You to A: Send the paper (by 1 June 2026, which is past)", "not to be passed on",
        "how do you see your tie with me?",
    ):  # fmt: skip
        assert wanted in said


def test_the_word_paper_has_headings_for_a_screen_reader(tmp_path: Path) -> None:
    write_brief(tmp_path / "brief.docx", *small())
    paper = docx.Document(str(tmp_path / "brief.docx"))
    styles = [one.style.name for one in paper.paragraphs if one.style is not None]
    assert styles[0] == "Title"
    assert styles.count("Heading 1") == 3
    assert paper.core_properties.title == "Before meeting A"


def crowded() -> tuple[Briefing, Namer]:
    names = tuple(f"p{n}" for n in range(8))
    long = "Word after word of what was said at length over coffee that afternoon. " * 5
    logs = [contact(month, long, one) for one in names for month in range(1, 8)]
    promises = [Action(text=long, owner_id=Id(one)) for one in names for _n in range(4)]
    boards = [body(f"o{n}", one) for n, one in enumerate(names)]
    return briefed(*boards, *logs, promises, people=names)  # type: ignore[arg-type]


def test_one_page_is_held_and_says_how_many_more(tmp_path: Path) -> None:
    write_brief(tmp_path / "brief.pdf", *crowded())
    said = words_of(tmp_path / "brief.pdf")  # which fails on two pages
    assert "more in the app" in said
    for n in range(8):
        assert f"P{n}" in said


def test_what_matters_most_is_left_out_last() -> None:
    groups = brief_of(*crowded(), room=60).groups
    person_lines = [group.lines for group in groups if group.heading.startswith("P") and group.second]
    assert all(lines and "July" in lines[0] for lines in person_lines)


def test_what_they_dispute_stands_first_in_their_own_words() -> None:
    rights = Rights(person_id=Id("a"), disputed_on=day(2026, 5, 1), statement="I left in May.")
    text = as_text(brief_of(*briefed(body("x", "a"), rights)))
    assert "- They dispute what is recorded (1 May 2026): “I left in May.”" in text


def test_the_private_stays_out_of_every_format() -> None:
    secret = Person(id=Id("a"), name="A", phone="PHONE", notes="NOTES")
    held: list[Record] = [
        secret, Purpose(id=Id("u"), name="U"), Stance(person_id=Id("a"), purpose_id=Id("u"),
        position=StancePosition.AGAINST, said="SAID"),
        Tie(**{name: getattr(tie("k", "a", 3), name) for name in ("id", "sort", "first_person_id",
            "second_person_id")}, condition=Condition.STRAINED, notes="TIENOTES"),
    ]  # fmt: skip
    text = as_text(brief_of(*briefed(held)))
    for word in ("PHONE", "NOTES", "SAID", "TIENOTES", "strained", "against"):
        assert word not in text


def test_other_endings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"brief\.txt"):
        write_brief(tmp_path / "brief.txt", *small())
    assert list(tmp_path.iterdir()) == []


def test_odd_signs_reach_word_and_pdf_as_text(tmp_path: Path) -> None:
    odd = Person(id=Id("a"), name="#strong[A] <b>\x0b & \\")
    for ending in ("pdf", "docx"):
        out = tmp_path / f"odd.{ending}"
        write_brief(out, *briefed([odd]))
        assert "#strong[A] <b>" in words_of(out)

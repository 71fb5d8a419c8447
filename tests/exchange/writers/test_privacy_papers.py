import re
from dataclasses import replace
from pathlib import Path

import pytest

from stewardmap.errors import UserError
from stewardmap.exchange.writers.privacy_papers import PrivacyPaper, filled, values_of, write_privacy_paper
from stewardmap.model.records import Card, Person
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import LawfulBasis
from tests.exchange.planted_person import ON
from tests.exchange.writers.paper.reading_age import grade, sentences
from tests.exchange.writers.paper.test_reading_age import HARDEST, HARDEST_SENTENCE

CARD = Card(
    title="Eastport",
    purpose="So that {controller} and # others help each other",
    controller="Eastport Council",
    basis=LawfulBasis.PUBLIC_TASK,
    retention=18,
    requests_to="privacy@eastport.example",
)


def said(card: Card, which: PrivacyPaper) -> str:
    values = values_of(
        Snapshot.of_records([card, Person(name="Mair Bevan")], on=ON), encrypted=True, not_told=1
    )
    return "\n".join(f"{line.style}: {line.text}" for line in filled(which, values))


@pytest.mark.parametrize("which", PrivacyPaper)
def test_the_card_is_in_it_and_nobody_on_the_map(which: PrivacyPaper) -> None:
    text = said(CARD, which)
    for value in (CARD.controller, CARD.purpose, CARD.requests_to, "Article 6(1)(e)", "18 months"):
        assert value in text
    assert "Mair" not in text
    assert "{" not in text.replace(CARD.purpose, "")


@pytest.mark.parametrize("which", PrivacyPaper)
def test_what_the_card_does_not_say_is_to_be_filled_in(which: PrivacyPaper) -> None:
    text = said(Card(), which)
    for gap in ("[who answers for the map]", "[what the map is for]", "[the lawful basis]"):
        assert gap in text


TOLD_OF = {
    PrivacyPaper.NOTICE: (
        "answers for it by law", "data protection officer", "the law or duty that gives you this task",
        "You may object", "work email and telephone", "whether they are public", "Papers made from it go to",
        "United Kingdom", "Freedom of Information", "To see everything", "To have it put right", "forgotten",
        "It decides nothing about you", "within a month", "within 30 days", "Information Commissioner",
    ),
    PrivacyPaper.IMPACT: (
        "Why one is needed", "Special kinds of data", "How many", "Where from", "Who uses it",
        "talked over with",
        "Lawful basis", "fewer people", "Are people told?", "Can they use their rights?",
        "Does a program decide",
        "how likely it is, how bad it would be", "what risk is left", "The risk that is left was agreed by",
        "What your data protection officer said", "looked at again on", "outside the United Kingdom",
    ),
}  # fmt: skip
"""What the law and the regulator's seven steps ask for: Articles 13, 14, 21(4) and 35 of the UK GDPR."""


@pytest.mark.parametrize("which", PrivacyPaper)
def test_nothing_that_the_law_asks_for_is_missing(which: PrivacyPaper) -> None:
    text = said(CARD, which)
    assert [one for one in TOLD_OF[which] if one not in text] == []
    assert "The interests are" in said(replace(CARD, basis=LawfulBasis.LEGITIMATE_INTERESTS), which)


@pytest.mark.parametrize("which", PrivacyPaper)
def test_it_is_as_easy_to_read_as_a_paper(which: PrivacyPaper) -> None:
    text = re.sub(r"\[[^]]*\]", "", said(CARD, which).replace(CARD.purpose, "It helps."))
    read = [one for line in text.splitlines() for one in sentences(line.partition(": ")[2])]
    assert grade(read) <= HARDEST
    assert [one for one in read if len(one.split()) > 5 and grade([one]) > HARDEST_SENTENCE] == []


def test_it_is_a_word_paper_with_headings_or_plain_text(tmp_path: Path) -> None:
    from docx import Document

    snapshot = Snapshot.of_records([CARD], on=ON)
    out = tmp_path / "draft.docx"
    write_privacy_paper(out, PrivacyPaper.IMPACT, snapshot, encrypted=False, not_told=0)
    styles = [one.style.name for one in Document(str(out)).paragraphs if one.style]
    assert styles[0] == "Title"
    assert styles.count("Heading 1") == 7
    write_privacy_paper(tmp_path / "n.txt", PrivacyPaper.NOTICE, snapshot, encrypted=False, not_told=0)
    assert "Eastport Council keeps a map" in (tmp_path / "n.txt").read_text("utf-8")
    with pytest.raises(UserError):
        write_privacy_paper(tmp_path / "n.pdf", PrivacyPaper.NOTICE, snapshot, encrypted=False, not_told=0)

"""Every word of the closed lists is understood, with the other words that people use."""

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.exchange.values.cells import guarded, plain
from stewardmap.exchange.values.numbers import (
    read_strength,
    read_trust,
    read_yes_or_no,
)
from stewardmap.exchange.values.roles import read_roles
from stewardmap.exchange.values.synonyms import SYNONYMS
from stewardmap.exchange.values.tie_kinds import read_tie_kinds
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.exchange.values.words import folded, meaning, read_sector, reader_of, spelled
from stewardmap.model import vocabulary as v

LISTS = [
    one
    for one in vars(v).values()
    if isinstance(one, type) and issubclass(one, StrEnum) and one is not StrEnum
]


@pytest.mark.parametrize("of", LISTS)
def test_every_word_means_itself_whatever_its_case(of: type[StrEnum]) -> None:
    for value in of:
        assert reader_of(of)(value.value.upper().replace(" ", "  "), silent) is value


@pytest.mark.parametrize("of", [one for one in LISTS if one is not v.View])
def test_no_other_word_means_two_things_in_one_list(of: type[StrEnum]) -> None:
    said = {(folded(word), value) for value, words in SYNONYMS.items() if type(value) is of for word in words}
    said |= {(folded(value.value), value) for value in of}
    words = [word for word, _ in said]
    assert [word for word in words if words.count(word) > 1] == []


def test_a_word_that_is_not_known_names_those_that_are() -> None:
    with pytest.raises(Unread) as unread:
        reader_of(v.Level)("royal", silent)
    assert "front line" in unread.value.do


@pytest.mark.parametrize(
    ("text", "sector", "label"),
    [
        ("NHS", v.Sector.HEALTH, "NHS"), ("health", v.Sector.HEALTH, ""), ("Voluntary",
         v.Sector.CHARITY, "Voluntary"),
        ("Metropolitan district", v.Sector.COUNCIL, "Metropolitan district"), ("Guild",
         v.Sector.OTHER, "Guild"),
    ],
)  # fmt: skip
def test_sectors_keep_the_words_of_the_place(text: str, sector: v.Sector, label: str) -> None:
    assert read_sector(text, silent) == (sector, label)


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("3", 3),
        ("3.0", 3),
        ("5 - rely on each other", 5),
        ("Coalition", 4),
        ("have met", 1),
        ("0", 0),
        ("no link", 0),
    ],
)
def test_strengths_are_numbers_or_rungs(text: str, strength: int) -> None:
    assert read_strength(text, silent) == strength


@pytest.mark.parametrize("text", ["6", "-1", "2.5", "great", "nan", "inf"])
def test_other_strengths_are_refused(text: str) -> None:
    with pytest.raises(Unread):
        read_strength(text, silent)


def test_trust_is_one_number_or_three() -> None:
    assert read_trust("3", silent) == (3, 3, 3)
    assert read_trust("3/2/4", silent) == (3, 2, 4)
    assert read_trust("-/2/-", silent) == (None, 2, None)
    for text in ("5", "1/2", "high"):
        with pytest.raises(Unread):
            read_trust(text, silent)


def test_yes_and_no() -> None:
    assert [read_yes_or_no(text, silent) for text in ("Yes", "x", "TRUE", "no", "0", "Informal")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Chair & Registered Contact", {(v.Role.CHAIR, "Chair"), (v.Role.CONTACT, "Registered Contact")}),
        ("Vice Chair", {(v.Role.DEPUTY_CHAIR, "Vice Chair")}),
        ("chair; Secretary and treasurer",
         {(v.Role.CHAIR, ""), (v.Role.SECRETARY, "Secretary"), (v.Role.TREASURER, "")}),
        ("Chair/Treasurer", {(v.Role.CHAIR, "Chair"), (v.Role.TREASURER, "Treasurer")}),
        ("Health and Care Champion", {(v.Role.MEMBER, "Health and Care Champion")}),
    ],
)  # fmt: skip
def test_roles_are_parted_and_keep_their_words(text: str, roles: set[tuple[v.Role, str]]) -> None:
    assert set(read_roles(text, silent)) == roles


def test_kinds_of_tie_know_their_way() -> None:
    assert read_tie_kinds("works with; Funded by", silent) == (
        (v.TieKind.WORKS_WITH, v.Direction.NONE),
        (v.TieKind.FUNDS, v.Direction.BACKWARD),
    )
    assert meaning("asks advice", v.TieKind) is v.TieKind.TURNS_TO


@given(st.text())
def test_a_guarded_cell_is_no_formula_and_is_read_back(text: str) -> None:
    cell = guarded(text)
    assert cell[:1] not in {"=", "+", "-", "@"}
    assert plain(cell) == text


def test_names_are_compared_without_case_spaces_and_typesetting() -> None:
    assert spelled(" Mary  O’LOAN ") == spelled("Mary O'Loan")
    assert spelled("রহিমা") != spelled("রহিম")
    assert spelled("Clement-Jones") != spelled("Clement Jones")

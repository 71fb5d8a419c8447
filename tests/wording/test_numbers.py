import pytest

from stewardmap.wording.numbers import counted, listed, number, opening, sentence


@pytest.mark.parametrize(
    ("value", "said"), [(0, "no"), (1, "one"), (9, "nine"), (10, "10"), (2437, "2,437"), (-3, "-3")]
)
def test_a_number_as_a_person_says_it(value: int, said: str) -> None:
    assert number(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(3, "three"), (10, "ten"), (19, "nineteen"), (20, "twenty"), (21, "twenty-one"), (99, "ninety-nine"),
     (100, "100")],
)  # fmt: skip
def test_a_number_that_opens_a_sentence(value: int, said: str) -> None:
    assert opening(value) == said


def test_a_number_with_its_noun() -> None:
    assert [counted(n, "{n} tie", "{n} ties") for n in (0, 1, 12)] == ["no ties", "one tie", "12 ties"]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("", "nobody"),
        ("a", "a"),
        ("ab", "a and b"),
        ("abc", "a, b and c"),
        ("abcdef", "a, b, c, d, e and f"),
        ("abcdefg", "a, b, c, d, e and two more"),
        ("abcdefghijklmnopq", "a, b, c, d, e and 12 more"),
    ],
)
def test_a_list_is_short(names: str, said: str) -> None:
    assert listed(list(names)) == said


def test_names_with_commas_are_kept_apart() -> None:
    assert listed(["Head, North", "Lead", "Chair"]) == "Head, North; Lead and Chair"


def test_a_sentence_begins_large() -> None:
    assert sentence("éire and others") == "Éire and others"
    assert sentence("") == ""

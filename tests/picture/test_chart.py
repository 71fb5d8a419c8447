"""A number over some days, drawn: what the picture says is what the numbers are."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.chart import chart
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Align, Circle, Layer, Line, Text
from stewardmap.picture.theme import DARK, LIGHT, PRINT, Theme, contrast
from stewardmap.render.measure import QtMeasurer
from stewardmap.wording.trends import TrendTold, Unit

FIRST = date(2024, 11, 22)
WIDTH, HEIGHT = 380.0, 190.0


def told(values: Sequence[float | None], unit: Unit = Unit.SHARE) -> TrendTold:
    """A number on days that are a quarter apart."""
    days = [FIRST + timedelta(days=91 * at) for at in range(len(values))]
    rows = tuple((day, value, str(value)) for day, value in zip(days, values, strict=True))
    return TrendTold("key", "Shared ties", unit, rows, "It went up.", "How.")


def drawn(values: Sequence[float | None], unit: Unit = Unit.SHARE) -> Picture:
    picture = chart(told(values, unit), WIDTH, HEIGHT, QtMeasurer())
    assert picture is not None
    return picture


def marks(picture: Picture) -> list[Circle]:
    found = [one for one in picture.primitives if isinstance(one, Circle)]
    return sorted(found, key=lambda one: one.offset)


def words(picture: Picture, *, bold: bool) -> list[str]:
    texts = [one for one in picture.primitives if isinstance(one, Text) and one.bold is bold]
    return [one.words for one in sorted(texts, key=lambda one: one.offset)]


def box(text: Text) -> Rectangle:
    """The room that a line of words takes."""
    left = text.offset[0] - {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}[text.align] * text.width
    return Rectangle(left, text.offset[1], left + text.width, text.offset[1] + text.height)


def test_the_first_and_the_last_value_stand_over_the_ends_of_the_line() -> None:
    picture = drawn([0.25, 0.3, 0.75])
    assert words(picture, bold=True) == ["25 %", "75 %"]
    left, _middle, right = marks(picture)
    assert left.offset[1] > right.offset[1], "more is higher"
    assert {"0 %", "50 %", "100 %", "22/11/2024", "23/05/2025"} <= set(words(picture, bold=False))
    assert (picture.title, picture.description) == ("Shared ties", "It went up.")


def test_a_day_without_a_value_breaks_the_line() -> None:
    picture = drawn([0.2, None, 0.4, 0.5])
    steps = [one for one in picture.primitives if isinstance(one, Line) and one.layer is Layer.EDGE]
    assert (len(marks(picture)), len(steps)) == (3, 1)


def test_a_count_has_round_numbers_beside_it_and_an_index_none_in_per_cent() -> None:
    assert {"0", "10", "20"} <= set(words(drawn([9.0, 16.0], Unit.COUNT), bold=False))
    assert {"0", "1", "2"} <= set(words(drawn([0.0, 1.0], Unit.COUNT), bold=False))
    assert words(drawn([0.37, 0.4], Unit.INDEX), bold=True) == ["0.37", "0.40"]


def test_nothing_to_count_is_no_picture() -> None:
    assert chart(told([None, None]), WIDTH, HEIGHT, QtMeasurer()) is None
    assert chart(told([]), WIDTH, HEIGHT, QtMeasurer()) is None
    assert words(drawn([None, 0.5]), bold=True) == ["50 %"]


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT])
def test_line_and_words_can_be_told_from_the_ground(theme: Theme) -> None:
    picture = chart(told([0.2, 0.4]), WIDTH, HEIGHT, QtMeasurer(), theme)
    assert picture is not None
    ground = picture.frame.theme.canvas
    texts = [one.colour for one in picture.primitives if isinstance(one, Text)]
    fills = [one.fill for one in marks(picture) if one.fill]
    assert min(contrast(colour, ground) for colour in texts) >= 4.5
    assert min(contrast(colour, ground) for colour in fills) >= 3


@given(
    st.lists(st.none() | st.floats(0, 1), min_size=1, max_size=12),
    st.sampled_from(Unit),
    st.floats(250, 760),
)
def test_nothing_reaches_over_the_edge_and_no_words_over_others(
    values: list[float | None], unit: Unit, width: float
) -> None:
    scaled = [None if one is None else (round(5000 * one) if unit is Unit.COUNT else one) for one in values]
    picture = chart(told(scaled, unit), width, HEIGHT, QtMeasurer(), size=11.0)
    if picture is None:
        return
    boxes = [box(one) for one in picture.primitives if isinstance(one, Text)]
    for at, one in enumerate(boxes):
        assert one.left >= 0
        assert one.top >= 0
        assert one.right <= width
        assert one.bottom <= HEIGHT
        assert not any(one.overlaps(other) for other in boxes[at + 1 :])

from itertools import combinations

import pytest

from stewardmap.model.vocabulary import Sector
from stewardmap.picture.theme import CODES, THEMES, Theme, blend, contrast, ink_on

THEMES_NAMED = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@THEMES_NAMED
def test_words_marks_and_lines_can_be_told_from_the_canvas(theme: Theme) -> None:
    for ground in (theme.canvas, theme.ground, theme.panel):
        assert contrast(theme.ink, ground) >= 7
        assert contrast(theme.second, ground) >= 4.5
        assert contrast(theme.finding, ground) >= 4.5
        assert contrast(theme.edge, ground) >= 3
    assert all(contrast(fill, theme.canvas) >= 3 for fill in theme.sectors.values())


@THEMES_NAMED
def test_the_letters_on_every_fill_can_be_read(theme: Theme) -> None:
    for fill in theme.sectors.values():
        assert contrast(ink_on(fill), fill) >= 4.5


def test_every_sector_has_its_own_letters_and_colour() -> None:
    assert len(set(CODES.values())) == len(Sector)
    for theme in THEMES.values():
        assert all(a != b for a, b in combinations(theme.sectors.values(), 2))


def test_a_blend_is_opaque_and_half_way() -> None:
    assert blend("#000000", "#FFFFFF", 0.5) == "#808080"
    assert blend("#123456", "#FFFFFF", 1) == "#123456"

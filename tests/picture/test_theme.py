from itertools import combinations

import pytest

from stewardmap.model.vocabulary import Sector
from stewardmap.picture.theme import CODES, THEMES, blend, contrast


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_every_sector_has_its_own_letters_and_colour() -> None:
    assert len(set(CODES.values())) == len(Sector)
    for theme in THEMES.values():
        assert all(a != b for a, b in combinations(theme.sectors.values(), 2))


def test_a_blend_is_opaque_and_half_way() -> None:
    assert blend("#000000", "#FFFFFF", 0.5) == "#808080"
    assert blend("#123456", "#FFFFFF", 1) == "#123456"

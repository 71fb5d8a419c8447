"""Which bundled family has which letters."""

from functools import lru_cache

from stewardmap.paths import resource

FAMILIES = ("Inter", "Noto Sans", "Noto Sans Bengali", "Noto Sans Arabic")
_FILES = {
    "Inter": "Inter",
    "Noto Sans": "NotoSans",
    "Noto Sans Bengali": "NotoSansBengali",
    "Noto Sans Arabic": "NotoSansArabic",
}
_PLAIN = 0x250
"""Below this every letter is Latin, and Inter has it."""


def file_name(family: str, *, bold: bool) -> str:
    """Return the name of the file that holds a family's regular or bold."""
    return f"{_FILES[family]}-{'Bold' if bold else 'Regular'}.ttf"


@lru_cache(maxsize=4096)
def family_of(letter: str) -> str | None:
    """Return the first bundled family that has a letter, or None."""
    code = ord(letter)
    if code < _PLAIN:
        return FAMILIES[0]
    return next((family for family in FAMILIES if code in letters_of(family)), None)


@lru_cache(maxsize=8)
def letters_of(family: str) -> frozenset[int]:
    """Return the code points that a family has."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(resource("fonts", file_name(family, bold=False)), lazy=True) as font:
        return frozenset(font.getBestCmap())


def first_family(words: str) -> str:
    """Return the family that the first letter outside Inter asks for; Inter if there is none.

    A script that needs shaping is asked of the family that has it first: Qt warns for each one that has not.
    """
    others = (family_of(letter) for letter in words if ord(letter) >= _PLAIN)
    return (
        next((family for family in others if family not in (None, FAMILIES[0])), FAMILIES[0]) or FAMILIES[0]
    )

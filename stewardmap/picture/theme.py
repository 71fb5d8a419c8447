"""Colours by what they are for: light, dark, projector and print."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from stewardmap.model.vocabulary import Sector
from stewardmap.wording.labels import sector_code

_DARK_INK, _LIGHT_INK = "#10151A", "#FFFFFF"


@dataclass(frozen=True)
class Theme:
    """One set of opaque colours.

    On canvas and ground text keeps 4.5:1, and every mark and line 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). The fills
    of sectors differ by CIEDE2000 12 and more however colours are seen; without colours, their codes do.
    """

    name: str
    canvas: str
    panel: str
    ink: str
    second: str
    line: str
    edge: str
    membership: str
    accent: str
    focus: str
    finding: str
    ground: str
    weaker: str
    new: str
    sectors: Mapping[Sector, str]

    def sector(self, sector: Sector | None) -> str:
        """The fill of a sector; without one, that of the others."""
        return self.sectors[sector or Sector.OTHER]


def _sectors(colours: str) -> Mapping[Sector, str]:
    return MappingProxyType(dict(zip(Sector, colours.split(), strict=True)))


LIGHT = Theme(
    name="light",
    canvas="#FFFFFF",
    panel="#F3F5F7",
    ink="#1D2329",
    second="#4A545E",
    line="#C9D0D6",
    edge="#5C6670",
    membership="#828C95",
    accent="#12436D",
    focus="#B25900",
    finding="#C4161C",
    ground="#F1F4F6",
    weaker="#A04E00",
    new="#1B6B4C",
    sectors=_sectors("#0D1F4A #1188EE #35342E #9A5985 #799600 #29785A #4534F1 #953305 #8C8682"),
)

DARK = Theme(
    name="dark",
    canvas="#15191E",
    panel="#1F252B",
    ink="#E8ECEF",
    second="#AEB8C1",
    line="#39424B",
    edge="#8C98A4",
    membership="#66727E",
    accent="#6CB4EE",
    focus="#FFBF47",
    finding="#FF7B7B",
    ground="#1C2228",
    weaker="#FFBF47",
    new="#5FD3A1",
    sectors=_sectors("#14759C #57E1FD #EBE2D4 #EC85AE #C3EB5C #14AF6D #9E8FFF #FE531B #8A8082"),
)

PRINT = replace(LIGHT, name="print", ink="#000000", second="#333B43", edge="#4A545E", membership="#828C95")

PROJECTOR = replace(
    LIGHT,
    name="projector",
    ink="#000000",
    second="#1D2329",
    line="#98A1A9",
    edge="#39424B",
    membership="#6B757E",
    focus="#9A4A00",
    finding="#B00F14",
    ground="#EEF1F4",
    weaker="#8A4200",
    new="#0F5B3D",
    sectors=_sectors("#000045 #1644FF #130000 #A84D5C #477901 #113739 #830082 #4F3300 #6C6A84"),
)
"""For a lit room: a lamp washes out what is pale, so every fill keeps 4.5:1."""

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR, PRINT)}
)

QUIET = 0.75
"""The strength of colour that a quiet tie keeps: less would be under 3:1."""

CODES: Mapping[Sector, str] = MappingProxyType({sector: sector_code(sector) for sector in Sector})


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=512)
def blend(colour: str, ground: str, share: float) -> str:
    """Return the opaque colour that `colour` at this share of strength has over a ground."""
    mixed = (
        round(share * a + (1 - share) * b) for a, b in zip(_channels(colour), _channels(ground), strict=True)
    )
    return "#" + "".join(f"{value:02X}" for value in mixed)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""

    def linear(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(value) for value in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=64)
def ink_on(fill: str) -> str:
    """Return whichever of a dark and a light ink is easier to read on a fill."""
    return max((_DARK_INK, _LIGHT_INK), key=lambda ink: contrast(ink, fill))

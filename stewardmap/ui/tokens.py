"""The colours of the window, light and dark; the map's own are those of the picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Every colour that a widget may use; text colours have 4.5:1 or more on canvas and panel."""

    dark: bool
    canvas: str
    panel: str
    ink: str
    second: str
    line: str
    accent: str
    on_accent: str
    focus: str
    finding: str
    asking: str
    holds: str
    hover: str
    chosen: str


LIGHT = Tokens(
    dark=False,
    canvas="#FFFFFF",
    panel="#F3F5F7",
    ink="#1D2329",
    second="#4A545E",
    line="#C9D0D6",
    accent="#12436D",
    on_accent="#FFFFFF",
    focus="#B25900",
    finding="#C4161C",
    asking="#8A4500",
    holds="#1B6B4C",
    hover="#E4E9ED",
    chosen="#D5E3EF",
)

DARK = Tokens(
    dark=True,
    canvas="#15191E",
    panel="#1F252B",
    ink="#E8ECEF",
    second="#AEB8C1",
    line="#39424B",
    accent="#6CB4EE",
    on_accent="#0E1419",
    focus="#FFBF47",
    finding="#FF7B7B",
    asking="#FFBF47",
    holds="#5FD3A1",
    hover="#2A323A",
    chosen="#27415A",
)

"""The letters a picture uses, cut from the bundled fonts and put into its file."""

import base64
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from io import BytesIO

from stewardmap.paths import resource
from stewardmap.picture.primitives import Primitive, Text
from stewardmap.render.letters import FAMILIES, family_of, file_name

_PLAIN = ("kern", "ccmp", "mark", "mkmk", "locl")


def font_faces(primitives: Iterable[Primitive]) -> str:
    """Return `@font-face` rules with just the letters that these texts use."""
    used = _used(primitives)
    return "".join(
        f"@font-face{{font-family:'{family}';font-weight:{700 if bold else 400};"
        f"src:url(data:font/woff;base64,{_subset(family, letters, bold=bold)}) format('woff')}}"
        for (family, bold), letters in sorted(used.items())
    )


def _used(primitives: Iterable[Primitive]) -> Mapping[tuple[str, bool], frozenset[str]]:
    found: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for primitive in primitives:
        if isinstance(primitive, Text):
            for line in primitive.lines:
                for letter in line.words:
                    found[family_of(letter) or FAMILIES[0], primitive.bold].add(letter)
    return {key: frozenset(letters) for key, letters in found.items()}


@lru_cache(maxsize=32)
def _subset(family: str, letters: frozenset[str], *, bold: bool) -> str:
    from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    # Inter has hundreds of alternative letters that nobody asks for here
    plain = {"layout_features": _PLAIN} if family in FAMILIES[:2] else {}
    options = Options(hinting=False, **plain)
    font = TTFont(resource("fonts", file_name(family, bold=bold)), recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(sorted(letters | {" "})))
    subsetter.subset(font)
    font.flavor = "woff"
    out = BytesIO()
    font.save(out)
    return base64.b64encode(out.getvalue()).decode("ascii")

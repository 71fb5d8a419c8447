import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from stewardmap.wording.language import DOMAIN, _, ngettext, speak
from stewardmap.wording.numbers import counted


@pytest.fixture
def welsh(tmp_path: Path) -> Iterator[Path]:
    """A folder with a small Welsh catalogue; English again afterwards."""
    folder = tmp_path / "cy" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    plural = "Plural-Forms: nplurals=4; plural=(n==1 ? 0 : n==2 ? 1 : 3);\n"
    plural += "Content-Type: text/plain; charset=UTF-8\n"
    texts = {
        "": plural,
        "nobody": "neb",
        "{n} tie\0{n} ties": "{n} cwlwm\0{n} gwlwm\0{n} chwlwm\0{n} o glymau",
    }
    (folder / f"{DOMAIN}.mo").write_bytes(compiled(texts))
    yield tmp_path
    speak()


def compiled(texts: dict[str, str]) -> bytes:
    """A catalogue as gettext reads it."""
    pairs = [(key.encode(), text.encode()) for key, text in sorted(texts.items())]
    at = 28 + 16 * len(pairs)
    tables, body = [b"", b""], b""
    for column in (0, 1):
        for pair in pairs:
            tables[column] += struct.pack("<II", len(pair[column]), at + len(body))
            body += pair[column] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return head + tables[0] + tables[1] + body


def test_english_is_the_text_itself() -> None:
    speak("xx")
    assert _("nobody") == "nobody"
    assert [ngettext("{n} tie", "{n} ties", n).format(n=n) for n in (1, 2)] == ["1 tie", "2 ties"]


def test_a_catalogue_is_spoken_with_its_own_plurals(welsh: Path) -> None:
    speak("cy", catalogues=welsh)
    assert _("nobody") == "neb"
    assert counted(20, "{n} tie", "{n} ties") == "20 o glymau"
    assert ngettext("{n} tie", "{n} ties", 2).format(n=2) == "2 gwlwm"


def test_a_language_without_catalogue_is_english(welsh: Path) -> None:
    speak("kw", catalogues=welsh)
    assert _("nobody") == "nobody"

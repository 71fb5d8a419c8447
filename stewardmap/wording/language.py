"""The one translation system: gettext catalogues, with English as the text itself."""

import gettext
from pathlib import Path

from stewardmap.paths import resource

DOMAIN = "stewardmap"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def speak(*languages: str, catalogues: Path | None = None) -> None:
    """Speak the first of these languages that has a catalogue, else English.

    Args:
        languages: their codes, such as cy; none is English.
        catalogues: the folder of catalogues, if not the program's own.
    """
    global _catalogue  # noqa: PLW0603 - one language for the whole process
    folder = catalogues or _own_catalogues()
    if folder is None or not languages:
        _catalogue = gettext.NullTranslations()
        return
    _catalogue = gettext.translation(DOMAIN, folder, languages=languages, fallback=True)


def _own_catalogues() -> Path | None:
    try:
        return resource("locale")
    except FileNotFoundError:
        return None


def _(text: str) -> str:
    """Return a text in the language spoken."""
    return _catalogue.gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of a text that goes with a number, in the language spoken."""
    return _catalogue.ngettext(one, many, number)

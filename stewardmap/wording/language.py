"""The one translation system: gettext catalogues, with English as the text itself."""

import gettext
import os

from stewardmap.paths import resource

DOMAIN = "stewardmap"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def speak(*languages: str) -> None:
    """Speak the first of these languages that has a catalogue, else English."""
    global _catalogue  # noqa: PLW0603 - one language for the whole process
    try:
        folder = os.fspath(resource("locale"))
    except FileNotFoundError:
        _catalogue = gettext.NullTranslations()
        return
    _catalogue = gettext.translation(DOMAIN, folder, languages=languages, fallback=True)


def _(text: str) -> str:
    """Return a text in the language spoken."""
    return _catalogue.gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of a text that goes with a number, in the language spoken."""
    return _catalogue.ngettext(one, many, number)


def pgettext(context: str, text: str) -> str:
    """Return a text that means different things in different places, in the language spoken."""
    return _catalogue.pgettext(context, text)

"""Numbers and lists as a person would say them."""

from collections.abc import Sequence

from stewardmap.wording.language import _, ngettext

SHOWN = 5


def number(value: int) -> str:
    """Return a whole number in words up to nine, else in digits with a comma for thousands."""
    words = [
        _("no"), _("one"), _("two"), _("three"), _("four"),
        _("five"), _("six"), _("seven"), _("eight"), _("nine"),
    ]  # fmt: skip
    return words[value] if 0 <= value < len(words) else f"{value:,}"


def opening(value: int) -> str:
    """Return a whole number as it opens a sentence: in words up to ninety-nine."""
    if not 10 <= value < 100:
        return number(value)
    teens = [
        _("ten"), _("eleven"), _("twelve"), _("thirteen"), _("fourteen"),
        _("fifteen"), _("sixteen"), _("seventeen"), _("eighteen"), _("nineteen"),
    ]  # fmt: skip
    tens = [
        _("twenty"), _("thirty"), _("forty"), _("fifty"), _("sixty"), _("seventy"), _("eighty"), _("ninety"),
    ]  # fmt: skip
    if value < 20:
        return teens[value - 10]
    ten, one = tens[value // 10 - 2], value % 10
    return _("{ten}-{one}").format(ten=ten, one=number(one)) if one else ten


def counted(value: int, one: str, many: str) -> str:
    """Return a number with its noun: one tie, 12 ties; both forms are texts for `ngettext`."""
    return ngettext(one, many, value).format(n=number(value))


def listed(names: Sequence[str], shown: int = SHOWN) -> str:
    """Return names as a list with *and* before the last, and how many more where there are many.

    One more than `shown` is still written out, for a name is no longer than "and one more".
    """
    between = "; " if any("," in name for name in names) else ", "
    if len(names) > shown + 1:
        more = len(names) - shown
        rest = ngettext("{n} more", "{n} more", more).format(n=number(more))
        return _("{names} and {rest}").format(names=between.join(names[:shown]), rest=rest)
    if len(names) > 1:
        return _("{names} and {rest}").format(names=between.join(names[:-1]), rest=names[-1])
    return names[0] if names else _("nobody")


def sentence(text: str) -> str:
    """Return a text with its first letter large."""
    return text[:1].upper() + text[1:]

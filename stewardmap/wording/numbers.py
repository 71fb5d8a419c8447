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

"""Several names in one clause, and the words that stand before and after them."""

import re

_BETWEEN = re.compile(r"\s*(?:[,;&+]|\band\b|\bwith\b)\s*", re.IGNORECASE)


def names_in(words: str) -> list[str]:
    """Return the names that a clause joins by commas, "and" or "with"."""
    return [name for part in _BETWEEN.split(words) if (name := part.strip(" .:"))]


def without(words: str, *beginnings: str) -> str:
    """Return words without the first of these beginnings that stands there."""
    plain = words.strip()
    for one in beginnings:
        if plain.casefold().startswith(one + " "):
            return plain[len(one) :].strip()
    return plain

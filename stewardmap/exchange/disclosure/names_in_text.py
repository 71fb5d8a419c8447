"""Where names stand in a text that was typed freely, found by whole words, whatever their case."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\W_]{1,3}")  # a space, a hyphen, a full stop and a space
_FEW = 40


class Found(NamedTuple):
    """A name in a text: which one, and from where to where."""

    name: str
    start: int
    end: int


class NamesInText:
    """Finds some names in texts; the longest where several begin at a word. Linear in the text's words."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for name in sorted(set(names)):
            if words := _words(name):
                self._by_first[words[0]].append((words, name))
        for known in self._by_first.values():
            known.sort(key=lambda one: -len(one[0]))

    def found(self, text: str) -> Iterator[Found]:
        """Yield each place where one of the names stands, in order; none within another."""
        if not text or not self._may_be_in(text):
            return
        words = list(_WORD.finditer(text))
        folded = [word.group().casefold() for word in words]
        at = 0
        while at < len(words):
            for name, whole in self._by_first.get(folded[at], ()):
                end = at + len(name)
                if tuple(folded[at:end]) == name and _together(text, words[at:end]):
                    yield Found(whole, words[at].start(), words[end - 1].end())
                    at = end - 1
                    break
            at += 1

    def _may_be_in(self, text: str) -> bool:
        """Whether it is worth taking the text apart: of a few names, any begins somewhere in it."""
        if len(self._by_first) > _FEW:
            return True
        folded = text.casefold()
        return any(first in folded for first in self._by_first)

    def replaced(self, text: str, instead: Callable[[str, str], str]) -> str:
        """Return the text with something in the place of each name, by the name and how it is written."""
        parts, last = [], 0
        for name, start, end in self.found(text):
            parts += [text[last:start], instead(name, text[start:end])]
            last = end
        return "".join([*parts, text[last:]]) if parts else text


def _words(name: str) -> tuple[str, ...]:
    return tuple(word.group().casefold() for word in _WORD.finditer(name))


def _together(text: str, words: list[re.Match[str]]) -> bool:
    return all(_BETWEEN.fullmatch(text, one.end(), other.start()) for one, other in pairwise(words))

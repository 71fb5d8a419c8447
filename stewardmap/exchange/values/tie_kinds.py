"""What ties are about, and the other words that stand in a row of ties."""

import re

from stewardmap.exchange.values.numbers import read_strength, read_yes_or_no
from stewardmap.exchange.values.synonyms import REVERSED_TIES
from stewardmap.exchange.values.unread import Note, Unread
from stewardmap.exchange.values.words import folded, meaning
from stewardmap.model.vocabulary import UNDIRECTED_KINDS, Direction, ReadingState, TieKind

GivenKind = tuple[TieKind, Direction]  # forward: from `from` to `to`
_APART = re.compile(r"\s*[;&,/+\n]\s*|\s+and\s+", re.IGNORECASE)


def read_tie_kinds(text: str, note: Note) -> tuple[GivenKind, ...]:  # noqa: ARG001
    """Return what a tie is about, and which way: "funded by" runs back; raises Unread for other words."""
    return tuple(dict.fromkeys(_kind(part) for part in _APART.split(text.strip()) if part))


def _kind(words: str) -> GivenKind:
    reversed_kind = REVERSED_TIES.get(folded(words))
    if reversed_kind is not None:
        return reversed_kind, Direction.BACKWARD
    kind = meaning(words, TieKind)
    if kind is None:
        raise Unread(f'"{words}" is no kind of tie.', f"Write one of: {', '.join(TieKind)}.")
    return kind, Direction.NONE if kind in UNDIRECTED_KINDS else Direction.FORWARD


def read_tie_strength(text: str, note: Note) -> int | ReadingState:
    """Return a strength from 0 to 5, or that the side asked gave no answer; raises Unread for others."""
    if meaning(text, ReadingState) is ReadingState.NO_ANSWER:
        return ReadingState.NO_ANSWER
    return read_strength(text, note)


def read_formal(text: str, note: Note) -> bool:
    """Return whether something is formal; raises Unread for other words."""
    return read_yes_or_no(text, note)


def read_belongs_to(text: str, note: Note) -> bool:  # noqa: ARG001
    """Return whether a tie belongs to posts (yes) or to people; raises Unread for other words."""
    word = folded(text)
    if word in ("post", "posts", "role", "job"):
        return True
    if word in ("person", "people", "persons"):
        return False
    raise Unread(f'"{text}" is neither person nor post.', "Write person or post, or leave it empty.")

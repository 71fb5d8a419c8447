"""From the bytes of an address book to its cards."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field

from stewardmap.exchange.readers.cards.card import Card, Property
from stewardmap.exchange.readers.cards.properties import kept, property_of
from stewardmap.exchange.readers.cards.unfolding import whole_lines
from stewardmap.exchange.readers.json_text import read_json

_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(slots=True)
class Cards:
    """The cards of a file, and the lines that are not of a card, or of one without end or within another."""

    cards: list[Card] = field(default_factory=list)
    strange: list[int] = field(default_factory=list)
    unended: list[int] = field(default_factory=list)
    nested: list[int] = field(default_factory=list)


def cards_of_text(raw: bytes) -> Cards:
    """Return the cards of a vCard file; a card within a card, such as an assistant's, is left out."""
    found = Cards()
    open_cards: list[tuple[int, list[Property]]] = []
    for row, line in whole_lines(_narrow(raw)):
        word = line.strip().upper()
        if word == b"BEGIN:VCARD":
            open_cards.append((row, []))
        elif word == b"END:VCARD":
            _end(found, open_cards)
        elif open_cards:
            made = property_of(line)
            if made is not None:
                open_cards[-1][1].append(made)
            elif line.strip():
                found.strange.append(row)
        elif line.strip():
            found.strange.append(row)
    found.unended += [row for row, _properties in open_cards[:1]]
    return found


def _end(found: Cards, open_cards: list[tuple[int, list[Property]]]) -> None:
    if not open_cards:
        return
    row, properties = open_cards.pop()
    if open_cards:
        found.nested.append(row)
    else:
        found.cards.append(Card(row, tuple(properties)))


def _narrow(raw: bytes) -> bytes:
    for mark, codec in _WIDE:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(codec, "replace").encode()
    return raw.removeprefix(codecs.BOM_UTF8)


def cards_of_json(raw: bytes, file: str) -> Cards:
    """Return the cards of a jCard file, one or a list of them.

    Raises:
        ImportProblem: if it is no sound JSON.
    """
    whole = read_json(raw, file)
    listed = whole if isinstance(whole, list) and whole and isinstance(whole[0], list) else [whole]
    found = Cards()
    for number, one in enumerate(listed, 1):
        if isinstance(one, list) and len(one) > 1 and isinstance(one[1], list):
            found.cards.append(Card(number, tuple(_properties(one[1]))))
    return found


def _properties(listed: list[object]) -> Iterator[Property]:
    for one in listed:
        if isinstance(one, list) and len(one) > 3 and isinstance(one[0], str) and isinstance(one[1], dict):
            options = {str(key).lower(): tuple(_words(value)) for key, value in one[1].items()}
            values = one[3] if isinstance(one[3], list) else one[3:]
            yield Property(one[0].lower(), tuple(kept(" ".join(_words(value))) for value in values), options)


def _words(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]

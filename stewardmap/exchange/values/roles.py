"""Roles in a collaboration, several in one cell, with the words in which they were given."""

import re

from stewardmap.exchange.values.unread import Note, Unread
from stewardmap.exchange.values.words import meaning
from stewardmap.model.vocabulary import Role

GivenRole = tuple[Role, str]  # the role, and the words for it unless they are its own
_APART = re.compile(r"\s*(?:;|&|\band\b)\s*", re.IGNORECASE)
_PERHAPS_APART = re.compile(r"\s*[,/+]\s*")


def read_roles(text: str, note: Note) -> tuple[GivenRole, ...]:
    """Return the roles that a cell names: "Chair & Registered Contact" is two.

    Words for a role that is not known make a member of that title, and are noted.
    """
    parts = [role for part in _APART.split(text.strip()) for role in _known(part)]
    if meaning(text, Role) is not None or not any(meaning(part, Role) for part in parts):
        parts = [part for part in text.split(";") if part.strip()]
    if not parts:
        raise Unread(f'"{text}" is no role.', "Write chair, co-chair, secretary, member and so on.")
    return tuple(dict.fromkeys(_role(part.strip(), note) for part in parts))


def _known(part: str) -> list[str]:
    """Take a part apart at commas and strokes only where every piece is a role that is known."""
    pieces = [piece for piece in _PERHAPS_APART.split(part) if piece]
    return pieces if all(meaning(piece, Role) for piece in pieces) else [part]


def _role(words: str, note: Note) -> GivenRole:
    role = meaning(words, Role)
    if role is None:
        note(f'The role "{words}" is not known here: taken as a member with that title.')
        return Role.MEMBER, words
    return role, "" if words == role.value else words


def write_roles(roles: list[GivenRole]) -> str:
    """Return a cell that `read_roles` reads back, as far as words allow."""
    return "; ".join(title or role.value for role, title in roles)

"""Columns of address books: Outlook and Google give a person ten columns for telephones alone."""

from collections.abc import Mapping, Sequence

from stewardmap.exchange.readers.table import Table
from stewardmap.exchange.values.words import folded

# A header of these is in no other kind of table.
_TELLING = frozenset(
    ("e mail 1 value", "phone 1 value", "organization 1 name", "e mail 2 address", "business phone",
     "business phone 2", "e mail display name", "mobile phone")
)  # fmt: skip
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "first name": ("first name", "given name"),
    "surname": ("last name", "family name"),
    "organisation": ("company", "organization 1 name", "organization name"),
    "post": ("job title", "organization 1 title", "organization title"),
    "email": ("e mail address", *(f"e mail {n} value" for n in range(1, 6)), "e mail 2 address",
              "e mail 3 address"),
    "phone": ("business phone", "mobile phone", "primary phone", *(f"phone {n} value" for n in range(1, 6)),
              "business phone 2", "company main phone", "home phone", "home phone 2", "other phone"),
    "notes": ("notes",),
    "tags": ("categories",),
    "ignore": ("title", "group membership", "labels", "location"),  # a title here is Mr or Dr
}  # fmt: skip


def address_book_columns(table: Table, chosen: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return our field -> their headers for a table that an address book wrote; nothing for any other.

    What the user has chosen is left out. Of several telephones or addresses, the first that is filled counts.
    """
    there = {folded(header): header for header in reversed(table.headers)}
    if not _TELLING & there.keys():
        return {}
    used = {header for headers in chosen.values() for header in headers}
    found: dict[str, tuple[str, ...]] = {}
    for field, words in _FIELDS.items():
        headers = tuple(there[word] for word in words if word in there and there[word] not in used)
        if headers and field not in chosen:
            found[field] = headers
    return found

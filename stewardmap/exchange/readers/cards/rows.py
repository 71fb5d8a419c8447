"""What a card says, under our headers, and what is left of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from stewardmap.exchange.readers.cards.card import Card, Property

_LEFT = {
    "photo": "photos", "logo": "logos", "sound": "sounds", "key": "keys", "adr": "addresses",
    "label": "addresses", "bday": "birthdays", "anniversary": "anniversaries", "gender": "genders",
    "geo": "places on the globe", "url": "web addresses", "member": "members of groups",
}  # fmt: skip
_FAXES = {"fax", "pager", "bbs", "modem"}


@dataclass(frozen=True, slots=True)
class Told:
    """One row: whether it is an organisation, its cells by our headers, and what was not taken."""

    row: int
    is_organisation: bool
    cells: dict[str, str]
    spare: tuple[str, ...]  # further addresses and numbers, which stand in the notes
    left: frozenset[str]


def told_by(card: Card) -> Told | None:
    """Return what a card says; nothing if it names nobody, or is a list of other cards."""
    body = (card.all("org") or (Property("org", ("",)),))[0].parts
    organisation = body[0].strip()
    name = _name(card)
    is_organisation = _is_organisation(card, name, organisation)
    if card.text("kind").lower() == "group" or not (name or organisation):
        return None
    emails = _each(card.all("email"))
    phones = _each([one for one in card.all("tel") if not _FAXES & set(one.types)])
    spare = (*emails[1:], *phones[1:])
    departments = ", ".join(part.strip() for part in body[1:] if part.strip())
    notes = [one.text.strip() for one in card.all("note")]
    notes += [f"Department: {departments}"] if departments else []
    notes += [f"Also: {', '.join(spare)}"] if spare else []
    cells = {
        "name": organisation if is_organisation else name,
        "organisation": "" if is_organisation else organisation,
        "post": card.text("title") or card.text("role"),
        "email": emails[0] if emails else "",
        "phone": phones[0] if phones else "",
        "tags": "; ".join(_tags(card)),
        "notes": "\n".join(notes),
        "id": card.text("uid").removeprefix("urn:uuid:"),
    }
    left = frozenset(_LEFT[one.name] for one in card.properties if one.name in _LEFT)
    return Told(card.row, is_organisation, cells, spare, left)


def _name(card: Card) -> str:
    if card.text("fn"):
        return _line(card.text("fn"))
    structured = card.all("n")
    if not structured:
        return _line(card.text("nickname"))
    family, given = (*structured[0].parts, "", "")[:2]
    return _line(f"{given} {family}")


def _line(text: str) -> str:
    return " ".join(text.split())


def _is_organisation(card: Card, name: str, organisation: str) -> bool:
    says_so = card.text("kind").lower() == "org" or card.text("x-abshowas").lower() == "company"
    nobody = not "".join(part for one in card.all("n") for part in one.parts[:2]).strip()
    return bool(organisation) and (says_so or (nobody and name in ("", organisation)))


def _each(found: Sequence[Property]) -> tuple[str, ...]:
    """Return addresses or numbers, each once, without what a link puts before them."""
    texts = (_line(one.text) for one in found)
    plain = (t[4:] if t.lower().startswith("tel:") else t[7:] if t.lower().startswith("mailto:") else t
             for t in texts)  # fmt: skip
    return tuple(dict.fromkeys(one.replace(";ext=", " ext. ") for one in plain if one))


def _tags(card: Card) -> list[str]:
    words = (word.strip() for one in card.all("categories") for word in one.text.replace(";", ",").split(","))
    return [word for word in dict.fromkeys(words) if word and word.lower() != "mycontacts"]

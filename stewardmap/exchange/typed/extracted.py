"""What stands anywhere in a line and is known by its form: e-mail addresses, telephone numbers and tags."""

import re
from dataclasses import dataclass

_EMAIL = re.compile(r"(?:\be-?mail:?\s*)?<?([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)>?", re.IGNORECASE)
_PHONE = re.compile(
    r"(?:\b(?:tel|phone|mobile|mob|telephone)\b[.:]?\s*)?(?<![\w/.-])((?:\+\d|\(?0)[\d\s()-]{7,18}\d)(?![\w/])",
    re.IGNORECASE,
)
_TAG = re.compile(r"(?<![\w&])#([^\W_][\w'-]*)")
_LEAST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Extracted:
    """A line without them, and each of them."""

    rest: str
    email: str
    phone: str
    tags: tuple[str, ...]


def extract(line: str) -> Extracted:
    """Return the line without its first address and number and without its tags, and these."""
    tags = tuple(dict.fromkeys(_TAG.findall(line)))
    rest = _TAG.sub(" ", line)
    email = _EMAIL.search(rest)
    if email is not None:
        rest = rest[: email.start()] + " " + rest[email.end() :]
    phone = next((one for one in _PHONE.finditer(rest) if _is_long(one[1])), None)
    if phone is not None:
        rest = rest[: phone.start()] + " " + rest[phone.end() :]
    return Extracted(rest, email[1] if email else "", " ".join(phone[1].split()) if phone else "", tags)


def _is_long(number: str) -> bool:
    return sum(one.isdecimal() for one in number) >= _LEAST_DIGITS

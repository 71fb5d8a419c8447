"""From a whole line of a vCard to a property: group, name, parameters and value."""

import quopri
import re
import unicodedata

from stewardmap.exchange.readers.cards.card import Property

_CHARSETS = re.compile(
    r"(utf[-_]?(8|16)|us-ascii|ascii|iso[-_]?8859[-_]\d+|latin-?[1-9]|windows-?125\d|cp\d{3,4}"
    r"|koi8-[ru]|shift[-_]?jis|euc-(jp|kr)|iso-2022-jp|gb2312|gbk|gb18030|big5)",
    re.IGNORECASE,
)
_BINARY = {"base64", "b"}
_BARE = {"quoted-printable": "encoding", "base64": "encoding", "8bit": "encoding", "7bit": "encoding"}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_MOST_OPTIONS = 40


def property_of(line: bytes) -> Property | None:
    """Return the property of a line; nothing for a line that is none. A picture or key has no value."""
    head, value = _halves(line)
    if value is None:
        return None
    words = _apart(head.decode("utf-8", "replace"), ";")
    name = words[0].rpartition(".")[2].strip().lower()  # what stands before the point is the name of a group
    if not re.fullmatch(r"[a-z0-9-]+", name):
        return None
    options = _options(words[1 : _MOST_OPTIONS + 1])
    if _BINARY & set(options.get("encoding", ())):
        return Property(name, (), options)
    return Property(name, _parts(_text(value, options)), options)


def _halves(line: bytes) -> tuple[bytes, bytes | None]:
    """Cut a line at its first colon that stands in no quotation marks."""
    quoted = False
    for place, byte in enumerate(line):
        if byte == 0x22:
            quoted = not quoted
        elif byte == 0x3A and not quoted:
            return line[:place], line[place + 1 :]
    head, colon, value = line.partition(b":")
    return head, value if colon else None


def _apart(text: str, mark: str) -> list[str]:
    """Cut a text at a mark that stands in no quotation marks."""
    pieces, quoted = [""], False
    for letter in text:
        if letter == '"':
            quoted = not quoted
        elif letter == mark and not quoted:
            pieces.append("")
        else:
            pieces[-1] += letter
    return pieces


def _options(words: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals:
            key, value = _BARE.get(word.strip().lower(), "type"), word
        key = key.strip().lower()
        values = tuple(one.strip().lower() for one in value.split(",") if one.strip())
        found[key] = found.get(key, ()) + values
    return found


def _text(value: bytes, options: dict[str, tuple[str, ...]]) -> str:
    if "quoted-printable" in options.get("encoding", ()):
        value = quopri.decodestring(value)
    charset = next(iter(options.get("charset", ())), "")
    for codec in (charset if _CHARSETS.fullmatch(charset) else "utf-8", "utf-8", "cp1252"):
        try:
            return kept(value.decode(codec))
        except (UnicodeDecodeError, LookupError):
            continue
    return kept(value.decode("latin-1"))


def kept(text: str) -> str:
    """Return a text in NFC, with new lines as one character and without what cannot be kept."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    control = {"Cc", "Cs"}
    return unicodedata.normalize(
        "NFC", "".join(c for c in plain if c in "\n\t" or unicodedata.category(c) not in control)
    )


def _parts(text: str) -> tuple[str, ...]:
    pieces = re.split(r"(?<!\\)((?:\\\\)*);", text)
    joined = [pieces[place] + (pieces[place + 1] if place + 1 < len(pieces) else "") for place in
              range(0, len(pieces), 2)]  # fmt: skip
    return tuple(_ESCAPED.sub(_unescaped, one) for one in joined)


def _unescaped(found: re.Match[str]) -> str:
    return "\n" if found[1] in "nN" else found[1] if found[1] in "\\,;:\"'" else found[0]

"""The notice to people on the map, and a draft impact assessment: templates filled from the map's card."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from stewardmap.analysis.rights.review import months_kept
from stewardmap.errors import UserError
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.records import Place
from stewardmap.model.snapshot import Snapshot
from stewardmap.paths import resource
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _
from stewardmap.wording.lawful_basis import basis_in_words, ground_to_name, kept_for

ENDINGS = (".docx", ".txt")
_SIDE, _TOP = 2.2, 2.0
_SIZES = {"Title": 18, "Heading 1": 13, "List Bullet": 11, "Normal": 11}


class PrivacyPaper(StrEnum):
    """Which of the two; the value is the name of its template."""

    NOTICE = "notice"
    IMPACT = "impact"


class Line(NamedTuple):
    """One paragraph: its style, as Word papers call it, and its text."""

    style: str
    text: str


def write_privacy_paper(
    out: Path, which: PrivacyPaper, snapshot: Snapshot, *, encrypted: bool, not_told: int
) -> None:
    """Write the paper as a Word paper or as plain text, by its ending.

    Raises:
        UserError: if `out` has another ending.
        WorldError: if `out` cannot be written.
    """
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        raise UserError(_("{file}: this paper is written as .docx or .txt.").format(file=out.name))
    lines = tuple(filled(which, values_of(snapshot, encrypted=encrypted, not_told=not_told)))
    write_whole(out, _docx(lines) if ending == ".docx" else _text(lines))


def values_of(snapshot: Snapshot, *, encrypted: bool, not_told: int) -> Mapping[str, str]:
    """Return what the templates are filled with; what the card does not say stands in square brackets."""
    card = snapshot.card
    place = snapshot.of(Place).get(card.place_id) if card.place_id is not None else None
    return {
        "controller": card.controller or _("[who answers for the map]"),
        "purpose": card.purpose or _("[what the map is for]"),
        "basis": basis_in_words(card.basis) if card.basis else _("[the lawful basis]"),
        "ground": ground_to_name(card.basis),
        "requests_to": card.requests_to or _("[where people ask about themselves]"),
        "place": place.name if place is not None else _("[the place]"),
        "title": card.title or _("[its title]"),
        "retention": kept_for(months_kept(snapshot)),
        "date": day_in_words(snapshot.on),
        "people": str(len(snapshot.people)),
        "organisations": str(len(snapshot.organisations)),
        "not_told": str(not_told),
        "kept": _("encrypted behind a passphrase") if encrypted else _("not encrypted: anyone can open it"),
    }


def filled(which: PrivacyPaper, values: Mapping[str, str]) -> Iterator[Line]:
    """Yield the paragraphs of a template, filled; the first heading is the title."""
    template = resource("privacy", f"{which.value}.md").read_text(encoding="utf-8")
    title = True
    for line in filter(None, (one.strip() for one in template.splitlines())):
        marks, _space, words = line.partition(" ")
        style = {"#": "Title" if title else "Heading 1", "-": "List Bullet"}.get(marks, "Normal")
        title = title and marks != "#"
        yield Line(style, _filled(words if style != "Normal" else line, values).rstrip())


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Fill each place once: what was typed into the card is text, whatever marks stand in it."""
    parts = text.split("{")
    return parts[0] + "".join(
        values.get(name, f"{{{name}}}") + rest
        for name, _end, rest in (part.partition("}") for part in parts[1:])
    )


def _text(lines: tuple[Line, ...]) -> bytes:
    said = (f"- {line.text}" if line.style == "List Bullet" else line.text for line in lines)
    return ("\n\n".join(said) + "\n").encode()


def _docx(lines: tuple[Line, ...]) -> bytes:
    from stewardmap.exchange.writers.word_paper import as_docx, plain, word_paper

    made = word_paper(lines[0].text, _SIZES, _SIDE, _TOP)
    made.core_properties.author = _("Steward Map")
    made.core_properties.language = "en-GB"
    for line in lines:
        made.add_paragraph(plain(line.text), style=line.style)
    return as_docx(made)

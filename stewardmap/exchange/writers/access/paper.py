"""What is held about one person as a paper: a table for each kind of record, in words."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from stewardmap.exchange.one_person.gathered import OnePerson, Row, Value
from stewardmap.exchange.one_person.kept_in import KeptDate
from stewardmap.exchange.writers.handover.content import HandoverPaper, Part
from stewardmap.model.dates import from_text
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.labels import field_label, kind_label, label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.numbers import sentence


def paper_of(held: OnePerson) -> HandoverPaper:
    """Return the paper; the first page says what it is and what is masked in it."""
    return HandoverPaper(
        language="en",
        region="GB",
        author=_("Steward Map"),
        title=_("What is held about {name}").format(name=held.name),
        dateline=_("From the map {map}, as it was on {date}.").format(map=held.map, date=_day(held.on)),
        marking=_("Personal: for {name}").format(name=held.name),
        page=_("Page {n} of {m}"),
        pages=((_front(held), *_parts(held)),),
    )


def _front(held: OnePerson) -> Part:
    lines = [
        ngettext("{n} record", "{n} records", len(held.rows)).format(n=len(held.rows)),
        _("Other people are not named: each is one letter at their organisation, the same throughout."),
        _("You may ask for it to be corrected, to be restricted, or to be forgotten."),
    ]
    if held.cleared:
        named = ", ".join(held.cleared)
        lines[1] = _("Other people are not named, but for these: {names}.").format(names=named)
    return Part(heading=_("About this copy"), lead=". ".join(one.rstrip(".") for one in lines) + ".")


def _parts(held: OnePerson) -> Iterator[Part]:
    for kind, rows in groupby(held.rows, key=lambda row: row.kind):
        yield _part(sentence(kind_label(kind, many=True)).rstrip("."), map(_said, rows))
    if held.findings:
        yield _part(_("Findings that name you"), ((text, "") for text in held.findings))
    if held.lists:
        said = _("its words stand in what is recorded about you")
        yield _part(_("Saved lists on which you stand, or may"), ((name, said) for name in held.lists))
    if held.kept_dates:
        yield _part(
            _("Dates that are kept, in which you stand as you did then"), map(_of_date, held.kept_dates)
        )
    if held.history:
        yield _part(_("What was done to the map"), ((one.label, one.at[:10]) for one in held.history))


def _part(heading: str, rows: Iterable[tuple[str, str]]) -> Part:
    headers = (_("What is recorded"), _("How it is about you"))
    return Part(heading=heading, headers=headers, widths=(5, 2), rows=tuple(rows))


def _said(row: Row) -> tuple[str, str]:
    values = (
        f"{sentence(field_label(name)).rstrip('.')}: {_in_words(value)}"
        for name, value in row.values.items()
        if name != "id"
    )
    return "; ".join(values), _ways()[row.how.name]


def _of_date(kept: KeptDate) -> tuple[str, str]:
    if kept.records is None:
        about = _("it cannot be read: you may be in it")
    else:
        about = ngettext("{n} record", "{n} records", kept.records).format(n=kept.records)
    return f"{sentence(kept.name).rstrip('.')}, {_day(kept.on)}", about


def _in_words(value: Value) -> str:
    return label(value) if isinstance(value, bool) else str(value)


def _day(text: str) -> str:
    return day_in_words(from_text(text).earliest)


def _ways() -> Mapping[str, str]:
    return {
        "THEIRS": _("recorded about you"),
        "HANGS": _("belongs to something recorded about you"),
        "NAMES": _("a text that names you"),
        "HOLDS": _("kept with the map, about something of yours"),
        "PART": _("you have a part in it"),
    }

"""Columns that list what hangs on a row, such as its tags: several in one cell, set apart by semicolons."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from stewardmap.exchange.columns import read_several
from stewardmap.exchange.values.unread import silent
from stewardmap.model.records import Purpose, PurposeTag, Record, Tag
from stewardmap.ui.fold import fold
from stewardmap.ui.panels.table.cells import listed, number
from stewardmap.ui.panels.table.column import Column, Edit
from stewardmap.ui.panels.table.draft import Draft
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.reading import named
from stewardmap.ui.parts.editors import TextEditor
from stewardmap.wording.language import _


def links_column(
    *,
    key: str,
    title: str,
    kind: type[Record],
    own: str,
    said: Callable[[Ground, Any], str],
    make: Callable[[Ground, Any, str], Record],
    reads: tuple[type[Record], ...] = (),
    fits: Callable[[Any], bool] = lambda _link: True,
    alike: bool = True,
) -> Column:
    """Return the column of the records of a kind that point to a row by their field `own`.

    `said` is how one of them reads; `make` returns a new one for such a text, or raises Unread; only those
    that fit are listed.
    """

    def links(ground: Ground, record: Any) -> list[Record]:
        return [link for link in ground.of(kind, own, record.id) if fits(link)]

    def texts(ground: Ground, record: Any) -> Sequence[str]:
        return [said(ground, link) for link in links(ground, record)]

    def read(ground: Ground, record: Any, text: str) -> tuple[str, ...]:
        found = read_several(text.removeprefix("'"), silent)
        for one in found:
            make(ground, record, one)
        return found

    def write(draft: Draft, record: Any, value: Sequence[str]) -> None:
        wanted = {fold(text): text for text in value}
        there = {fold(said(draft.ground, link)): link for link in links(draft.ground, record)}
        draft.gone += [link for text, link in there.items() if text not in wanted]
        draft.new += [make(draft.ground, record, wanted[one]) for one in wanted if one not in there]

    def editor(_ground: Ground, _record: Any, value: Any) -> QWidget:
        made = TextEditor("; ".join(value or ()))
        made.setPlaceholderText(_("several, with ; between"))
        return made

    return Column(
        key=key,
        title=title,
        read=lambda ground, record: listed(texts(ground, record)),
        reads=(kind, *reads),
        edit=Edit(value=lambda g, r: tuple(texts(g, r)), read=read, editor=editor, write=write, alike=alike),
    )


def tags_column(own: str) -> Column:
    """Return the column of the keeper's own words on a row."""

    def make(_ground: Ground, record: Record, text: str) -> Record:
        at: dict[str, Any] = {own: record.id}
        return Tag(label=text, **at)

    return links_column(
        key="tags", title=_("Tags"), kind=Tag, own=own, said=lambda _ground, tag: tag.label, make=make
    )


def purposes_column(own: str) -> Column:
    """Return the column of the purposes that a row is about."""

    def make(ground: Ground, record: Record, text: str) -> Record:
        at: dict[str, Any] = {own: record.id}
        return PurposeTag(purpose_id=named(ground, Purpose, text), **at)

    return links_column(
        key="purposes",
        title=_("Purposes"),
        kind=PurposeTag,
        own=own,
        said=lambda ground, mark: ground.called(Purpose, mark.purpose_id),
        make=make,
        reads=(Purpose,),
    )


def findings_column() -> Column:
    """Return the column that counts the findings about a row."""
    return Column(
        key="findings",
        title=_("Findings"),
        read=lambda ground, record: number(ground.findings.get(record.id, 0)),
        counts_findings=True,
    )

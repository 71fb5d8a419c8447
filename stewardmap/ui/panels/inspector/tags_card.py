"""The keeper's own words on a thing and the purposes it is about: added by typing, removed by a click."""

from collections.abc import Callable, Sequence

from stewardmap.model.ids import Id
from stewardmap.model.records import Purpose, PurposeTag, Tag
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add
from stewardmap.ui.fold import fold
from stewardmap.ui.panels.inspector.chips import chips
from stewardmap.ui.panels.inspector.pieces import card
from stewardmap.ui.panels.inspector.typing import typing
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.language import _

_WITH_PURPOSES = ("person", "collaboration", "tie")
_PURPOSES_ALONE = "tie"


def tags_card(desk: Desk, snapshot: Snapshot, subject: Subject) -> Section:
    """Return the tags, and the purposes where the thing can be about some."""
    tags = sorted(snapshot.tags_of.get(Id(subject.id), ()), key=lambda one: fold(one.label))
    about = _purposes(snapshot, subject)
    both = subject.kind in _WITH_PURPOSES
    title = _("Tags and purposes ({n})") if both else _("Tags ({n})")
    if subject.kind == _PURPOSES_ALONE:
        title = _("Purposes ({n})")
    return card(
        "tags", title.format(n=len(tags) + len(about)), lambda: _rows(desk, snapshot, subject, tags, about)
    )


def _purposes(snapshot: Snapshot, subject: Subject) -> list[PurposeTag]:
    if subject.kind not in _WITH_PURPOSES:
        return []
    field = f"{subject.kind}_id"
    found = (one for one in snapshot.of(PurposeTag).values() if getattr(one, field) == subject.id)
    return sorted(found, key=lambda one: snapshot.of(Purpose)[one.purpose_id].name)


def _rows(
    desk: Desk, snapshot: Snapshot, subject: Subject, tags: Sequence[Tag], about: Sequence[PurposeTag]
) -> list[Piece]:
    words = [(_("{tag} ×").format(tag=one.label), one.label, one) for one in tags]
    named = [(one, snapshot.of(Purpose)[one.purpose_id].name) for one in about]
    issues = [(_("{purpose} ×").format(purpose=name), name, one) for one, name in named]
    known = sorted({one.label for one in snapshot.of(Tag).values()}, key=fold)
    pieces = []
    if subject.kind != _PURPOSES_ALONE:
        pieces = [chips(desk, "tags", words, _("Remove tag")), _typing(desk, subject, "tag", known, _tag)]
    if subject.kind in _WITH_PURPOSES:
        purposes = sorted((one.name for one in snapshot.of(Purpose).values()), key=fold)
        pieces += [
            chips(desk, "purposes", issues, _("Remove purpose")),
            _typing(desk, subject, "purpose", purposes, _purpose),
        ]
    return pieces


Take = Callable[[Desk, Subject, str], None]


def _typing(desk: Desk, subject: Subject, what: str, known: Sequence[str], take: Take) -> Piece:
    hint = _("Add a tag and press Enter") if what == "tag" else _("Add a purpose and press Enter")
    said = _("Add a tag") if what == "tag" else _("Add a purpose")

    return typing(f"{subject.id}.{what}", said, hint, known, lambda text: take(desk, subject, text))


def _tag(desk: Desk, subject: Subject, text: str) -> None:
    snapshot = desk.session.snapshot
    there = () if snapshot is None else snapshot.tags_of.get(Id(subject.id), ())
    if all(fold(one.label) != fold(text) for one in there):
        row = Tag(label=text, **{f"{subject.kind}_id": subject.id})  # type: ignore[arg-type]
        desk.session.do(add(row, label=_("Add tag")))


def _purpose(desk: Desk, subject: Subject, text: str) -> None:
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    named = (one for one in snapshot.of(Purpose).values() if fold(one.name) == fold(text))
    known = next(named, None)
    purpose = known or Purpose(name=text)
    if purpose.id not in {one.purpose_id for one in _purposes(snapshot, subject)}:
        row = PurposeTag(purpose_id=purpose.id, **{f"{subject.kind}_id": subject.id})  # type: ignore[arg-type]
        desk.session.do(add(*([] if known else [purpose]), row, label=_("Add purpose")))

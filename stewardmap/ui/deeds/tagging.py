"""Give a tag or a purpose to all that is selected, or take one off, as one step."""

from collections.abc import Iterable, Iterator, Sequence

from stewardmap.model.ids import Id
from stewardmap.model.records import Purpose, PurposeTag, Record, Tag
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add, remove, together
from stewardmap.ui.fold import fold
from stewardmap.ui.parts.entries import Chosen, NameEntry
from stewardmap.wording.language import _, ngettext

_TAGGED = ("person", "organisation", "collaboration")
_FOR_A_PURPOSE = ("person", "tie", "collaboration")


def can_tag(desk: Desk) -> bool:
    """Whether something is selected that can have a tag or a purpose."""
    return any(one.kind in {*_TAGGED, *_FOR_A_PURPOSE} for one in desk.session.selection)


def ask(desk: Desk) -> None:
    """Ask which tag or purpose all that is selected gets, and which is taken off."""
    snapshot = desk.session.snapshot
    things = [one for one in desk.session.selection if one.kind in {*_TAGGED, *_FOR_A_PURPOSE}]
    if snapshot is None or not things:
        return
    fields = [
        ("tag", _("Give the tag"), NameEntry(_labels(snapshot.of(Tag).values()))),
        ("no_tag", _("Take the tag off"), NameEntry(_labels(_tags_of(snapshot, things)))),
        ("purpose", _("Give the purpose"), NameEntry(_purposes(snapshot))),
        ("no_purpose", _("Take the purpose off"), NameEntry(_purposes(snapshot))),
    ]
    title = _title(things)
    hint = _("A tag is a word of your own; a purpose is one of those on the map, or a new one.")
    desk.ask(EntryDialog(title, fields, lambda typed: _take(desk, things, typed), do=_("Tag"), hint=hint))


def _title(things: Sequence[Subject]) -> str:
    if all(one.kind == "person" for one in things):
        return ngettext("Tag {n} person", "Tag {n} people", len(things)).format(n=len(things))
    return ngettext("Tag {n} thing", "Tag {n} things", len(things)).format(n=len(things))


def _take(desk: Desk, things: Sequence[Subject], typed: Answer) -> str:
    snapshot = desk.session.snapshot
    if snapshot is None or not any(one.text for one in typed.values()):
        return _("Name a tag or a purpose to give or to take off.")
    there = [one for one in things if desk.session.has(one)]
    if typed["no_purpose"].text and typed["no_purpose"].id is None:
        return _("No purpose on this map is called “{name}”.").format(name=typed["no_purpose"].text)
    gone = [
        *_tags_taken(snapshot, there, typed["no_tag"].text),
        *_taken(snapshot, there, typed["no_purpose"]),
    ]
    new = [*_tags_given(snapshot, there, typed["tag"]), *_given(snapshot, there, typed["purpose"])]
    if not gone and not new:
        return _("It is so already: nothing would change.")
    label = _title(there)
    said = ngettext("{n} mark is changed.", "{n} marks are changed.", len(gone) + len(new))
    command = together(remove(*gone, label=label), add(*new, label=label)) if gone else add(*new, label=label)
    done = desk.session.do(command, said.format(n=len(gone) + len(new)))
    return "" if done else _("The map could not take this.")


def _tags_given(snapshot: Snapshot, things: Sequence[Subject], tag: Chosen) -> Iterator[Record]:
    if tag.text:
        label = tag.id or tag.text  # as it is spelt on the map already
        have = {_tagged(one) for one in snapshot.of(Tag).values() if fold(one.label) == fold(label)}
        for one in things:
            if one.kind in _TAGGED and one.id not in have:
                yield Tag(label=label, **{f"{one.kind}_id": Id(one.id)})


def _tags_taken(snapshot: Snapshot, things: Sequence[Subject], label: str) -> Iterator[Record]:
    return (one for one in _tags_of(snapshot, things) if label and fold(one.label) == fold(label))


def _given(snapshot: Snapshot, things: Sequence[Subject], purpose: Chosen) -> Iterator[Record]:
    marked = [one for one in things if one.kind in _FOR_A_PURPOSE]
    if not purpose.text or not marked:
        return
    at = purpose.id
    if at is None:
        made = Purpose(name=purpose.text)
        at = made.id
        yield made
    have = {_marked(one) for one in snapshot.of(PurposeTag).values() if one.purpose_id == at}
    for one in marked:
        if one.id not in have:
            yield PurposeTag(purpose_id=at, **{f"{one.kind}_id": Id(one.id)})


def _taken(snapshot: Snapshot, things: Sequence[Subject], purpose: Chosen) -> Iterator[Record]:
    ids = {one.id for one in things}
    for one in snapshot.of(PurposeTag).values():
        if purpose.id is not None and one.purpose_id == purpose.id and _marked(one) in ids:
            yield one


def _tags_of(snapshot: Snapshot, things: Sequence[Subject]) -> list[Tag]:
    ids = {one.id for one in things}
    return [one for one in snapshot.of(Tag).values() if _tagged(one) in ids]


def _tagged(tag: Tag) -> Id | None:
    return tag.person_id or tag.organisation_id or tag.collaboration_id


def _marked(tag: PurposeTag) -> Id | None:
    return tag.person_id or tag.tie_id or tag.collaboration_id


def _labels(tags: Iterable[Tag]) -> list[tuple[Id, str]]:
    return [(Id(label), label) for label in sorted({one.label for one in tags}, key=fold)]


def _purposes(snapshot: Snapshot) -> list[tuple[Id, str]]:
    every = snapshot.of(Purpose).values()
    return sorted(((one.id, one.name) for one in every), key=lambda pair: fold(pair[1]))

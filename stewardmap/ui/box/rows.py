"""What was found, in the words and marks in which it is shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from stewardmap.exchange.search.entry import Entry, Key
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, PurposeTag, SavedView, Tag
from stewardmap.model.saved_list import from_text
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.parts.marks import Mark
from stewardmap.ui.telling import bodies_line, mark_of, posts_line
from stewardmap.ui.tokens import Tokens
from stewardmap.wording.dates import in_words
from stewardmap.wording.known_by import say_known_by
from stewardmap.wording.labels import kind_label, label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer

_NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list; one that is not able can be read and not chosen."""

    key: Key | None
    text: str
    second: str
    mark: Mark
    keys: str = ""
    able: bool = True
    why: str = ""

    @property
    def whole(self) -> str:
        """All that the line says, as a screen reader says it."""
        return ", ".join(part for part in (self.text, self.second, self.keys) if part)


def row_of(snapshot: Snapshot, entry: Entry, tokens: Tokens, why: str = "") -> Row:
    """Return the line of something on the map; `why` says how it was found where that is not plain."""
    key = entry.key
    kind = {"tag": _("tag"), "list": _("saved list")}.get(key.kind) or kind_label(key.kind)
    known = _KNOWN[key.kind](snapshot, key)
    signs = {"action": "✓", "purpose": "#", "tag": "#", "list": "≡"}
    if key.kind in signs:
        mark = Mark(key.kind, sign=signs[key.kind], colour=tokens.second)
    else:
        mark = mark_of(snapshot, Subject(key.kind, key.id))
    second = " · ".join(part for part in (why, kind, known) if part)
    return Row(key, entry.name, second, mark, why=why)


def row_of_command(entry: Entry, made: QAction, why_not: str, tokens: Tokens) -> Row:
    """Return the line of a command, with its keys, and why it cannot be done now if that is so."""
    able = made.isEnabled()
    second = _("command") if able else f"{_('command')} · {why_not or _('not possible now')}"
    mark = Mark("command", sign="›", colour=tokens.accent if able else tokens.second)
    return Row(
        entry.key, f"{entry.near}: {entry.name}", second, mark, made.shortcut().toString(_NATIVE), able
    )


def _of_person(snapshot: Snapshot, key: Key) -> str:
    at = Id(key.id)
    ties = len(snapshot.ties_of.get(at, ()))
    said = [posts_line(snapshot, at) or _("no organisation")]
    if snapshot.connector_roles_of.get(at):
        said.append(_("connector role"))
    said.append(ngettext("{n} tie", "{n} ties", ties).format(n=ties))
    return " · ".join(said)


def _of_body(snapshot: Snapshot, key: Key) -> str:
    body = snapshot.organisations[Id(key.id)]
    people = len(snapshot.people_of_organisation.get(body.id, ()))
    said = [label(body.sector)] if body.sector is not None else []
    said.append(ngettext("{n} person", "{n} people", people).format(n=people))
    return " · ".join(part for part in (*said, say_known_by(body.id, Namer(snapshot))) if part)


def _of_board(snapshot: Snapshot, key: Key) -> str:
    board = snapshot.collaborations[Id(key.id)]
    seats = len(snapshot.memberships_of.get(board.id, ()))
    said = [board.purpose] if board.purpose else []
    return " · ".join([ngettext("{n} seat", "{n} seats", seats).format(n=seats), *said])


def _of_post(snapshot: Snapshot, key: Key) -> str:
    post = snapshot.posts[Id(key.id)]
    holders = [snapshot.people[one.person_id].name for one in snapshot.holdings_of_post.get(post.id, ())]
    held = _("held by {name}").format(name=", ".join(holders)) if holders else _("vacant")
    return f"{snapshot.organisations[post.organisation_id].name} · {held}"


def _of_action(snapshot: Snapshot, key: Key) -> str:
    action = snapshot.of(Action)[Id(key.id)]
    said = [snapshot.people[action.owner_id].name] if action.owner_id else []
    if action.due is not None:
        said.append(_("by {date}").format(date=in_words(action.due)))
    return " · ".join(said)


def _of_purpose(snapshot: Snapshot, key: Key) -> str:
    count = sum(row.purpose_id == key.id for row in snapshot.of(PurposeTag).values())
    return ngettext("marks {n} thing", "marks {n} things", count).format(n=count)


def _of_tag(snapshot: Snapshot, key: Key) -> str:
    count = sum(row.label == key.id for row in snapshot.of(Tag).values())
    return ngettext("marks {n} thing", "marks {n} things", count).format(n=count)


def _of_list(snapshot: Snapshot, key: Key) -> str:
    one = from_text(snapshot.of(SavedView)[Id(key.id)].shows)
    return "" if one is None else f"{kind_label(one.of, many=True)} · {one.words}"


_KNOWN: Mapping[str, Callable[[Snapshot, Key], str]] = {
    "person": _of_person,
    "organisation": _of_body,
    "collaboration": _of_board,
    "post": _of_post,
    "action": _of_action,
    "purpose": _of_purpose,
    "tag": _of_tag,
    "list": _of_list,
}


def where_of(snapshot: Snapshot, kind: str, at: Id) -> str:
    """Return a name with where it is: "Elizabeth Carter, Eastfield Trust"."""
    if kind == "person":
        name, where = snapshot.people[at].name, bodies_line(snapshot, at)
    else:
        name, where = snapshot.organisations[at].name if kind == "organisation" else "", ""
    return f"{name}, {where}" if where else name

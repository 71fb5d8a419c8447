"""What forgetting somebody will do, and what it did, in lines."""

from collections.abc import Iterable
from pathlib import Path

from stewardmap.model.records import Export
from stewardmap.wording.exports import what_was_sent, when_sent
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.numbers import listed


def will_do(name: str) -> str:
    """Return what is asked before somebody is forgotten, once."""
    said = _(
        "{name} goes out of this map for good: their posts, ties, views, seats, contacts and what was decided"
        " about them, notes that name them, the history, what can be undone, and every backup. It cannot be"
        " undone, and nothing before it can be. What is kept is a sign that nobody can read, by which an"
        " import leaves them out."
    )
    return said.format(name=name)


def did(masked: int, look_over: int, unread: int = 0, kept: int = 0, unsaved: str = "") -> str:
    """Return how many texts were masked and how many to look over, and where they may still stand.

    That is in backups that could not be changed, in dates that are kept and cannot be read, and in the
    document itself where it could not be saved.
    """
    parts = [_("Forgotten.")]
    if masked:
        said = ngettext(
            "{n} text named them: it is masked.", "{n} texts named them: they are masked.", masked
        )
        parts.append(said.format(n=masked))
    if look_over:
        said = ngettext(
            "{n} text has a part of the name: look it over.",
            "{n} texts have a part of the name: look them over.",
            look_over,
        )
        parts.append(said.format(n=look_over))
    if unread:
        said = ngettext(
            "{n} backup or copy put aside may still hold them: delete it.",
            "{n} backups or copies put aside may still hold them: delete them.",
            unread,
        )
        parts.append(said.format(n=unread))
    if kept:
        said = ngettext(
            "{n} date that is kept cannot be read, and may hold them: remove it.",
            "{n} dates that are kept cannot be read, and may hold them: remove them.",
            kept,
        )
        parts.append(said.format(n=kept))
    if unsaved:
        parts.append(_("The file itself holds them until it is saved: {why}").format(why=unsaved))
    return " ".join(parts)


def left(files: Iterable[Path], kept: Iterable[str]) -> list[str]:
    """Return a line for each file and each kept date that may still hold them, and what to do about it."""
    files_left = [_("Delete: {file}").format(file=file) for file in files]
    return [
        *files_left,
        *(_("Remove the kept date “{name}”: it cannot be read").format(name=one) for one in kept),
    ]


def named_after(bodies: Iterable[str]) -> str:
    """Return that bodies have their name, or a part of it, and keep it; nothing where none has."""
    called = list(bodies)
    if not called:
        return ""
    said = ngettext(
        "This has a part of their name and keeps it: {names}. Rename it if that tells who they were.",
        "These have a part of their name and keep it: {names}. Rename those that tell who they were.",
        len(called),
    )
    return said.format(names=listed([f"“{name}”" for name in called]))


def copies(sent: Iterable[Export]) -> list[str]:
    """Return a line for each copy sent out that held them: whoever has it is to be asked."""
    in_order = sorted(sent, key=lambda one: (one.on, one.time, one.id))
    return [f"{what_was_sent(one)}, {when_sent(one)}: {one.name}" for one in in_order]

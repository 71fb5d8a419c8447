"""What forgetting somebody will do, and what it did, in lines."""

from collections.abc import Iterable

from stewardmap.model.records import Export
from stewardmap.wording.exports import what_was_sent, when_sent
from stewardmap.wording.language import _, ngettext


def will_do(name: str) -> str:
    """Return what is asked before somebody is forgotten, once."""
    said = _(
        "{name} goes out of this map for good: their posts, ties, views, seats, contacts and what was decided"
        " about them, notes that name them, the history, what can be undone, and every backup. It cannot be"
        " undone, and nothing before it can be. What is kept is a sign that nobody can read, by which an"
        " import leaves them out."
    )
    return said.format(name=name)


def did(masked: int, look_over: int, unread: int = 0) -> str:
    """Return how many texts were masked, how many to look over, and how many backups could not be opened."""
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
    return " ".join(parts)


def copies(sent: Iterable[Export]) -> list[str]:
    """Return a line for each copy sent out that held them: whoever has it is to be asked."""
    in_order = sorted(sent, key=lambda one: (one.on, one.time, one.id))
    return [f"{what_was_sent(one)}, {when_sent(one)}: {one.name}" for one in in_order]

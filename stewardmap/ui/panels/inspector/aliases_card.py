"""Other names under which a thing is known: those of whoever was merged into it, and of imports."""

from stewardmap.model.records import Alias
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.inspector.pieces import card, words
from stewardmap.ui.parts.section import Section
from stewardmap.wording.language import _
from stewardmap.wording.numbers import listed


def aliases_card(snapshot: Snapshot, subject: Subject) -> Section | None:
    """Return the other names of a thing, or None where it has none."""
    field = f"{subject.kind}_id"
    names = sorted({one.name for one in snapshot.of(Alias).values() if getattr(one, field) == subject.id})
    if not names:
        return None
    said = _("Imports find it under these too: {names}.").format(names=listed(names, len(names)))
    return card("aliases", _("Also known as"), [words("names", said)], folded=True)

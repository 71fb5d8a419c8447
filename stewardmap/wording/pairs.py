"""Two people of an introduction, and what they have in common, as they stand in a sentence."""

from stewardmap.analysis.introductions.introduction import Introduction
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed


def pair_in_words(one: Introduction, namer: Namer) -> str:
    """Return both people, each with their organisations unless they share one: Ann Lee and Bob Ray."""
    colleagues = any(shared.kind == "organisation" for shared in one.shared)
    first, second = (
        namer.name("person", end) if colleagues else namer.person_at(end) for end in (one.a, one.b)
    )
    return _("{first} and {second}").format(first=first, second=second)


def shared_in_words(one: Introduction, namer: Namer) -> str:
    """Return what both do together, as it stands after *both* or *you both*; nothing if only a tie."""
    bodies = [namer.of(shared) for shared in one.shared if shared.kind == "organisation"]
    if bodies:
        return _("work at {organisations}").format(organisations=listed(bodies, 2))
    boards = [namer.of(shared) for shared in one.shared if shared.kind == "collaboration"]
    return _("sit on {collaborations}").format(collaborations=listed(boards, 2)) if boards else ""

"""Whether something matters, and whether anybody asked about it: what makes a finding serious."""

from collections.abc import Iterable

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import Link
from stewardmap.model.vocabulary import ReadingState


def matter(ground: Ground, links: Iterable[Link]) -> bool:
    """Whether any of these links is on a need or an important purpose."""
    return any(ground.concerns.matter(ground.pairs_of(link), (link.tie.id,)) for link in links)


def was_asked(ground: Ground, links: Iterable[Link]) -> bool:
    """Whether there are links, and each was spoken to by one of its sides within the last year."""
    answered = [_was_answered(ground, link) for link in links]
    return bool(answered) and all(answered)


def _was_answered(ground: Ground, link: Link) -> bool:
    readings = ground.snapshot.readings_of_tie.get(link.tie.id, ())
    return any(
        r.state is not ReadingState.NO_ANSWER
        and r.on is not None
        and r.on.latest >= ground.asked_since
        and r.on.earliest <= ground.on
        for r in readings
    )

"""What to do before it happens: cover, handovers, co-chairs, questions, and introductions."""

from dataclasses import dataclass
from enum import StrEnum

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.introductions.introduction import Introduction
from stewardmap.model.ids import Id


class Doing(StrEnum):
    """What sort of thing is to be done, in the order in which it is told."""

    COVER = "cover"
    HANDOVER = "handover"
    CO_CHAIR = "co_chair"
    CONVENOR = "convenor"
    SECRETARY = "secretary"
    INTRODUCE = "introduce"
    CONFIRM = "confirm"
    FUNDER = "funder"
    OWNER = "owner"
    DECIDE = "decide"
    KEEPER = "keeper"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """One thing to do before: who or what it is about, what for, and whom the map names as able to do it.

    Of a handover `who` are the two who are introduced and `by` is whoever leaves; of cover `who` is the post
    and `by` a colleague who could look after its `ties`. `strength` is what a new tie is assumed to have.
    """

    kind: Doing
    who: tuple[Subject, ...]
    about: tuple[Subject, ...] = ()
    by: Id | None = None
    ties: tuple[Id, ...] = ()
    strength: int | None = None
    introduction: Introduction | None = None

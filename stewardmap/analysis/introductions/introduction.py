"""What a plan consists of: who might meet whom, who could make it happen, and what for."""

from dataclasses import dataclass
from enum import StrEnum

from stewardmap.analysis.finding import Subject
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import View


class IntroductionKind(StrEnum):
    """Two who share an organisation, a collaboration or a recorded tie are asked, and never introduced."""

    INTRODUCE = "introduce"
    CONFIRM = "confirm"


class Scope(StrEnum):
    """What a plan is for."""

    FEW = "few"
    WHOLE = "whole"
    COMMON_CONTACT = "common contact"
    RELATIONS = "relations"


class Reason(StrEnum):
    """Why two people might meet."""

    NEED = "need"
    SECOND_WAY = "second way"
    RELATION = "relation"
    SPLIT = "split"
    WHOLE = "whole"
    GROUPS = "groups"


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """Two people, the smaller id first, who might meet or be asked whether they know each other.

    `introducer` is linked with both; where nobody is, with the one, and then `through` is their colleague
    or contact who is linked with the other, and where both are empty no chain of two is recorded.
    `shared` are the organisations and collaborations in which both are, and a tie of theirs that is there
    already but weak or ended. `about` is what it is for: a need, two organisations, the people who would
    have no other recorded link, or those whose leaving would split the map no longer. `removes` are the keys
    of findings on the map that it takes part in removing: all of them are gone once the whole plan has been
    carried out. `strength` is what the tie is then assumed to have; empty is not rated. Where somebody works
    in several organisations, and is to speak for one alone, `a_post` or `b_post` is the post that the tie
    would belong to.
    """

    a: Id
    b: Id
    kind: IntroductionKind
    reason: Reason
    introducer: Id | None = None
    through: Id | None = None
    shared: tuple[Subject, ...] = ()
    about: tuple[Subject, ...] = ()
    removes: tuple[str, ...] = ()
    strength: int | None = None
    a_post: Id | None = None
    b_post: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Introductions in the order in which to make them.

    `bound` is the fewest that could do what the scope asks for, where that is defined. `left` counts what
    the plan leaves undone: needs and important links, people without whom the map would split and groups
    without a link to the rest, or relations that still rest on one.
    """

    scope: Scope
    introductions: tuple[Introduction, ...]
    bound: int | None = None
    left: int = 0
    view: View = View.COLLEAGUES
    strength: int | None = None

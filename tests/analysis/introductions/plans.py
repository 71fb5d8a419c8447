"""What every plan has to keep to."""

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.acquaintance import Acquaintance
from stewardmap.analysis.introductions.applied import applied
from stewardmap.analysis.introductions.introduction import IntroductionKind, Plan
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.registry import RULES
from stewardmap.model.snapshot import Snapshot


def keys(snapshot: Snapshot, parameters: Parameters | None = None) -> set[str]:
    """The keys of everything there is to find."""
    import stewardmap.analysis.rules  # noqa: F401 - each rule registers itself on import

    ground = Ground(snapshot, parameters or Parameters())
    return {finding.key for registered in RULES.values() for finding in registered.look(ground)}


def check(snapshot: Snapshot, plan: Plan, parameters: Parameters | None = None) -> None:
    """Nobody is proposed who may not be, and what a plan says it removes is there before and gone after."""
    acquaintance = Acquaintance(Ground(snapshot, parameters or Parameters()))
    for one in plan.introductions:
        assert one.a < one.b
        assert acquaintance.may_meet(one.a, one.b)
        assert (one.kind is IntroductionKind.CONFIRM) == bool(one.shared)
        assert one.introducer not in (one.a, one.b)
        assert one.through not in (one.a, one.b, *([one.introducer] if one.introducer else []))
        assert {one.introducer, one.through}.isdisjoint(acquaintance.gone)
    pairs = [(one.a, one.b) for one in plan.introductions]
    assert len(pairs) == len(set(pairs))
    removed = {key for one in plan.introductions for key in one.removes}
    assert removed <= keys(snapshot, parameters)
    assert removed.isdisjoint(keys(applied(snapshot, plan), parameters))

"""Relations that several people carry, all at one level."""

from collections.abc import Iterator

from stewardmap.analysis.bodies import one_inside_other
from stewardmap.analysis.fact import CONCERNS, RELATIONS
from stewardmap.analysis.finding import Clears, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import rule
from stewardmap.analysis.rules.one_recorded_link import evidence_of
from stewardmap.analysis.weighing import was_asked


@rule(Rule.ONE_LEVEL, reads=(*RELATIONS, *CONCERNS), uses=("theta_carry",))
def one_level(ground: Ground) -> Iterator[Finding]:
    """Yield relations of R = 2 or more whose carriers all work at one level, where every level is known."""
    for relation in ground.relations:
        level = next(iter(relation.levels), None) if len(relation.levels) == 1 else None
        if relation.r < 2 or level is None or one_inside_other(ground.parts, relation.a, relation.b):
            continue
        subjects = (Subject("organisation", relation.a), Subject("organisation", relation.b))
        links = [way.link for way in relation.carrying]
        pair = next(
            (
                (one, other)
                for one in ground.people_of.get(relation.a, ())
                for other in ground.people_of.get(relation.b, ())
                if one != other
                and not {one, other} & set(relation.joint)
                and ground.levels.at(one, [relation.a]) - {level}
                and ground.levels.at(other, [relation.b]) - {level}
            ),
            None,
        )
        yield Finding(
            rule=Rule.ONE_LEVEL,
            subjects=subjects,
            numbers={"level": str(level), "r": relation.r},
            evidence=evidence_of(ground, relation),
            clears=Clears(
                remedy=Remedy.LINK if pair else Remedy.NAMED_PERSON,
                subjects=subjects,
                pairs=(pair,) if pair else (),
            ),
            one_tie_would_clear=pair is not None,
            asked=was_asked(ground, links),
            important=ground.concerns.matter([(relation.a, relation.b)], relation.ties),
            order=(float(relation.r),),
        )

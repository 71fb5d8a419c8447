"""Which findings bear on one purpose."""

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.ground import Ground
from stewardmap.model.ids import Id
from stewardmap.model.records import Need
from stewardmap.model.vocabulary import TieSort


def about_purpose(ground: Ground, finding: Finding, purpose_id: Id) -> bool:
    """Whether a finding names or rests on something of this purpose.

    That is the purpose itself, a need of it, a tie, collaboration or person marked with it, or two
    organisations between which there is such a need.
    """
    ids = {subject.id for subject in finding.subjects} | {row.id for row in finding.evidence}
    if purpose_id in ids:
        return True
    if any(purpose_id in ground.concerns.purposes_of(one) for one in ids):
        return True
    needs = ground.snapshot.of(Need)
    return any(needs[need].purpose_id == purpose_id for need in _needs(ground, finding) if need in needs)


def _needs(ground: Ground, finding: Finding) -> set[Id]:
    found = {one.id for one in finding.subjects if one.kind == "need"}
    found |= {row.id for row in finding.evidence if row.kind == "need"}
    bodies = [subject.id for subject in finding.subjects if subject.kind == "organisation"]
    if len(bodies) == 2:
        found.update(ground.concerns.needs_between(*bodies))
    for row in finding.evidence:
        link = ground.links.by_tie.get(row.id)
        if link is not None and link.tie.sort is TieSort.PEOPLE:
            for pair in ground.pairs_of(link):
                found.update(ground.concerns.needs_between(*pair))
    return found

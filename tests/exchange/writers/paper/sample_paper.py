"""The sample's paper at each level, with a rehearsal in it, composed once for every format."""

from functools import cache

from stewardmap.analysis.rehearsals.recipe import Leaving, Recipe
from stewardmap.exchange.writers.paper import Wanted, paper_of
from stewardmap.exchange.writers.paper.content import Paper
from stewardmap.wording.naming import Naming
from tests.journeys.sample_map import person_named, sample_findings, sample_map

LEAVER = "Ruth Ansah-Whitlock"


@cache
def sample_paper_at(naming: Naming) -> Paper:
    recipe = Recipe((Leaving(person_named(sample_map(), LEAVER)),), None)
    return paper_of(
        sample_map(), sample_findings(), Wanted(naming=naming, rehearsals=(recipe,), with_sheets=True)
    )

"""Recipes in which organisations are brought together or taken apart, and posts moved."""

from dataclasses import replace

from stewardmap.analysis.rehearsals.recipe import Merge, MovePost, Recipe, Split
from stewardmap.model.ids import Id


def together(recipe: Recipe, into: Id, *bodies: Id) -> Recipe:
    """Return a recipe in which organisations become one, and with them what each is one with already.

    The organisation that the others come into goes on.
    """
    joined = list(dict.fromkeys(x for one in (into, *bodies) for x in _all_with(recipe, one)))
    kept = [step for step in recipe.steps if not (isinstance(step, Merge) and _touches(step, joined))]
    return replace(recipe, steps=(*kept, Merge(tuple(joined))))


def _all_with(recipe: Recipe, body: Id) -> tuple[Id, ...]:
    """Return what an organisation is one with by the steps there are, in their order; itself if by none."""
    found = (step for step in recipe.steps if isinstance(step, Merge) and body in step.organisation_ids)
    step = next(found, None)
    return step.organisation_ids if step is not None else (body,)


def _touches(step: Merge, bodies: list[Id]) -> bool:
    return bool(set(step.organisation_ids).intersection(bodies))


def is_joined(recipe: Recipe, body: Id) -> bool:
    """Whether a recipe makes an organisation one with another."""
    return len(_all_with(recipe, body)) > 1


def apart(recipe: Recipe, body: Id) -> Recipe:
    """Return a recipe in which an organisation stays by itself after all."""
    steps = (_without(step, body) if isinstance(step, Merge) else step for step in recipe.steps)
    return replace(recipe, steps=tuple(step for step in steps if step is not None))


def _without(step: Merge, body: Id) -> Merge | None:
    left = tuple(one for one in step.organisation_ids if one != body)
    return Merge(left) if len(left) > 1 else None


def moved(recipe: Recipe, post: Id, body: Id) -> Recipe:
    """Return a recipe in which a post goes to an organisation, wherever else it was to go."""
    kept = [x for x in recipe.steps if not (isinstance(x, MovePost) and x.post_id == post)]
    return replace(recipe, steps=(*kept, MovePost(post, body)))


def split(recipe: Recipe, step: Split) -> Recipe:
    """Return a recipe in which an organisation falls apart so, however else it was to."""
    body = step.organisation_id
    kept = [x for x in recipe.steps if not (isinstance(x, Split) and x.organisation_id == body)]
    return replace(recipe, steps=(*kept, step))

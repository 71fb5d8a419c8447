"""What is rehearsed, as the title of a rehearsal."""

from collections.abc import Callable
from typing import Any

from stewardmap.analysis.rehearsals.recipe import (
    Close,
    Introductions,
    Leaving,
    Merge,
    MoneyEnds,
    MovePost,
    PostEmpty,
    Recipe,
    Split,
    Step,
)
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, sentence


def recipe_in_words(recipe: Recipe, namer: Namer) -> str:
    """Return a recipe as one line: What if the post stands empty for four months, from 1 March 2027?"""
    steps = [_SAID[type(step)](step, namer) for step in recipe.in_order]
    what = listed(steps, shown=len(steps)) if steps else _("nothing changes")
    when = _(" on {day}").format(day=day_in_words(recipe.on)) if recipe.on is not None else ""
    return sentence(_("What if {what}{when}?").format(what=what, when=when))


def step_in_words(step: Step, namer: Namer) -> str:
    """Return one step as a line: The post stands empty for four months."""
    return sentence(_SAID[type(step)](step, namer))


def _empty(step: PostEmpty, namer: Namer) -> str:
    post = namer.name("post", step.post_id)
    months = ngettext("{n} month", "{n} months", step.months).format(n=number(step.months))
    if step.interim_id is not None:
        said = _("{person} holds {post} meanwhile, for {months}")
        return said.format(post=post, months=months, person=namer.name("person", step.interim_id))
    return _("{post} stands empty for {months}").format(post=post, months=months)


def _leaving(step: Leaving, namer: Namer) -> str:
    name = namer.name("person", step.person_id)
    when = _(" on {day}").format(day=day_in_words(step.on)) if step.on is not None else ""
    said = _("{name} leaves all of a sudden{when}") if step.sudden else _("{name} leaves{when}")
    if step.handover_to is not None and not step.sudden:
        to = namer.name("person", step.handover_to)
        return _("{name} leaves{when} and hands over to {to}").format(name=name, when=when, to=to)
    return said.format(name=name, when=when)


def _merge(step: Merge, namer: Namer) -> str:
    names = [namer.name("organisation", one) for one in step.organisation_ids]
    return _("{names} become one").format(names=listed(names, shown=len(names)))


def _close(step: Close, namer: Namer) -> str:
    return _("{name} closes").format(name=namer.name("organisation", step.organisation_id))


def _split(step: Split, namer: Namer) -> str:
    parts = listed([_("“{name}”").format(name=name) for name in step.into], shown=len(step.into))
    name = namer.name("organisation", step.organisation_id)
    if namer.anonymous:
        return _("{name} falls into {n} parts").format(name=name, n=number(len(step.into)))
    return _("{name} falls into {parts}").format(name=name, parts=parts)


def _move(step: MovePost, namer: Namer) -> str:
    to = namer.name("organisation", step.organisation_id)
    return _("{post} moves to {to}").format(post=namer.name("post", step.post_id), to=to)


def _money(step: MoneyEnds, namer: Namer) -> str:
    return _("the money of {name} ends").format(name=namer.name("organisation", step.funder_id))


def _introductions(step: Introductions, namer: Namer) -> str:
    pairs = [
        _("{first} with {second}").format(first=namer.name("person", one), second=namer.name("person", other))
        for one, other in step.pairs
    ]
    return ngettext(
        "{n} introduction is made: {pairs}", "{n} introductions are made: {pairs}", len(pairs)
    ).format(n=number(len(pairs)), pairs=listed(pairs))


_SAID: dict[type[Step], Callable[[Any, Namer], str]] = {
    PostEmpty: _empty,
    Leaving: _leaving,
    Merge: _merge,
    Close: _close,
    Split: _split,
    MovePost: _move,
    MoneyEnds: _money,
    Introductions: _introductions,
}

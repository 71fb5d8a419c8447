"""What to do next: introductions to ask for, and the actions that somebody has taken on."""

from collections.abc import Iterator

from stewardmap.analysis.introductions.introduction import Plan
from stewardmap.exchange.writers.paper.content import Chapter, Group, Item, Part, Table, said
from stewardmap.model.records import Action
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.actions import when_to_do
from stewardmap.wording.introductions import say_introduction
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number
from stewardmap.wording.plans import about_plan


def plan_parts(plan: Plan | None, shown: Snapshot, namer: Namer, most: int) -> Iterator[Part]:
    """Yield the introductions to ask for, at most so many, and the actions that the level shows.

    Args:
        plan: the few introductions to begin with; nothing at a level where nobody is told apart.
        shown: the map as disclosed, in which actions are only where people are named.
        namer: of the whole map, at the same level.
        most: how many introductions.
    """
    if plan is not None and plan.introductions and most:
        yield _introductions(plan, namer, most)
    open_ones = [one for one in shown.of(Action).values() if one.done_on is None]
    if open_ones:
        yield _actions(open_ones, shown, namer)


def _introductions(plan: Plan, namer: Namer, most: int) -> Part:
    told = [say_introduction(one, namer) for one in plan.introductions]
    items = tuple(Item(sentence=one.sentence, lines=(((_("Why:"), one.why),),)) for one in told[:most])
    more = len(told) - most
    left = ngettext("And {n} more in the app.", "And {n} more in the app.", more).format(n=number(more))
    return Part(
        chapter=Chapter.PLAN,
        heading=_("Introductions to begin with"),
        name=_("Introductions"),
        blocks=(
            *said(" ".join(about_plan(plan)[1:])),
            Group(heading="", mark="+", items=items),
            *said(left if more > 0 else ""),
        ),
    )


def _owner(action: Action, namer: Namer) -> str:
    owner = action.owner_id or namer.snapshot.card.keeper_id
    return _("whoever keeps the map") if owner is None else namer.name("person", owner)


def _actions(actions: list[Action], shown: Snapshot, namer: Namer) -> Part:
    actions.sort(key=lambda one: (one.due is None, one.due.latest if one.due else shown.on, one.text))
    rows = tuple((one.text, _owner(one, namer), when_to_do(one, shown.on)) for one in actions)
    table = Table(headers=(_("What"), _("Who"), _("By")), widths=(14, 7, 9), rows=rows)
    return Part(chapter=Chapter.PLAN, heading=_("Actions"), blocks=(table,))

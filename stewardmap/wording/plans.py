"""What is to be said of a plan of introductions as a whole."""

from stewardmap.analysis.introductions.introduction import Plan, Scope
from stewardmap.wording.labels import rung_label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.numbers import number, opening, sentence


def about_plan(plan: Plan) -> tuple[str, ...]:
    """Return what is to be said of a whole plan: how many there are, what they assume, and what is left."""
    lines = [_heading(plan, len(plan.introductions))]
    if plan.introductions:
        lines.append(_assumed(plan.strength))
    if plan.left:
        lines.append(sentence(_left(plan)))
    return tuple(lines)


def _heading(plan: Plan, count: int) -> str:
    if not count:
        return _NOTHING[plan.scope]()
    told = ngettext("{n} introduction", "{n} introductions", count).format(n=opening(count))
    said = _HOLDING[plan.scope]() if plan.left == 0 and plan.scope in _HOLDING else _FOR[plan.scope]()
    return sentence(said.format(introductions=told))


_FOR = {
    Scope.FEW: lambda: _("{introductions} to begin with."),
    Scope.WHOLE: lambda: _("{introductions} that would hold the whole map together better."),
    Scope.COMMON_CONTACT: lambda: _(
        "{introductions} that would hold the map together better, each through somebody whom both know."
    ),
    Scope.RELATIONS: lambda: _("{introductions}, one for each relation that rests on one person or pair."),
}

_HOLDING = {
    Scope.WHOLE: lambda: _("{introductions}, after which no one person's leaving would split the map."),
    Scope.COMMON_CONTACT: lambda: _(
        "{introductions}, each through somebody whom both know, after which no one person's leaving would "
        "split the map."
    ),
}

_NOTHING = {
    Scope.FEW: lambda: _(
        "There is no introduction to propose: as recorded, no need and no important link asks for one that "
        "can be made."
    ),
    Scope.WHOLE: lambda: _("There is no introduction to propose that would hold the map together better."),
    Scope.COMMON_CONTACT: lambda: _("There is no introduction to propose through somebody whom both know."),
    Scope.RELATIONS: lambda: _("There is no introduction to propose between organisations linked by one."),
}


def _assumed(strength: int | None) -> str:
    if strength is None:
        return _("This assumes that each leads to a tie, not rated.")
    return _("This assumes that each leads to a tie of strength {n}: {rung}.").format(
        n=strength, rung=rung_label(strength)
    )


def _left(plan: Plan) -> str:
    if plan.scope is Scope.FEW:
        said = ngettext(
            "{n} need or important link would still be without a second pair.",
            "{n} needs or important links would still be without a second pair.",
            plan.left,
        )
    elif plan.scope is Scope.RELATIONS:
        said = ngettext(
            "{n} relation would still rest on one person or pair.",
            "{n} relations would still rest on one person or pair.",
            plan.left,
        )
    else:
        said = ngettext(
            "in {n} place the map would still hold together by one person, or not at all.",
            "in {n} places the map would still hold together by one person, or not at all.",
            plan.left,
        )
        return said.format(n=number(plan.left))
    return said.format(n=opening(plan.left))

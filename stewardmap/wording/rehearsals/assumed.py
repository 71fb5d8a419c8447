"""Sentences for what a rehearsal takes for granted."""

from collections.abc import Callable, Mapping
from datetime import date

from stewardmap.analysis.rehearsals.happened import Assumed, Assumption
from stewardmap.wording.dates import in_words, span
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, opening, sentence

Values = Mapping[str, str]


def assumption_in_words(one: Assumption, namer: Namer) -> str:
    """Return one assumption as a sentence."""
    names = [namer.of(subject) for subject in one.subjects]
    return sentence(_SAID.get(one.kind, _plain)(one, names))


def _on_the_day(one: Assumption, names: list[str]) -> str:  # noqa: ARG001
    day = in_words(date.fromisoformat(str(one.numbers["on"])))
    return _("This is the map on {day}: whatever is planned to end by then has ended.").format(day=day)


def _ends_by_then(one: Assumption, names: list[str]) -> str:  # noqa: ARG001
    return ngettext(
        "{n} post ends by then as planned: {names}.", "{n} posts end by then as planned: {names}.", len(names)
    ).format(n=opening(len(names)), names=listed(names))


def _months_empty(one: Assumption, names: list[str]) -> str:
    said = _("{post} stands empty for {span}.")
    return said.format(post=names[0], span=_months(one))


def _interim(one: Assumption, names: list[str]) -> str:
    said = _("{person} holds {post} meanwhile, for {span}.")
    return said.format(person=names[1], post=names[0], span=_months(one))


def _months(one: Assumption) -> str:
    months = one.numbers.get("months")
    if isinstance(months, int) and 0 < months < 10:
        return ngettext("{n} month", "{n} months", months).format(n=number(months))
    return span(months) if isinstance(months, int) else ""


def _strength(one: Assumption, names: list[str]) -> str:  # noqa: ARG001
    return _("People who are introduced come to have a tie of strength {n} of 5.").format(
        n=one.numbers.get("strength", "")
    )


def _plain(one: Assumption, names: list[str]) -> str:
    """A sentence that needs at most two names."""
    said = {
        Assumed.TIES_OF_POSTS: _(
            "Ties that belong to a post pass to whoever comes next, one rung lower and never below 1; until "
            "then they are unattended, not lost."
        ),
        Assumed.TIES_OF_PEOPLE: _(
            "Ties that belong to a person end when that person leaves the only post they hold."
        ),
        Assumed.COVER_HOLDS: _("Cover that was agreed holds, one rung lower."),
        Assumed.SUDDEN: _("It is sudden: nothing could be handed over."),
        Assumed.HANDED_OVER: _("{second} takes over, and what belongs to the post is handed over."),
        Assumed.EMPTY_ALREADY: _("{first} stands empty already."),
        Assumed.MERGED: _(
            "{first} and {second} are one organisation, and the people in it reach each other from the first "
            "day."
        ),
        Assumed.CLOSED: _("{first} ends, with its posts and seats; what is part of it goes on."),
        Assumed.SPLIT: _("{first} falls into parts; needs and purposes stay with all of them together."),
        Assumed.UNDECIDED: _(
            "It is undecided where these posts go, so they are counted for no part and then for every part: "
            "{names}."
        ),
        Assumed.MOVED: _("{first} moves, with whoever holds it and its ties."),
        Assumed.MONEY: _("Every post and connector role that {first} pays for ends with the money."),
        Assumed.ALSO_PAID: _("{first} is paid for by others too, and is counted as ended all the same."),
        Assumed.NOTHING_PAID: _("Nothing is recorded that {first} pays for."),
        Assumed.PLAN_DONE: _("After the plan, everything in it has been done."),
        Assumed.NO_LONGER_THERE: _("{first} was left out of account."),
        Assumed.NOT_RATED: _("Ties that are not rated count as they do on the map today."),
    }
    first, second = [*names, "", ""][:2]
    return said[one.kind].format(first=first, second=second, names=listed(names))


_SAID: Mapping[Assumed, Callable[[Assumption, list[str]], str]] = {
    Assumed.ON_THE_DAY: _on_the_day,
    Assumed.ENDS_BY_THEN: _ends_by_then,
    Assumed.MONTHS_EMPTY: _months_empty,
    Assumed.INTERIM: _interim,
    Assumed.STRENGTH: _strength,
}

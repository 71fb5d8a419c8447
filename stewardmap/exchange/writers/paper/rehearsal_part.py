"""What rehearsals say: what would be lost, what would hold, and what to do before."""

from collections.abc import Callable, Iterable, Iterator

from stewardmap.analysis.rehearsals.rehearse import Rehearsed
from stewardmap.exchange.disclosure.masking import masker
from stewardmap.exchange.writers.paper.content import Block, Chapter, Heading, Listed, Part, Table, said
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from stewardmap.wording.numbers import number, sentence
from stewardmap.wording.rehearsals.assumed import assumption_in_words
from stewardmap.wording.rehearsals.namer import RehearsalNamer
from stewardmap.wording.rehearsals.plans import to_do_in_words, why_in_words
from stewardmap.wording.rehearsals.steps import recipe_in_words
from stewardmap.wording.rehearsals.summary import rows_of
from stewardmap.wording.rehearsals.told import told

_MOST = 6


def rehearsal_parts(rehearsed: Iterable[Rehearsed], snapshot: Snapshot, naming: Naming) -> Iterator[Part]:
    """Yield a part for each rehearsal.

    The name under which a rehearsal is kept is never told: it was typed for whoever rehearsed.

    Args:
        rehearsed: carried out on the whole map.
        snapshot: the whole map.
        naming: how much is told; below *named*, names are taken out of what was typed, such as what the
            parts of an organisation are to be called.
    """
    mask: Callable[[str], str] = str if naming is Naming.NAMED else masker(snapshot)
    for place, one in enumerate(rehearsed, start=1):
        name = _("Rehearsal {n}").format(n=place)
        yield _part(one, RehearsalNamer(one.happened, naming), mask, name)


def no_rehearsal_part() -> Part:
    """Return a part that says why an anonymous paper holds no rehearsal."""
    why = _("A rehearsal is about single posts and bodies, so there is none in an anonymous paper.")
    return Part(chapter=Chapter.REHEARSALS, heading=_("Rehearsals"), blocks=said(why))


def _part(one: Rehearsed, namer: Namer, mask: Callable[[str], str], name: str) -> Part:
    heading = mask(sentence(recipe_in_words(one.recipe, namer)).rstrip("."))
    assumed = [assumption_in_words(each, namer) for each in one.assumptions]
    to_do = [f"{to_do_in_words(each, namer)} {why_in_words(each, namer)}" for each in one.plan]
    lists = (
        (_("What would hold"), told(one.holds, namer), False),
        (_("What would be lost"), told(one.lost, namer), False),
        (_("Unattended meanwhile"), told(one.unattended, namer), False),
        (_("What to do before"), to_do, True),
        (_("What this takes for granted"), assumed, False),
    )
    return Part(
        chapter=Chapter.REHEARSALS,
        heading=_("Rehearsal: {what}").format(what=heading[:1].lower() + heading[1:]),
        name=name,
        blocks=(
            _states(one),
            *(
                block
                for title, lines, numbered in lists
                for block in _list(title, lines, mask, numbered=numbered)
            ),
        ),
    )


def _list(title: str, lines: list[str], mask: Callable[[str], str], *, numbered: bool) -> Iterator[Block]:
    if not lines:
        return
    more = len(lines) - _MOST
    yield Heading(text=title)
    yield Listed(lines=tuple(mask(line) for line in lines[:_MOST]), numbered=numbered)
    if more > 0:
        yield from said(
            ngettext("And {n} more in the app.", "And {n} more in the app.", more).format(n=number(more))
        )


def _states(one: Rehearsed) -> Table:
    """The numbers that change, before, after and after the plan."""
    filled = [one.once_filled] if one.once_filled else []
    rows = rows_of([one.before, one.after, *filled, one.after_plan])
    changed = [row for row in rows if len(set(row[1:])) > 1]
    headers = [_("What changes"), _("Before"), _("After"), *([_("Once filled")] if filled else [])]
    return Table(
        headers=(*headers, _("After the plan")),
        widths=(14, *(4 for _row in range(len(headers)))),
        rows=tuple(changed or rows[:1]),
    )

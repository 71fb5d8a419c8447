"""What a picture leaves out, said in lines that stand beside it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from stewardmap.analysis.links import Link
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import TieKind
from stewardmap.picture.filter import Filter
from stewardmap.picture.focus import Focus
from stewardmap.picture.scene import MapKind, Thing
from stewardmap.picture.source import Names, Source
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext


def hidden_lines(
    whole: Source, shown: Source, before: Sequence[Thing], after: Sequence[Thing]
) -> Iterator[str]:
    """Yield a line for each thing that is left out, and why.

    Args:
        whole: the map as it is without a filter.
        shown: the map with it.
        before: everything that is drawn without a filter and a focus.
        after: everything that is drawn with the filter.
    """
    wanted = shown.options.filter
    if wanted.on is not None and wanted.on != whole.snapshot.on:
        yield day_line(wanted.on)
    if wanted.names_things:
        yield _things_left_out(wanted, shown.names, len(after), len(before))
    if shown.options.kind is MapKind.SECTORS:
        yield from _without_numbers(wanted)
    else:
        yield from _ties_left_out(shown)


def day_line(day: date) -> str:
    """Return on which other day the map is shown."""
    return _("The map is shown as it stands on {day}.").format(day=day_in_words(day))


def _without_numbers(wanted: Filter) -> Iterator[str]:
    """Yield what is left out of a map of sectors, which counts nothing that may be few."""
    if wanted.theta > 1:
        yield _("Ties weaker than {n} of 5 are left out.").format(n=wanted.theta)


def focus_line(focus: Focus, names: Names, *, there: bool, count: int) -> str:
    """Return what is shown round one thing, or that it is not on this kind of map."""
    name = names.name(focus.centre.kind, Id(focus.centre.id))
    if not there:
        return _("{name} is not on this map, so all of it is shown.").format(name=name)
    text = ngettext(
        "Only what is {n} step from {name} is shown.",
        "Only what is up to {n} steps from {name} is shown.",
        focus.steps,
    ).format(n=focus.steps, name=name)
    left = ngettext("{n} other is hidden.", "{n} others are hidden.", count).format(n=count)
    return f"{text} {left}" if count else text


def _things_left_out(wanted: Filter, names: Names, shown: int, of: int) -> str:
    return _("{shown} of {all} marks are shown: {words}.").format(
        shown=shown, all=of, words="; ".join(_thing_words(wanted, names))
    )


def filter_words(wanted: Filter, names: Names) -> tuple[str, ...]:
    """Return what a filter asks for, part by part, as it stands on its chips."""
    return (*_thing_words(wanted, names), *_tie_words(wanted), *_day_words(wanted))


def _thing_words(wanted: Filter, names: Names) -> Iterator[str]:
    if wanted.sectors:
        yield _("sector {words}").format(words=_or(label(sector) for sector in sorted(wanted.sectors)))
    for kind, ids in (
        ("organisation", wanted.organisations),
        ("purpose", wanted.purposes),
        ("collaboration", wanted.collaborations),
    ):
        if ids:
            yield f"{label_of(kind)} {_or(sorted(names.name(kind, one) for one in ids))}"
    if wanted.lists:  # what a list is called is typed freely, and is for the keeper alone
        yield ngettext("on {n} saved list", "on {n} saved lists", len(wanted.lists)).format(
            n=len(wanted.lists)
        )
    if wanted.asked:  # what somebody asked about being on the map is for the keeper alone
        yield _("chosen by the keeper")
    if wanted.levels:
        yield _("level {words}").format(words=_or(label(level) for level in sorted(wanted.levels)))


def label_of(kind: str) -> str:
    """Return what people call a kind of thing."""
    return {
        "organisation": _("organisation"),
        "purpose": _("purpose"),
        "collaboration": _("collaboration"),
    }[kind]


def _tie_words(wanted: Filter) -> Iterator[str]:
    if wanted.kinds:
        yield _kinds_words(wanted)
    if wanted.confirmed is not None:
        yield _("confirmed") if wanted.confirmed else _("not confirmed")
    if wanted.theta > 1:
        yield _("strength {n} or more").format(n=wanted.theta)


def _day_words(wanted: Filter) -> Iterator[str]:
    if wanted.on is not None:
        yield _("on {day}").format(day=day_in_words(wanted.on))


def _kinds_words(wanted: Filter) -> str:
    return _or(label(kind) for kind in TieKind if kind in wanted.kinds)


def _or(words: "Iterator[str] | Sequence[str]") -> str:
    every = list(words)
    if len(every) < 2:
        return "".join(every)
    return _("{some} or {last}").format(some=", ".join(every[:-1]), last=every[-1])


def _ties_left_out(shown: Source) -> Iterator[str]:
    """Yield how many ties between what is shown are hidden, each counted for the first reason there is."""
    wanted = shown.options.filter
    found = Counter(reason for link in _between_shown(shown) for reason in _reasons(shown, link))
    if found["weak"]:
        yield _weak_words(found["weak"], found["not rated"], wanted.theta)
    if found["other"]:
        yield _other_words(found["other"], wanted)
    if found["unconfirmed"]:
        yield _unconfirmed_words(found["unconfirmed"], confirmed=bool(wanted.confirmed))


def _reasons(shown: Source, link: Link) -> tuple[str, ...]:
    """Return why a tie is hidden, if it is."""
    asked = shown.options.filter.confirmed
    if not shown.sieve.tie(link, confirmed=bool(asked)):
        return ("other",)
    if asked not in (None, shown.confirmed(link.tie)):
        return ("unconfirmed",)
    if shown.is_strong(link):
        return ()
    return ("weak",) if link.strength is not None else ("weak", "not rated")


def _between_shown(shown: Source) -> Iterator[Link]:
    for link in (*shown.links.people, *shown.links.organisations):
        if not shown.options.filter.names_things or shown.sieve.ends(link):
            yield link


def _weak_words(count: int, unrated: int, theta: int) -> str:
    text = ngettext(
        "{n} tie weaker than {theta} is hidden", "{n} ties weaker than {theta} are hidden", count
    ).format(n=count, theta=theta)
    if not unrated:
        return f"{text}."
    return f"{text}, {_('of which {n} not rated').format(n=unrated)}."


def _other_words(count: int, wanted: Filter) -> str:
    if wanted.kinds:
        return ngettext(
            "{n} tie of another kind than {kinds} is hidden.",
            "{n} ties of other kinds than {kinds} are hidden.",
            count,
        ).format(n=count, kinds=_kinds_words(wanted))
    return ngettext(
        "{n} tie for other purposes is hidden.", "{n} ties for other purposes are hidden.", count
    ).format(n=count)


def _unconfirmed_words(count: int, *, confirmed: bool) -> str:
    if confirmed:
        return ngettext(
            "{n} tie that neither side has confirmed is hidden.",
            "{n} ties that neither side has confirmed are hidden.",
            count,
        ).format(n=count)
    return ngettext("{n} confirmed tie is hidden.", "{n} confirmed ties are hidden.", count).format(n=count)

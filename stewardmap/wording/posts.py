"""A post over time and the cover agreed for it, in words."""

from collections.abc import Sequence

from stewardmap.analysis.post_ties import Agreement
from stewardmap.model.dates import PartialDate, covers, months_between
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.dates import in_words, span
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from stewardmap.wording.numbers import listed, number, sentence

_NAMED = 4


def vacant_since(snapshot: Snapshot, post: Id) -> PartialDate | None:
    """Return when the last holder of a post left, if it is vacant and that is recorded."""
    if post in snapshot.holdings_of_post:
        return None
    ends = [
        held.ends
        for held in snapshot.of(Holding).values()
        if held.post_id == post and held.ends is not None and held.ends.latest < snapshot.on
    ]
    return max(ends, key=lambda end: end.latest, default=None)


def say_vacancy(snapshot: Snapshot, post: Id) -> str:
    """Return that nobody holds a post, and since when, as far as that is recorded."""
    since = vacant_since(snapshot, post)
    if since is None:
        return _("Vacant: nobody is recorded in this post today.")
    months = span(months_between(since.latest, snapshot.on))
    return _("Vacant since {date} ({months}): nobody is recorded in this post today.").format(
        date=in_words(since), months=months
    )


def say_course(holdings: Sequence[Holding], namer: Namer) -> str:
    """Return who held a post and when, in one line for whoever does not see it drawn.

    Args:
        holdings: of one post, in the order of their dates.
        namer: for their names.
    """
    said = [_held(one, namer) for one in holdings]
    on = namer.snapshot.on
    if not any(covers(one.starts, one.ends, on) for one in holdings):
        said.append(_("vacant today"))
    return sentence("; ".join(said)) + "."


def say_posts(holdings: Sequence[Holding], namer: Namer) -> str:
    """Return which posts somebody held and when, in one line for whoever does not see it drawn."""
    said = [_spell(namer.name("post", one.post_id), one) for one in holdings]
    return sentence("; ".join(said)) + "."


def _held(one: Holding, namer: Namer) -> str:
    return _spell(namer.name("person", one.person_id), one)


def _spell(name: str, one: Holding) -> str:
    starts, ends = one.starts, one.ends
    if starts is not None and ends is not None:
        said = _("{name} from {start} to {end}")
    elif ends is not None:
        said = _("{name} until {end}")
    elif starts is not None:
        said = _("{name} since {start}")
    else:
        said = _("{name}, dates not recorded")
    return said.format(
        name=name, start=in_words(starts) if starts else "", end=in_words(ends) if ends else ""
    )


def say_agreement(agreement: Agreement, namer: Namer) -> str:
    """Return who looks after which links, from when until when, and by whom it was agreed."""
    by = namer.name("person", agreement.by_id)
    ties = namer.snapshot.ties
    people = [
        namer.name("person", ties[one].other(agreement.person_id)) for one in agreement.tie_ids if one in ties
    ]
    if people:
        said = ngettext(
            "{by} looks after {n} link{when}: with {people}.",
            "{by} looks after {n} links{when}: with {people}.",
            len(people),
        ).format(by=by, n=number(len(people)), when=_when(agreement), people=listed(people, _NAMED))
    else:
        said = _("{by} looks after all links{when}.").format(by=by, when=_when(agreement))
    return " ".join(part for part in (said, _agreed(agreement, namer)) if part)


def _when(agreement: Agreement) -> str:
    starts = _(" from {date}").format(date=in_words(agreement.starts)) if agreement.starts else ""
    until = _(" until {date}").format(date=in_words(agreement.until)) if agreement.until else ""
    return starts + until


def _agreed(agreement: Agreement, namer: Namer) -> str:
    """By whom and when: who agreed was typed freely, so it is said only where people are named."""
    on = in_words(agreement.agreed_on) if agreement.agreed_on else ""
    by = agreement.agreed_by if namer.naming is Naming.NAMED else ""
    if by and on:
        return _("Agreed by {name} on {date}.").format(name=by, date=on)
    if by:
        return _("Agreed by {name}.").format(name=by)
    if on:
        return _("Agreed on {date}.").format(date=on)
    return _("Agreed.") if agreement.agreed_by else _("Not yet agreed by anybody.")

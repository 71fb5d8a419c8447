"""What the head of a paper says: title, place, purpose, keeper, and how much is told."""

from stewardmap.analysis.ground import Ground
from stewardmap.exchange.disclosure.sectors_only import FEWEST
from stewardmap.exchange.writers.paper.sector_part import few
from stewardmap.model.records import Place
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from stewardmap.wording.summary import counts_of

_LONGEST_PURPOSE = 300


def marking(naming: Naming) -> str:
    """Return what every page says of its level of disclosure."""
    texts = {
        Naming.NAMED: _("Level: named, people are shown by name"),
        Naming.ROLES: _("Level: roles, people are shown by post and organisation"),
        Naming.ORGANISATIONS: _("Level: organisations, people are not named"),
        Naming.ANONYMOUS: _("Level: anonymous, sectors only, no number under five"),
    }
    return texts[naming]


def title_of(shown: Snapshot, naming: Naming) -> str:
    """Return what a disclosed map is called."""
    place = _place(shown)
    if shown.card.title:
        return shown.card.title
    if place:
        return _("Who works with whom in {place}").format(place=place)
    return _("Who works with whom, by sector") if naming is Naming.ANONYMOUS else _("Who works with whom")


def _place(shown: Snapshot) -> str:
    places = shown.of(Place)
    where = shown.card.place_id
    return places[where].name if where is not None and where in places else ""


def dateline(shown: Snapshot) -> str:
    """Return the place and the day of a disclosed map."""
    day = _("as recorded on {day}").format(day=day_in_words(shown.on))
    return " · ".join(text for text in (_place(shown), day) if text)


def facts(ground: Ground, shown: Snapshot, namer: Namer) -> tuple[tuple[str, str], ...]:
    """Return what the map is for, who keeps it, how large it is and what counts, each with its name."""
    snapshot = ground.snapshot
    said = (
        (_("Purpose"), shortened(shown.card.purpose, _LONGEST_PURPOSE)),
        (_("Kept by"), _keeper(snapshot, namer)),
        (_("On the map"), _counts(snapshot, namer)),
        (_("A tie counts"), _counted(ground)),
        (_("Confirmed"), _confirmed(ground, namer)),
    )
    return tuple(fact for fact in said if fact[1])


def _keeper(snapshot: Snapshot, namer: Namer) -> str:
    keeper = snapshot.card.keeper_id
    if keeper is None or namer.anonymous:
        return ""
    if namer.naming is not Naming.ORGANISATIONS:
        return namer.person_at(keeper)
    bodies = snapshot.organisations_of_person.get(keeper, ())
    return ", ".join(sorted(namer.name("organisation", body) for body in bodies))


def _counts(snapshot: Snapshot, namer: Namer) -> str:
    if not namer.anonymous:
        return " · ".join(part for part in counts_of(snapshot) if not part.startswith("0 "))
    # not how many organisations: taken from the shown sectors, that would tell of a hidden one
    return _("people: {people} · ties: {ties}").format(
        people=few(len(snapshot.people)), ties=few(len(snapshot.ties))
    )


def confirmed(ground: Ground) -> tuple[int, int]:
    """Return how many ties at least one of their two sides has confirmed, and how many there are."""
    ties = ground.links.by_tie
    readings = ground.snapshot.readings_of_tie
    yes = sum(any(row.state is ReadingState.YES for row in readings.get(tie, ())) for tie in ties)
    return yes, len(ties)


def _confirmed(ground: Ground, namer: Namer) -> str:
    yes, total = confirmed(ground)
    if not total or (namer.anonymous and min(yes, total - yes) < FEWEST):
        return ""
    return _("{n} of {total} ties, by a side").format(n=f"{yes:,}", total=f"{total:,}")


def _counted(ground: Ground) -> str:
    if ground.links.theta_ignored:
        return _("whatever its strength: none is rated")
    reach = ground.parameters.theta_reach
    return _("from strength {n} of 5").format(n=reach) if reach > 1 else _("at any strength")


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many characters, cut at a space, with dots where words are left out."""
    if len(text) <= most:
        return text
    start = text[:most]
    return f"{start[: start.rfind(' ')] if ' ' in start else start}…"

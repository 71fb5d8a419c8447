"""The sheet and the agenda composed from a map, at a level of disclosure."""

from collections.abc import Iterator, Sequence

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.handover_actions import handover_actions
from stewardmap.analysis.introductions.handover import handover_agenda
from stewardmap.analysis.post_ties import PostTie, agreements, ties_of_post
from stewardmap.exchange.writers.handover.content import HandoverPaper, Part
from stewardmap.exchange.writers.paper.front_part import marking
from stewardmap.model.ids import Id
from stewardmap.wording.dates import ago, day_in_words, in_words
from stewardmap.wording.handovers import say_agenda
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from stewardmap.wording.numbers import sentence
from stewardmap.wording.posts import say_agreement, say_vacancy

_COLLEAGUES = 3  # whose links are compared on an agenda: more than these nobody reads


def sheet(ground: Ground, posts: Sequence[Id], namer: Namer) -> HandoverPaper:
    """Return a page for each post: its ties with the last contact, and room for what only its holder knows.

    Notes, trust and how a tie fares are on no paper.
    """
    return _paper(_("Handover sheet"), namer, tuple(_sheet_page(ground, post, namer) for post in posts))


def agenda(ground: Ground, posts: Sequence[Id], namer: Namer) -> HandoverPaper:
    """Return who introduces whom for each post, with boxes to tick, and what colleagues have already."""
    pages = tuple(tuple(_agenda_page(ground, post, namer)) for post in posts)
    return _paper(_("Handover agenda"), namer, pages)


def _paper(title: str, namer: Namer, pages: tuple[tuple[Part, ...], ...]) -> HandoverPaper:
    return HandoverPaper(
        language="en",
        region="GB",
        author=_("Steward Map"),
        title=title,
        dateline=_("as recorded on {day}").format(day=day_in_words(namer.snapshot.on)),
        marking=marking(namer.naming),
        page=_("page {n} of {m}"),
        pages=pages,
    )


def _heading(post: Id, namer: Namer) -> str:
    held = namer.snapshot.holdings_of_post.get(post, ())
    names = ", ".join(namer.name("person", one.person_id) for one in held)
    name = sentence(namer.name("post", post))
    return _("{post} ({people})").format(post=name, people=names) if _names_people(namer, names) else name


def _names_people(namer: Namer, names: str) -> bool:
    return bool(names) and namer.naming is Naming.NAMED


def _state(post: Id, namer: Namer) -> str:
    """When the holder's time ends, or that the post is vacant, and what cover is agreed."""
    held = namer.snapshot.holdings_of_post.get(post, ())
    ends = [one.ends for one in held if one.ends is not None]
    said = [_("Planned end: {date}.").format(date=in_words(min(ends)))] if ends else []
    if not held:
        said = [say_vacancy(namer.snapshot, post)]
    agreed = agreements(namer.snapshot, ties_of_post(namer.snapshot, post))
    return " ".join([*said, *(say_agreement(one, namer) for one in agreed)])


def _sheet_page(ground: Ground, post: Id, namer: Namer) -> tuple[Part, ...]:
    rows = tuple(_sheet_row(ground, one, namer) for one in ties_of_post(ground.snapshot, post))
    ties = Part(
        heading=_heading(post, namer),
        lead=_state(post, namer),
        headers=(
            _("Who"),
            _("Last recorded contact"),
            _("What matters, and what was promised"),
            _("Whom to introduce to them"),
        ),
        widths=(7, 5, 9, 6),
        rows=rows,
        tall=True,
    )
    asked = Part(
        heading=_("What only you know"),
        lead="" if rows else _("No tie is recorded for this post: please name whoever should be told."),
        prompts=(
            _("What whoever comes next should know first"),
            _("Promises made, to whom and by when"),
            _("People who are not on this sheet and should be"),
        ),
    )
    return ties, asked


def _sheet_row(ground: Ground, one: PostTie, namer: Namer) -> tuple[str, ...]:
    last = ground.contacts.last.get(one.tie.id)
    said = ago(last, ground.on) if last is not None else _("not dated")
    return sentence(namer.person_at(one.other_id)), said, "", ""


def _agenda_page(ground: Ground, post: Id, namer: Namer) -> Iterator[Part]:
    actions = handover_actions(ground.snapshot, post) if namer.naming is Naming.NAMED else ()
    rows = tuple(
        (
            "☒" if one.done_on is not None else "☐",
            namer.name("person", one.owner_id) if one.owner_id is not None else "",
            one.text,
            in_words(one.due) if one.due is not None else "",
            in_words(one.done_on) if one.done_on is not None else "",
        )
        for one in actions
    )
    none = _("No introduction is agreed yet: choose from those below, and record each as an action.")
    yield Part(
        heading=_heading(post, namer),
        lead=" ".join(part for part in (_state(post, namer), "" if rows else none) if part),
        headers=(_("Done"), _("Who"), _("What"), _("By"), _("Done on")),
        widths=(3, 6, 12, 6, 6),
        rows=rows,
    )
    yield from _colleagues(ground, post, namer)


def _colleagues(ground: Ground, post: Id, namer: Namer) -> Iterator[Part]:
    """What each colleague has of the links already, and who would introduce them to the rest."""
    snapshot = ground.snapshot
    body = snapshot.posts[post].organisation_id
    for held in snapshot.holdings_of_post.get(post, ()):
        for one in handover_agenda(ground, held.person_id, body)[:_COLLEAGUES]:
            first, *rest = say_agenda(one, namer)
            if rest:
                yield Part(
                    heading=first,
                    headers=(_("Done"), _("To meet"), _("When, and what came of it")),
                    widths=(3, 14, 10),
                    rows=tuple(("☐", line, "") for line in rest),
                )

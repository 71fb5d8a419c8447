"""What a name on the command line means: a person, a post or an organisation, or what it may mean."""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from typing import TypeVar

from stewardmap.errors import UserError
from stewardmap.model.ids import Id
from stewardmap.model.records import Alias, Collaboration, Organisation, Person, Post
from stewardmap.model.snapshot import Snapshot

T = TypeVar("T", Person, Organisation, Post, Collaboration)

_SHOWN = 8


def person_called(snapshot: Snapshot, name: str) -> Id:
    """Return the one person called "Name" or "Name (Organisation)"; raises UserError if not just one is."""
    people = snapshot.people
    also = _aliases(snapshot, lambda alias: alias.person_id)
    return _the_one(
        people.values(),
        name,
        "person",
        lambda one: one.name,
        lambda one: person_in_full(snapshot, one.id),
        also,
    )


def organisation_called(snapshot: Snapshot, name: str) -> Id:
    """Return the one organisation called so; raises UserError if not just one is."""
    also = _aliases(snapshot, lambda alias: alias.organisation_id)
    bodies = snapshot.organisations.values()
    return _the_one(bodies, name, "organisation", lambda one: one.name, lambda one: one.name, also)


def collaboration_called(snapshot: Snapshot, name: str) -> Id:
    """Return the one collaboration called so; raises UserError if not just one is."""
    also = _aliases(snapshot, lambda alias: alias.collaboration_id)
    boards = snapshot.collaborations.values()
    return _the_one(boards, name, "collaboration", lambda one: one.name, lambda one: one.name, also)


def thing_called(snapshot: Snapshot, name: str) -> tuple[str, Id]:
    """Return the kind and id of the one person, organisation or collaboration called so.

    Raises:
        UserError: if nothing is, or more than one thing.
    """
    found: list[tuple[str, Id]] = []
    for kind, called in _CALLED.items():
        try:
            found.append((kind, called(snapshot, name)))
        except UserError as error:
            if not str(error).startswith("No "):
                raise
    if len(found) == 1:
        return found[0]
    if found:
        kinds = " and ".join(kind for kind, _one in found)
        raise UserError(f'"{name}" is the name of a {kinds}. Name one of them by its id.')
    raise UserError(f'Nobody and no organisation or collaboration on this map is called "{name}".')


def post_called(snapshot: Snapshot, name: str) -> Id:
    """Return the one post called "Title" or "Title (Organisation)"; raises UserError if not just one is."""
    posts = snapshot.posts.values()
    return _the_one(
        posts, name, "post", lambda one: one.title, lambda one: post_in_full(snapshot, one.id), {}
    )


def person_in_full(snapshot: Snapshot, person: Id) -> str:
    """Return a person with the organisations they work in: Jo Hall (Eastport Council)."""
    bodies = sorted(
        snapshot.organisations[body].name for body in snapshot.organisations_of_person.get(person, ())
    )
    name = snapshot.people[person].name
    return f"{name} ({', '.join(bodies)})" if bodies else name


def post_in_full(snapshot: Snapshot, post: Id) -> str:
    """Return a post with its organisation: Clerk (Eastport Council)."""
    there = snapshot.posts[post]
    return f"{there.title} ({snapshot.organisations[there.organisation_id].name})"


def _aliases(snapshot: Snapshot, of: Callable[[Alias], Id | None]) -> dict[str, set[Id]]:
    found: dict[str, set[Id]] = {}
    for alias in snapshot.of(Alias).values():
        one = of(alias)
        if one is not None:
            found.setdefault(alias.name.casefold(), set()).add(one)
    return found


def _the_one(
    records: Iterable[T],
    name: str,
    what: str,
    short: Callable[[T], str],
    full: Callable[[T], str],
    also: dict[str, set[Id]],
) -> Id:
    there = list(records)
    wanted = " ".join(name.split()).casefold()
    by_id = [one for one in there if name in (one.id, one.ref)]
    named = [one for one in there if wanted in _names(one, short, full)]
    known = [one for one in there if one.id in also.get(wanted, ())]
    for found in (by_id, named, known):
        if len(found) == 1:
            return found[0].id
        if found:
            raise UserError(_several(name, what, [f"{full(one)} [{one.id}]" for one in found], found, full))
    raise UserError(_none(name, what, there, short, full))


def _names(one: T, short: Callable[[T], str], full: Callable[[T], str]) -> set[str]:
    """A name as it is, and with each of the organisations that stand in brackets behind it."""
    names = {short(one).casefold(), full(one).casefold()}
    inside = full(one)[len(short(one)) :].strip(" ()")
    names |= {f"{short(one)} ({body})".casefold() for body in inside.split(", ") if body}
    return names


def _several(
    name: str, what: str, with_ids: Sequence[str], found: Sequence[T], full: Callable[[T], str]
) -> str:
    choices = sorted(full(one) for one in found)
    if len(set(choices)) < len(choices):
        choices = sorted(with_ids)
    shown = "; ".join(choices[:_SHOWN])
    plural = {"person": "people"}.get(what, f"{what}s")
    return f'{len(found)} {plural} are called "{name}": {shown}. Name one of them like that, or by its id.'


def _none(
    name: str, what: str, there: Sequence[T], short: Callable[[T], str], full: Callable[[T], str]
) -> str:
    names = {short(one).casefold(): one for one in there}
    bare = name.split(" (")[0].casefold()
    near = [full(names[one]) for one in get_close_matches(bare, list(names), n=3, cutoff=0.6)]
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    return f'No {what} on this map is called "{name}".{hint}'


_CALLED: dict[str, Callable[[Snapshot, str], Id]] = {
    "person": person_called,
    "organisation": organisation_called,
    "collaboration": collaboration_called,
}

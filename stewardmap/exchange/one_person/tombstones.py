"""How an import knows somebody again who was forgotten: salted hashes, and nothing that can be read."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable, Iterator, Mapping

from stewardmap.exchange.one_person.about import names_of
from stewardmap.exchange.values.words import spelled
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Alias, Forgotten, Holding, Organisation, Post, Record, Setting
from stewardmap.model.snapshot import Snapshot

SALT = Id("forgotten_salt")


def tombstones(snapshot: Snapshot, person: Id, on: PartialDate) -> tuple[Record, ...]:
    """Return what is kept of somebody who is forgotten: hashes, and the map's salt where it has none yet."""
    salt = str(snapshot.setting(SALT, "")) or secrets.token_hex(32)
    there = snapshot.people[person]
    bodies = bodies_of(person, snapshot.of(Holding).values(), snapshot.posts, snapshot.organisations)
    said = {
        text: certain
        for name in names_of(snapshot, person)
        for text, certain in signs(name, bodies, there.ref, there.email)
    }
    refs = (one.ref for one in snapshot.of(Alias).values() if one.person_id == person)
    said |= {text: True for ref in refs for text, certain in signs("", (), ref, "") if certain}
    marks = (Forgotten(mark=_hashed(salt, text), certain=sure, on=on) for text, sure in sorted(said.items()))
    kept = () if snapshot.setting(SALT, "") else (Setting(id=SALT, value=json.dumps(salt)),)
    return (*kept, *marks)


def forgotten_as(
    snapshot: Snapshot, name: str, bodies: Iterable[str], ref: str | None, email: str
) -> Forgotten | None:
    """Return the mark that says somebody was forgotten, the most certain one; None if none does."""
    salt = str(snapshot.setting(SALT, ""))
    if not salt:
        return None
    known = {one.mark: one for one in snapshot.of(Forgotten).values()}
    found = [known.get(_hashed(salt, text)) for text, _sure in signs(name, bodies, ref, email)]
    return max((one for one in found if one), key=lambda one: (one.certain, one.on), default=None)


def signs(name: str, bodies: Iterable[str], ref: str | None, email: str) -> Iterator[tuple[str, bool]]:
    """Yield what somebody is known by, and whether that is certain: a name alone others may bear too."""
    if name.strip():
        yield f"name|{spelled(name)}", False
        for body in bodies:
            yield f"name|{spelled(name)}|{spelled(body)}", True
    if ref:
        yield f"ref|{spelled(ref)}", True
    if email.strip():
        yield f"email|{spelled(email)}", True


def bodies_of(
    person: Id,
    holdings: Iterable[Holding],
    posts: Mapping[Id, Post],
    organisations: Mapping[Id, Organisation],
) -> tuple[str, ...]:
    """Return the names of the organisations in which somebody ever had a post."""
    held = {posts[one.post_id].organisation_id for one in holdings if one.person_id == person}
    return tuple(sorted(organisations[body].name for body in held))


def _hashed(salt: str, text: str) -> str:
    return hmac.new(salt.encode(), text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()

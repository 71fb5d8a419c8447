"""Who knows somebody in an organisation, in words."""

from stewardmap.analysis.known_by import Knower, Through, known_by
from stewardmap.model.ids import Id
from stewardmap.wording.dates import ago
from stewardmap.wording.labels import rung_label
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed

_SHOWN = 3


def say_knower(knower: Knower, namer: Namer) -> str:
    """Return through whom somebody knows an organisation and how well, and who else they know there."""
    first, *others = knower.through
    lines = [_through(first, namer)]
    if others:
        names = [_rated(namer.name("person", one.person), one) for one in others]
        lines.append(_("also {names}").format(names=listed(names, _SHOWN)))
    return "\n".join(lines)


def _through(one: Through, namer: Namer) -> str:
    said = [rung_label(one.strength, organisations=False)]
    if one.disputed:
        said.append(_("one side says there is no link"))
    if one.tie.last_contact is not None:
        said.append(_("last contact {when}").format(when=ago(one.tie.last_contact, namer.snapshot.on)))
    who = namer.name("person", one.person)
    return _("through {name}: {how}").format(name=who, how=" · ".join(said))


def say_known_by(body: Id, namer: Namer) -> str:
    """Return who knows somebody in an organisation in a few words, or nothing where nobody is recorded."""
    knowers = known_by(namer.snapshot, body)
    if not knowers:
        return ""
    names = [_rated(namer.name("person", one.person), one.through[0]) for one in knowers]
    return _("known by {names}").format(names=listed(names, _SHOWN))


def _rated(name: str, one: Through) -> str:
    return name if one.strength is None else _("{name} ({n} of 5)").format(name=name, n=one.strength)

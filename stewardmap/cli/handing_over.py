"""What a handover would take colleague by colleague, and who sits on a collaboration led by one person."""

import json
from collections.abc import Sequence
from typing import Any

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.co_chairs import Shareable, co_chairs
from stewardmap.analysis.introductions.handover import Agenda, handover_agenda
from stewardmap.cli import printed
from stewardmap.cli.called import collaboration_called, person_called
from stewardmap.model.ids import Id
from stewardmap.wording.handovers import say_agenda, say_co_chairs
from stewardmap.wording.namer import Namer

Agendas = Sequence[tuple[Id, Agenda]]


def print_handover(ground: Ground, name: str, *, as_json: bool) -> None:
    """Print what each colleague of somebody already has of their links, and who would introduce the rest."""
    person = person_called(ground.snapshot, name)
    bodies = ground.snapshot.organisations_of_person.get(person, ())
    agendas = [(body, one) for body in bodies for one in handover_agenda(ground, person, body)]
    namer = Namer(ground.snapshot)
    if as_json:
        told = [_agenda(body, one, namer) for body, one in agendas]
        print(json.dumps({"handover": told}, ensure_ascii=False, indent=2))
    else:
        print(_agendas_as_text(agendas, namer))


def print_co_chairs(ground: Ground, name: str, *, as_json: bool) -> None:
    """Print who else sits on a collaboration that one person leads."""
    collaboration = collaboration_called(ground.snapshot, name)
    found, namer = co_chairs(ground, collaboration), Namer(ground.snapshot)
    if as_json:
        print(json.dumps(_shareable(found, namer), ensure_ascii=False, indent=2))
    elif found is None:
        print(f"{namer.name('collaboration', collaboration)} is not led by one person alone.")
    else:
        print("\n".join(say_co_chairs(found, namer)))


def _agendas_as_text(agendas: Agendas, namer: Namer) -> str:
    if not agendas:
        return "Nobody else is recorded where they work, so there is nobody to hand over to."
    parts: list[str] = []
    for body in dict.fromkeys(body for body, _ in agendas):
        parts.append(namer.name("organisation", body))
        for _, one in (pair for pair in agendas if pair[0] == body):
            first, *rest = say_agenda(one, namer)
            parts.append("\n".join([f"- {first}", *(f"    {line}" for line in rest)]))
    return "\n\n".join(parts)


def _agenda(body: Id, one: Agenda, namer: Namer) -> dict[str, Any]:
    return {
        "organisation": printed.named(Subject("organisation", body), namer),
        "colleague": _person(one.colleague, namer),
        "already": [_person(held.other, namer) for held in one.already],
        "to_meet": [
            {
                "who": _person(meet.other, namer),
                "introducer": _person(meet.introducer, namer),
                "through": _person(meet.through, namer),
            }
            for meet in one.to_meet
        ],
        "sentences": list(say_agenda(one, namer)),
    }


def _shareable(found: Shareable | None, namer: Namer) -> dict[str, Any]:
    if found is None:
        return {"held_by": None, "members": []}
    return {
        "held_by": _person(found.held_by, namer),
        "members": [{"who": _person(one.person, namer), "tied_to": one.tied_to} for one in found.members],
        "sentences": list(say_co_chairs(found, namer)),
    }


def _person(person: Id | None, namer: Namer) -> dict[str, Any] | None:
    return None if person is None else printed.named(Subject("person", person), namer)

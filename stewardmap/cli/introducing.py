"""Introductions from the command line: the plan that the words ask for, as JSON or as text."""

import argparse
import json
from typing import Any

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.few import default_plan
from stewardmap.analysis.introductions.introduction import Introduction, Plan, Scope
from stewardmap.analysis.introductions.second_pairs import relations_plan
from stewardmap.analysis.introductions.whole_map import whole_plan
from stewardmap.cli import printed
from stewardmap.cli.bar import bar
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.handing_over import print_co_chairs, print_handover
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import View
from stewardmap.progress import Progress
from stewardmap.wording.introductions import say_introduction
from stewardmap.wording.namer import Namer
from stewardmap.wording.plans import about_plan


def introduce(words: argparse.Namespace, snapshot: Snapshot) -> None:
    """Work out the plan that the words ask for, and print it."""
    if words.common_contact and not words.whole:
        raise WrongWordsError("--common-contact goes with --whole.")
    ground = Ground(snapshot, printed.parameters(words, snapshot))
    if words.handover is not None:
        print_handover(ground, words.handover, as_json=words.json)
        return
    if words.co_chairs is not None:
        print_co_chairs(ground, words.co_chairs, as_json=words.json)
        return
    with bar() as progress:
        plan = _plan(words, ground, progress)
    namer = Namer(snapshot)
    if words.json:
        print(json.dumps(as_json(plan, namer), ensure_ascii=False, indent=2))
    else:
        print(as_text(plan, namer))


def _plan(words: argparse.Namespace, ground: Ground, progress: Progress) -> Plan:
    if words.whole:
        view = words.view or View.RECORDED
        return whole_plan(ground, view, progress, common_contact=words.common_contact)
    return relations_plan(ground, progress) if words.relations else default_plan(ground, progress)


def as_json(plan: Plan, namer: Namer) -> dict[str, Any]:
    """Return a plan by the contract."""
    return {
        "bound": plan.bound,
        "plan": [_introduction(one, namer) for one in plan.introductions],
        "left": plan.left,
        "scope": plan.scope,
        "view": plan.view,
        "strength": plan.strength,
    }


def _introduction(one: Introduction, namer: Namer) -> dict[str, Any]:
    said = say_introduction(one, namer)
    return {
        "a": _person(one.a, namer),
        "b": _person(one.b, namer),
        "kind": one.kind,
        "introducer": _person(one.introducer, namer),
        "through": _person(one.through, namer),
        "removes": list(one.removes),
        "sentence": said.sentence,
        "why": said.why,
        "draft": said.draft,
        "strength": one.strength,
        "a_post": _post(one.a_post, namer),
        "b_post": _post(one.b_post, namer),
    }


def _person(person: Id | None, namer: Namer) -> dict[str, Any] | None:
    return None if person is None else printed.named(Subject("person", person), namer)


def _post(post: Id | None, namer: Namer) -> dict[str, Any] | None:
    return None if post is None else printed.named(Subject("post", post), namer)


def as_text(plan: Plan, namer: Namer) -> str:
    """Return a plan as a numbered list that can be read aloud; of a short one the messages stand below."""
    told = [say_introduction(one, namer) for one in plan.introductions]
    heading, *more = about_plan(plan)
    rows = [f"{number}. {said.sentence}\n   {said.why}" for number, said in enumerate(told, start=1)]
    parts = [heading, *rows, *more]
    if plan.scope is Scope.FEW and told:
        drafts = [f"{number}.\n{said.draft}" for number, said in enumerate(told, start=1)]
        parts += ["Messages to change and to send", *drafts]
    return "\n\n".join(parts)

"""Results as JSON by the contract, and as text for a person."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from stewardmap.analysis.finding import Finding, Severity, Subject
from stewardmap.analysis.parameters import Parameters, parameters_of
from stewardmap.errors import UserError
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED, Purpose
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.namer import Namer
from stewardmap.wording.sentences import say


def parameters(words: argparse.Namespace, snapshot: Snapshot) -> Parameters:
    """Return the parameters that the words ask for; raises UserError for a purpose nobody knows."""
    without_keeper = getattr(words, "without_keeper", False)
    chosen = replace(parameters_of(snapshot), view=words.view, without_keeper=without_keeper)
    if words.theta is not None:
        chosen = chosen.with_theta(words.theta)
    wanted = getattr(words, "purpose", None)
    return chosen if wanted is None else replace(chosen, purpose_id=purpose_called(snapshot, wanted))


def purpose_called(snapshot: Snapshot, name: str) -> Id:
    """Return the one purpose called so; raises UserError if not just one is."""
    known = snapshot.of(Purpose).values()
    found = [one.id for one in known if name.casefold() in (one.name.casefold(), one.id, one.ref)]
    if len(found) != 1:
        names = ", ".join(sorted(one.name for one in known)) or "none"
        many = f"{len(found)} purposes are" if found else "No purpose is"
        raise UserError(f'{many} called "{name}". On this map: {names}.')
    return found[0]


def plain(value: object) -> object:
    """Return a value that JSON can hold."""
    return str(value) if isinstance(value, PartialDate) else value


def named(subject: Subject, namer: Namer) -> dict[str, Any]:
    """Return what something is and what it is called, with the id that came with an import."""
    ref = ref_of(subject.kind, subject.id, namer.snapshot)
    return {"kind": subject.kind, "id": subject.id, "ref": ref, "name": namer.of(subject)}


def ref_of(kind: str, record_id: Id, snapshot: Snapshot) -> str | None:
    """Return the id that came with an import, nothing where none did."""
    record = snapshot.of(KIND_NAMED[kind]).get(record_id) if kind in KIND_NAMED else None
    return getattr(record, "ref", None)


def finding(one: Finding, namer: Namer) -> dict[str, Any]:
    """Return a finding by the contract."""
    said = say(one, namer)
    return {
        "key": one.key,
        "rule": one.rule,
        "severity": one.severity,
        "subjects": [named(subject, namer) for subject in one.subjects],
        "sentence": said.sentence,
        "evidence": [
            {"kind": row.kind, "id": row.id, "ref": ref_of(row.kind, row.id, namer.snapshot), "text": line}
            for row, line in zip(one.evidence, said.why, strict=True)
        ],
        "parameters": {name: plain(value) for name, value in one.parameters.items()},
        "clears": said.clears,
        "do": said.do,
        "caveats": list(said.caveats),
        "one_tie_would_clear": one.one_tie_would_clear,
        "asked": one.asked,
        "views": list(one.views),
        "robust": one.robust,
        "numbers": {name: plain(value) for name, value in one.numbers.items()},
        "named": {part: [named(who, namer) for who in there] for part, there in one.named.items() if there},
        "holds_without_keeper": one.holds_without_keeper,
        "minor": one.minor,
        "set_aside": one.set_aside,
        "answer": one.answer.decision if one.answer else None,
    }


def findings_as_text(found: Sequence[Finding], namer: Namer) -> str:
    """Return findings as paragraphs, under one heading for each severity."""
    headings = {
        Severity.SERIOUS: "Serious",
        Severity.WORTH_ASKING: "Worth asking",
        Severity.HOLDS: "What holds",
    }
    lines: list[str] = []
    for severity, heading in headings.items():
        group = [one for one in found if one.severity is severity and not one.set_aside]
        lines += [f"{heading} ({len(group)})", ""] if group else []
        for one in group:
            said = say(one, namer)
            lines += [f"- {said.sentence}", *(f"    {row}" for row in said.why[:5])]
            lines += [f"    {text}" for text in (said.do, said.clears) if text] + [""]
    aside = sum(one.set_aside for one in found)
    lines += [f"{aside} set aside."] if aside else []
    return "\n".join(lines).rstrip() or "Nothing stands out yet: add people, posts and ties."

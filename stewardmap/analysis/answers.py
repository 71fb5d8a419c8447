"""What people decided about findings, and whether it is still in force."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stewardmap.model.ids import Id
from stewardmap.model.records import Answer
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind


@dataclass(frozen=True, slots=True)
class Answered:
    """The decision in force about one finding, whether it sets it aside, and whether someone asked lately."""

    answer: Answer | None
    set_aside: bool
    asked: bool


NOTHING = Answered(None, set_aside=False, asked=False)


def answers_by_key(snapshot: Snapshot, asked_since: date) -> Mapping[str, Answered]:
    """Return what was decided, by finding key, up to the snapshot's day."""
    rows: dict[str, list[Answer]] = defaultdict(list)
    for answer in snapshot.of(Answer).values():
        if answer.on is None or answer.on.earliest <= snapshot.on:
            rows[answer.key].append(answer)
    return {key: _in_force(found, snapshot.on, asked_since) for key, found in rows.items()}


def _in_force(answers: list[Answer], on: date, asked_since: date) -> Answered:
    ordered = sorted(answers, key=_by_day)
    asked = any(a.decision is AnswerKind.ASKED and _lately(a, asked_since) for a in ordered)
    deciding = [a for a in ordered if a.decision is not AnswerKind.ASKED and _lasts(a, on)]
    if deciding:
        return Answered(deciding[-1], set_aside=True, asked=asked)
    last_asked = [a for a in ordered if a.decision is AnswerKind.ASKED and _lasts(a, on)]
    return Answered(last_asked[-1] if last_asked else None, set_aside=False, asked=asked)


def _by_day(answer: Answer) -> tuple[date, Id]:
    return (answer.on.earliest if answer.on else date.min, answer.id)


def _lately(answer: Answer, since: date) -> bool:
    return answer.on is not None and answer.on.latest >= since


def _lasts(answer: Answer, on: date) -> bool:
    return answer.until is None or answer.until.latest >= on

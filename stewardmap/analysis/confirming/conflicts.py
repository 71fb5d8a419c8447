"""Where an answer and what is recorded part: shown, never averaged."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stewardmap.analysis.links import latest_words
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState


class Parting(StrEnum):
    """How an answer parts from what is recorded."""

    RUNGS = "rungs apart"
    ONE_SAYS_NO = "one says no"
    OLDER = "older than what is recorded"


@dataclass(frozen=True, slots=True)
class Conflict:
    """An answer, what it parts from and how; `rung` and `on` are those of what is recorded.

    `said` is the state of the other side's view, or of this side's own later one where the answer is older;
    empty where it is the keeper's own rating.
    """

    parting: Parting
    answer: Reading
    said: ReadingState | None
    rung: int | None
    on: PartialDate | None


def conflicts_of(snapshot: Snapshot, answer: Reading, parameters: Parameters) -> Iterator[Conflict]:
    """Yield what an answer that is not recorded yet parts from."""
    words = latest_words(snapshot.readings_of_tie.get(answer.tie_id, ()), snapshot)
    own, across = words.get(answer.side), words.get(answer.side.other)
    if own is not None and own.on is not None and answer.on is not None and answer.on < own.on:
        yield Conflict(Parting.OLDER, answer, own.state, own.rung, own.on)
    if across is not None and (parting := _parting(answer, across.state, across.rung, parameters)):
        yield Conflict(parting, answer, across.state, across.rung, across.on)
        return  # the keeper mostly recorded what that side said
    tie = snapshot.ties[answer.tie_id]
    if tie.strength is not None:
        kept = _parting(answer, ReadingState.YES, tie.strength, parameters)
        if kept:
            yield Conflict(kept, answer, None, tie.strength, tie.recorded_on)


def _parting(
    answer: Reading, state: ReadingState, rung: int | None, parameters: Parameters
) -> Parting | None:
    if answer.state is not state:
        return Parting.ONE_SAYS_NO
    if answer.rung is None or rung is None:
        return None
    return Parting.RUNGS if abs(answer.rung - rung) >= parameters.readings_differ_by else None


def between_answers(answers: list[Reading], parameters: Parameters) -> Iterator[Conflict]:
    """Yield where both sides of a tie answer at once and part; the second is held against the first."""
    first: dict[Id, Reading] = {}
    for answer in answers:
        other = first.setdefault(answer.tie_id, answer)
        if other.side is not answer.side:
            parting = _parting(answer, other.state, other.rung, parameters)
            if parting:
                yield Conflict(parting, answer, other.state, other.rung, other.on)

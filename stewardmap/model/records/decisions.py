"""What people decided about findings, who covers what, and who will do what."""

from dataclasses import dataclass

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records.base import Record
from stewardmap.model.vocabulary import AnswerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """A decision about the finding with this key; later ones stand beside earlier ones."""

    kind = "answer"
    key: str
    decision: AnswerKind
    on: PartialDate | None = None
    until: PartialDate | None = None
    by: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover(Record):
    """Who looks after a person's links meanwhile: one tie, or all of them; at once, or from a day on."""

    kind = "cover"
    person_id: Id
    by_id: Id
    tie_id: Id | None = None
    agreed_by: str = ""
    agreed_on: PartialDate | None = None
    starts: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Record):
    """What someone will do by when, about which finding, and to whom they promised it.

    One without an owner is the keeper's.
    """

    kind = "action"
    text: str
    owner_id: Id | None = None
    due: PartialDate | None = None
    done_on: PartialDate | None = None
    finding_key: str = ""
    promised_to_id: Id | None = None

"""What the analysis hands out: typed facts, with no prose in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from stewardmap.analysis.parameters import VIEWS
from stewardmap.model import finding_key
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Answer
from stewardmap.model.vocabulary import View


class Rule(StrEnum):
    """What a finding is about; names are never changed, for they are part of its key.

    The order is that in which findings of equal severity are shown.
    """

    ONE_RECORDED_LINK = "one_recorded_link"
    NEED_WITHOUT_LINK = "need_without_link"
    ONE_WAY_IN = "one_way_in"
    NO_AGREED_COVER = "no_agreed_cover"
    VACANT_POST = "vacant_post"
    MONEY_ENDING = "money_ending"
    UNRECOGNISED_CONNECTOR = "unrecognised_connector"
    ONE_FUNDER = "one_funder"
    HELD_BY_ONE = "held_by_one"
    MANY_CHAIRS = "many_chairs"
    CUT_PERSON = "cut_person"
    BRIDGE = "bridge"
    UNCOORDINATED = "uncoordinated"
    ADVISES_AND_INSPECTS = "advises_and_inspects"
    OWNED_BY_ONE_BODY = "owned_by_one_body"
    ONE_LEVEL = "one_level"
    FRAGILE_TIE = "fragile_tie"
    QUIET_TIE = "quiet_tie"
    READINGS_DIFFER = "readings_differ"
    ONE_KEEPER = "one_keeper"
    HOLDS = "holds"


class Severity(StrEnum):
    """How a finding is put; *serious* is defined in `severity`."""

    SERIOUS = "serious"
    WORTH_ASKING = "worth asking"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """One record that a finding is about or names: its kind, as `Record.kind` has it, and id."""

    kind: str
    id: Id


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """One row that a finding rests on."""

    kind: str
    id: Id


class Remedy(StrEnum):
    """What would take a finding away."""

    LINK = "link"
    NAMED_PERSON = "named person"
    CONTACT = "contact"
    CO_CHAIR = "co-chair"
    CHAIR_AND_DEPUTY = "chair and deputy"
    ALTERNATE = "alternate"
    COVER = "cover"
    HOLDER = "holder"
    RECOGNITION = "recognition"
    FUNDER = "funder"
    MONEY = "money"
    OWNER = "owner"
    OTHER_BODY = "other body"
    AGREEMENT = "agreement"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clears:
    """A change of the map after which the finding is no longer there.

    `subjects` are what the change is made to; `pairs` are people between whom a carrying tie, all of them
    together, would do it, as an example that is open to the people concerned and not the only one. `ended`
    are ties with people who have left: that they have ended is to be recorded as well.
    """

    remedy: Remedy
    subjects: tuple[Subject, ...] = ()
    pairs: tuple[tuple[Id, Id], ...] = ()
    ended: tuple[Id, ...] = ()


Number = int | float | str | bool | PartialDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something the analysis flags, with its reasons.

    `case` tells apart the forms in which one rule may hold. `named` are the records its sentence names, by
    their part in it. `views` are those in which it holds. `holds_without_keeper` is empty where the map has
    no keeper or they were left out. `robust` is empty while it is not worked out. A finding that people
    decided about keeps the decision in `answer`, and is `set_aside` unless the decision was only to ask.
    `important`: on a need or an important purpose. `minor`: one of many, or said by another finding too;
    it comes after the rest, and lists leave it out until it is asked for. `held_above`: more is recorded
    between the parents, so it is never serious. `order` ranks those of one rule, lowest first.
    """

    rule: Rule
    subjects: tuple[Subject, ...]
    severity: Severity = Severity.WORTH_ASKING
    case: str = ""
    numbers: Mapping[str, Number] = field(default_factory=dict)
    named: Mapping[str, tuple[Subject, ...]] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    parameters: Mapping[str, Number] = field(default_factory=dict)
    clears: Clears | None = None
    one_tie_would_clear: bool = False
    asked: bool = False
    important: bool = False
    held_above: bool = False
    views: tuple[View, ...] = VIEWS
    holds_without_keeper: bool | None = None
    robust: bool | None = None
    answer: Answer | None = None
    set_aside: bool = False
    minor: bool = False
    order: tuple[float, ...] = ()

    @property
    def key(self) -> str:
        """Rule and sorted subject ids: what answers and actions are kept by."""
        return finding_key.make(self.rule, (subject.id for subject in self.subjects))

    def count(self, name: str) -> int:
        """Return one of its whole numbers, 0 where it has none."""
        value = self.numbers.get(name)
        return value if isinstance(value, int) else 0

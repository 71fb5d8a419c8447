"""The closed lists of the map: every value is what is stored, and no label of them stands here."""

from enum import IntEnum, StrEnum


class Sector(StrEnum):
    """What kind of body an organisation is."""

    COUNCIL = "council"
    HEALTH = "health"
    POLICE = "police"
    CHARITY = "charity"
    COMMUNITY = "community"
    HOUSING = "housing"
    EDUCATION = "education"
    BUSINESS = "business"
    OTHER = "other"


class Size(StrEnum):
    """How large an organisation is, as the place sees it."""

    VERY_SMALL = "very small"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class OrganisationLinkKind(StrEnum):
    """How one organisation hangs together with another."""

    PART_OF = "part of"
    SUCCEEDED_BY = "succeeded by"


class Level(StrEnum):
    """The level at which a post works."""

    POLITICAL = "political"
    EXECUTIVE = "executive"
    MANAGER = "manager"
    FRONT_LINE = "front line"
    COMMUNITY = "community"


class HoldingKind(StrEnum):
    """On what terms a person holds a post."""

    PERMANENT = "permanent"
    FIXED_TERM = "fixed term"
    INTERIM = "interim"
    ELECTED = "elected"
    SECONDED = "seconded"
    JOINT = "joint"
    VOLUNTARY = "voluntary"


class Renewal(StrEnum):
    """What is known about staying on after a planned end."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    NOT_ASKED = "not asked"
    NOT_POSSIBLE = "not possible"


class CollaborationKind(StrEnum):
    """What form a collaboration has."""

    BOARD = "board"
    PARTNERSHIP = "partnership"
    PROGRAMME = "programme"
    INFORMAL_GROUP = "informal group"


class Role(StrEnum):
    """What a member does in a collaboration."""

    CHAIR = "chair"
    CO_CHAIR = "co-chair"
    DEPUTY_CHAIR = "deputy chair"
    CONVENOR = "convenor"
    SECRETARY = "secretary"
    TREASURER = "treasurer"
    CONTACT = "contact"
    OFFICER = "officer"
    PRESIDENT = "president"
    SPONSOR = "sponsor"
    MEMBER = "member"
    RESPONSIBLE = "responsible"
    ACCOUNTABLE = "accountable"
    SUPPORTS = "supports"
    CONSULTED = "consulted"
    INFORMED = "informed"


class CollaborationLinkKind(StrEnum):
    """What one collaboration does for another."""

    FEEDS_INTO = "feeds into"
    REPORTS_TO = "reports to"
    INFLUENCES = "influences"


class TieSort(StrEnum):
    """Whether a tie joins two people or two organisations."""

    PEOPLE = "people"
    ORGANISATIONS = "organisations"


class TieKind(StrEnum):
    """What a tie is about."""

    WORKS_WITH = "works with"
    SHARES_INFORMATION = "shares information"
    TURNS_TO = "turns to for advice"
    FUNDS = "funds"
    COMMISSIONS = "commissions"
    ACCOUNTABLE_TO = "accountable to"
    ADVISES = "advises"
    INSPECTS = "inspects"
    COMPETES_WITH = "competes with"


UNDIRECTED_KINDS = frozenset({TieKind.WORKS_WITH, TieKind.SHARES_INFORMATION, TieKind.COMPETES_WITH})


class Direction(StrEnum):
    """Which way a kind of tie runs between its first and its second end."""

    NONE = "none"
    FORWARD = "first to second"
    BACKWARD = "second to first"

    @property
    def turned(self) -> "Direction":
        """The direction as it reads once the two ends have changed places."""
        turned = {Direction.FORWARD: Direction.BACKWARD, Direction.BACKWARD: Direction.FORWARD}
        return turned.get(self, self)


class Side(IntEnum):
    """One end of a tie."""

    FIRST = 1
    SECOND = 2

    @property
    def other(self) -> "Side":
        """The end across."""
        return Side.SECOND if self is Side.FIRST else Side.FIRST


class ReadingState(StrEnum):
    """What one side of a tie says about it. That nobody asked is the absence of a reading."""

    NO_ANSWER = "no answer"
    YES = "yes"
    NO = "no"


class Frequency(StrEnum):
    """How often two ends are in contact."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"
    RARELY = "rarely"


class Condition(StrEnum):
    """How a tie is faring; private."""

    FINE = "fine"
    STRAINED = "strained"
    BROKEN_OFF = "broken off"


class ContactKind(StrEnum):
    """What kind of contact was had."""

    MEETING = "meeting"
    CALL = "call"
    EMAIL = "email"
    COFFEE = "coffee"
    MESSAGE = "message"
    EVENT = "event"


class Attendance(StrEnum):
    """Whether someone was there."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class AnswerKind(StrEnum):
    """What people decided about a finding."""

    ASKED = "asked"
    COVER_AGREED = "cover agreed"
    ACCEPTED = "accepted until"
    NOT_SO = "not so"


class StancePosition(StrEnum):
    """Where a person stands towards a purpose."""

    AGAINST = "against"
    NOT_INVOLVED = "not involved"
    GOES_ALONG = "goes along"
    HELPS = "helps"
    LEADS = "leads"


class View(StrEnum):
    """Which unrecorded links the analysis presumes."""

    RECORDED = "recorded"
    COLLEAGUES = "colleagues"
    MEMBERS = "members"


class Asked(StrEnum):
    """What somebody asked about being on the map; who asked to be restricted is drawn on none."""

    DISPUTED = "disputed"
    OBJECTED = "objected"


class LawfulBasis(StrEnum):
    """On which ground of Article 6 the map is kept; a public authority's is its public task."""

    PUBLIC_TASK = "public task"
    LEGITIMATE_INTERESTS = "legitimate interests"


class Written(StrEnum):
    """What a copy is that left the map."""

    PAPER = "board paper"
    PICTURE = "map picture"
    TABLES = "tables"
    NETWORK = "network file"
    BRIEF = "briefing"
    HANDOVER = "handover paper"
    FORMS = "forms to confirm ties"
    CALENDAR = "calendar file"
    CHANGES = "what changed"
    MEASURES = "measures"
    ONE_PERSON = "data of one person"
    WHOLE = "the whole map"


class Detail(StrEnum):
    """How much a copy told: the levels at which a map is shown, and everything that is in it."""

    EVERYTHING = "everything"
    NAMED = "named"
    ROLES = "roles"
    ORGANISATIONS = "organisations"
    ANONYMOUS = "anonymous"

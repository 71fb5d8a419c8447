"""Every word of the closed lists, every kind of record and every field, as people read them."""

from enum import Enum

from stewardmap.analysis.finding import Rule
from stewardmap.model import vocabulary as v
from stewardmap.model.records import Record
from stewardmap.model.vocabulary import Level, Sector
from stewardmap.wording.language import _

Labelled = Enum | type[Record] | str | bool | None

_PLURALS = {
    "person": "people",
    "place": "places",
    "organisation": "organisations",
    "organisation_link": "links between organisations",
    "post": "posts",
    "holding": "holdings",
    "purpose": "purposes",
    "purpose_owner": "owners of purposes",
    "collaboration": "collaborations",
    "collaboration_link": "links between collaborations",
    "membership": "memberships",
    "membership_role": "roles in collaborations",
    "tie": "ties",
    "kind_of_tie": "kinds of tie",
    "reading": "readings",
    "need": "needs",
    "connector_role": "connector roles",
    "connector_between": "organisations a connector role joins",
    "funding": "funding",
    "contact": "contacts",
    "contact_person": "people at contacts",
    "purpose_tag": "marks of purpose",
    "tag": "tags",
    "stance": "stances",
    "answer": "answers to findings",
    "cover": "cover",
    "action": "actions",
    "rehearsal": "rehearsals",
    "saved_view": "saved views",
    "rights": "what people asked and were told",
    "forgotten": "marks of those forgotten",
    "export": "copies sent out",
    "dated_copy": "kept dates",
    "alias": "other ids",
    "spot": "places on the picture",
    "card": "the map's card",
    "setting": "settings",
}

_KINDS = {
    "organisation_link": "link between organisations",
    "purpose_owner": "owner of a purpose",
    "collaboration_link": "link between collaborations",
    "membership_role": "role in a collaboration",
    "kind_of_tie": "kind of tie",
    "connector_role": "connector role",
    "connector_between": "organisation a connector role joins",
    "contact_person": "person at a contact",
    "purpose_tag": "mark of purpose",
    "alias": "other id",
    "answer": "answer to a finding",
    "saved_view": "saved view",
    "rights": "what somebody asked and was told",
    "forgotten": "mark of somebody forgotten",
    "export": "copy sent out",
    "dated_copy": "kept date",
    "spot": "place on the picture",
    "card": "map's card",
}

_FIELDS = {
    "about": "kind of tie",
    "agreed_by": "agreed by",
    "agreed_on": "agreed on",
    "budget_holder_id": "budget holder",
    "by_id": "covered by",
    "by": "decided by",
    "ends": "ends",
    "email": "email",
    "first_level": "first level",
    "form": "kind",
    "funder_id": "paid by",
    "important": "important",
    "introduced_by_id": "introduced by",
    "keeper_id": "keeper",
    "on": "date",
    "presume_colleagues": "colleagues know each other",
    "presume_members": "members know each other",
    "recorded_on": "recorded on",
    "ref": "id it came with",
    "rung": "strength",
    "sector_label": "sector, in the place's own word",
    "starts": "starts",
    "terms": "on what terms",
    "text": "what",
    "tie_id": "tie",
    "value": "value from another tool",
    "value_back": "value back from another tool",
    "for_organisation_id": "for",
    "owner_id": "who",
    "keep_in_touch": "in touch every, in months",
    "not_for": "no contact for these ties",
    "done_on": "done on",
    "made_on": "made on",
    "delete_by": "delete by",
    "said": "what was said or done",
    "controller": "who answers for the map",
    "basis": "lawful basis",
    "retention": "looked at again after, in months",
    "requests_to": "where people ask about themselves",
    "statement": "in their own words",
    "objection": "what they object to",
    "told_how": "told how",
    "reviewed_on": "kept on review",
    "review": "next review",
}

_VALUES: dict[Enum, str] = {
    v.Renewal.NOT_ASKED: "not yet asked",
    v.Renewal.NOT_POSSIBLE: "not possible or not standing",
    v.Side.FIRST: "first",
    v.Side.SECOND: "second",
    v.ReadingState.NO_ANSWER: "asked, no answer",
    v.View.RECORDED: "as recorded",
    v.View.COLLEAGUES: "colleagues presumed",
    v.View.MEMBERS: "fellow members too",
    v.TieSort.PEOPLE: "between two people",
    v.TieSort.ORGANISATIONS: "between two organisations",
    v.Direction.NONE: "both ways",
    v.Frequency.RARELY: "less than once a year",
}

_RULES = {
    Rule.ONE_RECORDED_LINK: "only recorded link",
    Rule.CUT_PERSON: "would have no recorded link",
    Rule.BRIDGE: "one tie between two groups",
    Rule.HELD_BY_ONE: "held by one person",
    Rule.MANY_CHAIRS: "only chair of several",
    Rule.UNRECOGNISED_CONNECTOR: "connector role not recognised",
    Rule.MONEY_ENDING: "money about to end",
    Rule.NEED_WITHOUT_LINK: "need without a link",
    Rule.UNCOORDINATED: "contacts not coordinated",
    Rule.ADVISES_AND_INSPECTS: "both advises and inspects",
    Rule.READINGS_DIFFER: "two views of a tie",
    Rule.ONE_LEVEL: "one level only",
    Rule.HOLDS: "would survive any one leaving",
}

_PARAMETERS = {
    "theta_reach": "ties reach from strength",
    "theta_carry": "ties carry a relation from strength",
    "horizon_months": "soon means within months",
    "asked_within_months": "asked counts for months",
    "colleagues_limit": "colleagues are presumed in organisations of up to",
    "members_limit": "fellow members are presumed in collaborations of up to",
    "quiet_after": "quiet after months, not rated and by strength",
    "weak_up_to": "a tie may be fragile up to strength",
    "readings_differ_by": "views differ from so many rungs apart",
    "uncoordinated_from": "contacts not coordinated from so many groups",
    "chairs_from": "only chair of several, from",
    "change_health_executive": "health executive posts that change hands in a year, of a hundred",
    "change_council_executive": "council executive posts that change hands in a year, of a hundred",
    "change_other": "other posts that change hands in a year, of a hundred",
    "lost_after": "relations lost after a leaving, of a hundred, by how many colleagues held the link too",
    "in_touch_after": "due for a contact after months, not rated and by strength",
    "confirmed_within_months": "a tie is to be confirmed again after months",
    "in_touch_only_link": "of a hundred of that time, where an only recorded link rests on somebody",
    "view": "numbers are those of the view",
    "purpose_id": "purpose",
    "without_keeper": "the keeper's links are left out",
    "rated": "how many ties count as rated",
    "not_rated_carry": "ties not rated carry too",
    "theta_ignored": "no tie is rated, so strength is left out of account",
}

_RUNGS_OF_PEOPLE = (
    "asked, no link",
    "have met, would take a call",
    "swap information now and then",
    "work together regularly",
    "ask and do favours, say hard things",
    "rely on each other, decide together",
)

_RUNGS_OF_ORGANISATIONS = (
    "none",
    "networking: aware of each other, decide alone",
    "cooperation: give information, decide alone",
    "coordination: share information and resources, some shared decisions",
    "coalition: share ideas, everyone votes",
    "collaboration: one system, mutual trust, consensus",
)

_CODES = {
    Sector.COUNCIL: "Co",
    Sector.HEALTH: "NHS",
    Sector.POLICE: "Po",
    Sector.CHARITY: "Ch",
    Sector.COMMUNITY: "Cm",
    Sector.HOUSING: "Ho",
    Sector.EDUCATION: "Ed",
    Sector.BUSINESS: "Bu",
    Sector.OTHER: "Ot",
}


def label(value: Labelled) -> str:
    """Return what people read for a value of a closed list, a rule, a kind of record, a field, yes or no."""
    if value is None:
        return _("not recorded")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, type):
        return kind_label(value.kind)
    if isinstance(value, Rule):
        return _(_RULES.get(value, str(value.value).replace("_", " ")))
    if isinstance(value, Enum):
        return _(_VALUES.get(value, str(value.value).replace("_", " ")))
    return field_label(value)


def kind_label(kind: str, *, many: bool = False) -> str:
    """Return what people call a kind of record, by the name in `Record.kind`."""
    return _(_PLURALS[kind]) if many else _(_KINDS.get(kind, kind))


def field_label(field: str) -> str:
    """Return what people call a field, by its name in the record."""
    plain = field.removesuffix("_id").replace("_", " ")
    return _(_FIELDS.get(field, plain))


def parameter_label(name: str) -> str:
    """Return what people call a parameter that stands with a finding, by its name."""
    return _(_PARAMETERS[name])


def rung_label(strength: int | None, *, organisations: bool = False) -> str:
    """Return the words of a rung of the ladder, 0 to 5; empty is *not rated*."""
    if strength is None:
        return _("not rated")
    ladder = _RUNGS_OF_ORGANISATIONS if organisations else _RUNGS_OF_PEOPLE
    return _(ladder[strength])


def sector_code(sector: Sector | None) -> str:
    """Return the two or three letters that stand for a sector in print; none for one not recorded."""
    return _CODES[sector] if sector is not None else ""


def level_phrase(level: Level) -> str:
    """Return a level as it stands before *level*: political, executive, manager, front-line, community."""
    return label(level).replace(" ", "-")

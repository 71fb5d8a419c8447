"""Headers: which of our fields a column's name stands for, forgiving case, spaces and common words."""

from collections.abc import Mapping
from functools import cache

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.shapes import shape_of
from stewardmap.exchange.values.words import folded

K = TableKind

# For every table, then for one kind of table, which wins. Our own names need no line here.
_EVERYWHERE: Mapping[str, tuple[str, ...]] = {
    "organisation": ("organization", "org", "employer", "company", "agency", "body", "works for",
                     "affiliation",
                     "organisation name", "organization name", "your organisation",
                     "organisation you work for", "sefydliad"),
    "organisation id": ("organization id", "org id"),
    "start": ("start date", "starts", "started", "from date", "date from", "since", "date started",
              "appointed",
              "date appointed", "dechrau"),
    "end": ("end date", "ends", "ended", "to date", "date to", "finish", "until", "leaving date", "diwedd"),
    "notes": ("note", "comments", "comment", "remarks", "nodiadau"),
    "id": ("identifier", "uid", "unique id", "record id"),
    "collaboration": ("group", "board", "partnership", "committee", "collaboration name", "forum",
                      "programme", "board or group", "group or board", "which board", "which group"),
    "collaboration id": ("group id", "board id"),
    "purpose": ("aim", "aims", "objective", "purposes", "pwrpas"),
    "place": ("area covered", "locality", "lle"),
    "tags": ("tag", "labels", "keywords"),
}  # fmt: skip

_IN_KIND: Mapping[TableKind, Mapping[str, tuple[str, ...]]] = {
    K.PEOPLE: {
        "name": ("full name", "fullname", "person", "person name", "people", "contact name", "display name",
                 "who", "your name", "your full name", "label", "enw"),
        "first name": ("firstname", "forename", "given name", "first"),
        "surname": ("last name", "lastname", "family name", "last", "cyfenw"),
        "post": ("job title", "jobtitle", "role", "position", "title", "job", "job role", "post title",
                 "your role", "your job title", "your post", "swydd"),
        "level": ("seniority", "tier", "grade"),
        "kind": ("kind of post", "terms", "contract", "contract type", "employment type", "type of post",
                 "appointment type", "type"),
        "planned end": ("planned end date", "term ends", "term end", "end of term", "end of term of office",
                        "end", "end date", "contract end", "contract ends", "contract end date",
                        "end of contract", "contract until", "expected end", "leaving", "leaves",
                        "leaving date", "ends", "until", "finish"),
        "renewal": ("renewable", "can be renewed"),
        "email": ("e mail", "email address", "e mail address", "mail", "your email", "ebost"),
        "phone": ("telephone", "tel", "tel no", "mobile", "mobile number", "phone number",
                  "telephone number", "contact number", "ffon"),
        "id": ("person id",),
    },
    K.ORGANISATIONS: {
        "name": ("organisation", "organization", "organisation name", "organization name", "org",
                 "official name",
                 "body", "company", "full name", "label", "enw"),
        "sector": ("type", "sector type", "kind", "organisation type", "organization type", "org type"),
        "sector label": ("own word for sector",),
        "size": ("headcount band", "scale"),
        "parent": ("parent organisation", "parent organization", "part of", "parents", "parent body",
                   "owned by"),
        "parent id": ("parent organisation id",),
        "successor": ("replaced by", "succeeded by", "successors", "merged into"),
        "place": ("locality", "ward", "town", "location"),
        "id": ("organisation id", "organization id", "org id"),
        "colleagues presumed": ("presume colleagues",),
    },
    K.POSTS: {
        "title": ("post", "post title", "job title", "role", "position", "name", "swydd"),
        "level": ("seniority", "tier", "grade"),
        "kind": ("terms", "contract", "type", "kind of post"),
        "deputy of": ("deputises for", "deputy to"),
        "reports to": ("line manager", "manager", "managed by"),
        "id": ("post id",),
    },
    K.TIES: {
        "from": ("source", "from name", "person a", "person 1", "a", "ego", "who", "first", "name 1", "o"),
        "to": ("target", "to name", "person b", "person 2", "b", "alter", "whom", "with", "second", "name 2"),
        "from id": ("source id",), "to id": ("target id",),
        "strength": ("tie strength", "rung", "strength 1 5", "level of collaboration", "rating"),
        "kind": ("type", "kind of tie", "relationship", "relation", "tie", "kinds", "tie kind", "link type"),
        "trust": ("trust reliability openness mission",),
        "frequency": ("how often", "contact frequency", "often"),
        "last contact": ("last spoke", "last spoken", "last met", "last contacted", "last contact date",
                         "last seen"),
        "formal": ("formality", "formal or informal"),
        "belongs to": ("tie belongs to", "person or post"),
        "since": ("start", "start date", "from date", "known since"),
        "until": ("end", "end date", "ended", "to date"),
        "value": ("weight", "weights", "edge weight"),
        "reported by": ("according to", "said by", "source of", "reporter", "who said", "respondent"),
        "on": ("reported on", "date", "date reported", "recorded on", "asked on"),
        "purposes": ("purpose", "about", "topic", "topics", "issue", "issues"),
        "introduced by": ("introducer", "introduction by"),
    },
    K.COLLABORATIONS: {
        "name": ("title", "collaboration", "group", "board", "partnership", "committee", "collaboration name",
                 "group name", "label", "enw"),
        "kind": ("type", "form", "kind of collaboration"),
        "formal": ("formality", "formal or informal", "statutory"),
        "review": ("review date", "next review", "to be reviewed"),
        "secretariat": ("secretary to", "support", "administered by"),
        "id": ("slug", "collaboration id", "group id"),
        "members presumed": ("presume members",),
    },
    K.MEMBERSHIPS: {
        "person": ("name", "full name", "member", "member name", "person name", "who", "your name",
                   "your full name", "enw"),
        "first name": ("firstname", "forename", "given name"),
        "surname": ("last name", "lastname", "family name"),
        "person id": ("member id",),
        "role": ("roles", "role in group", "officer role", "position", "capacity", "rol"),
        "seat for": ("represents", "representing", "seat", "on behalf of"),
        "votes": ("vote", "voting", "number of votes", "voting member"),
    },
    K.CONNECTORS: {
        "person": ("name", "connector", "who", "full name"),
        "for": ("for organisation", "on behalf of", "employer", "organisation", "for whom"),
        "between": ("connects", "joins", "organisations", "between whom"),
        "recognised": ("recognized", "official", "in job description"),
        "funder": ("funded by", "paid by", "money from", "funders"),
        "funded until": ("funding ends", "money until", "funding until", "funding end", "grant ends"),
    },
    K.NEEDS: {
        "a": ("first", "organisation a", "from", "organisation 1", "one"),
        "b": ("second", "organisation b", "to", "organisation 2", "other"),
        "judged by": ("by", "according to", "who says", "said by"),
        "on": ("date", "judged on"),
    },
    K.CONTACTS: {
        "date": ("on", "when", "day", "dyddiad"),
        "people": ("person", "who", "with", "present", "attendees", "attended", "name", "names",
                   "participants"),
        "kind": ("type", "how", "form", "contact type"),
        "note": ("notes", "what", "summary", "said", "comment", "comments", "subject"),
        "apologies": ("sent apologies",),
    },
    K.PURPOSES: {"name": ("purpose", "title", "issue", "topic")},
    K.PLACES: {"name": ("place", "title", "area"), "parent": ("part of", "within")},
}  # fmt: skip


@cache
def synonyms_of(kind: TableKind, fields: tuple[str, ...]) -> dict[str, str]:
    """Return which of these fields each folded header stands for, in one kind of table.

    A field's own name wins over any other word, and the words of this kind over those of every kind.
    """
    found: dict[str, str] = {}
    for words in (_EVERYWHERE, _IN_KIND.get(kind, {})):
        for field, others in words.items():
            if field in fields:
                found |= {folded(other): field for other in others}
    return found | {folded(field): field for field in fields}


@cache
def _known() -> frozenset[str]:
    words: set[str] = set()
    for group in (_EVERYWHERE, *_IN_KIND.values()):
        for field, others in group.items():
            words |= {folded(field), *map(folded, others)}
    ours = (shape_of(kind).fields for kind in TableKind if kind is not TableKind.NETWORK)
    return frozenset(words.union(*({folded(field) for field in fields} for fields in ours)))


def is_known_header(text: str) -> bool:
    """Whether a cell is a header that some table of ours would understand."""
    return folded(text) in _known()

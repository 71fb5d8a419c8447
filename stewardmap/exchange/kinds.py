"""The kinds of table that can be brought in and written out."""

from enum import StrEnum


class TableKind(StrEnum):
    """What the rows of a table are; the value is the name of its file or sheet."""

    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    POSTS = "posts"
    TIES = "ties"
    COLLABORATIONS = "collaborations"
    MEMBERSHIPS = "memberships"
    CONNECTORS = "connectors"
    NEEDS = "needs"
    CONTACTS = "contacts"
    NETWORK = "network"
    # The rest of a map, so that what is exported can be imported whole.
    PLACES = "places"
    PURPOSES = "purposes"
    ORGANISATION_LINKS = "organisation links"
    COLLABORATION_LINKS = "collaboration links"
    PURPOSE_OWNERS = "purpose owners"
    PURPOSE_TAGS = "purpose tags"
    MEMBERSHIP_ROLES = "membership roles"
    TIE_KINDS = "tie kinds"
    READINGS = "readings"
    CONNECTOR_BETWEEN = "connector between"
    FUNDING = "funding"
    CONTACT_PEOPLE = "contact people"
    TAGS = "tags"
    OTHER_NAMES = "other names"
    STANCES = "stances"
    ANSWERS = "answers"
    COVERS = "covers"
    ACTIONS = "actions"
    SPOTS = "spots"
    SAVED_VIEWS = "saved views"
    RIGHTS = "rights"
    CARD = "card"
    SETTINGS = "settings"


ASKED_FOR = tuple(kind for kind in TableKind)[:10]  # the words that `--as` knows by contract

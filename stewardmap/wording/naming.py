"""How much the names of a picture, a paper or a copy tell."""

from enum import StrEnum


class Naming(StrEnum):
    """How much a reader is told: everything, roles, organisations only, or nobody and nothing by name."""

    NAMED = "named"
    ROLES = "roles"
    ORGANISATIONS = "organisations"
    ANONYMOUS = "anonymous"

"""The key of a finding: its rule and the sorted ids of its subjects, by which decisions about it are kept."""

from collections.abc import Iterable

from stewardmap.model.ids import Id


def make(rule: str, subjects: Iterable[Id]) -> str:
    """Return the key of a finding; no wording, view or parameter is part of it."""
    return f"{rule}:{'+'.join(sorted(set(subjects)))}"


def renamed(key: str, old: Id, new: Id) -> str:
    """Return the key after one subject became another."""
    rule, colon, subjects = key.partition(":")
    if not colon:
        return key
    return make(rule, (new if one == old else Id(one) for one in subjects.split("+")))

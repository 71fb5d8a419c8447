"""A text of JSON from which some ids are taken: what a setting, a saved view or a rehearsal keeps."""

import json
from collections.abc import Collection
from typing import Any

from stewardmap.exchange.one_person.about import ids_in

_GONE = object()


def without_ids(text: str, gone: Collection[str]) -> str | None:
    """Return the text without what names one of the ids, None where nothing is left of it.

    A step, a focus or a pair that holds one goes whole; a list of several loses that one.
    """
    if not _holds(text, gone):
        return text
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    left = _without(said, frozenset(gone), outermost=True)
    return None if left is _GONE else json.dumps(left, ensure_ascii=False, sort_keys=True)


def _holds(text: str, gone: Collection[str]) -> bool:
    return not ids_in(text).isdisjoint(gone)


def _without(value: Any, gone: frozenset[str], *, outermost: bool = False, listed: bool = False) -> Any:
    if isinstance(value, str):
        return _GONE if _holds(value, gone) else value
    if isinstance(value, list):
        kept = [_without(one, gone, listed=True) for one in value]
        left = [one for one in kept if one is not _GONE]
        lost = len(left) < len(kept)
        return _GONE if lost and (listed or not left) else left
    if isinstance(value, dict):
        named = {name: _without(one, gone, listed=listed) for name, one in value.items() if name not in gone}
        whole = len(named) == len(value) and not any(one is _GONE for one in named.values())
        if whole or outermost:
            return {name: one for name, one in named.items() if one is not _GONE}
        return _GONE
    return value

"""The rules, one subject a file; importing this registers them all.

To add one: a name in `finding.Rule`, a file here with a function under `@rule`, its line below, and its
words in a file of the same name in `wording/phrases`.
"""

from stewardmap.analysis.rules import (
    advises_and_inspects,
    bridge,
    connectors,
    cut_person,
    held_by_one,
    needs,
    no_agreed_cover,
    one_keeper,
    one_level,
    one_recorded_link,
    owned_by_one_body,
    ties,
    uncoordinated,
    vacant_post,
    what_holds,
)

__all__ = [
    "advises_and_inspects",
    "bridge",
    "connectors",
    "cut_person",
    "held_by_one",
    "needs",
    "no_agreed_cover",
    "one_keeper",
    "one_level",
    "one_recorded_link",
    "owned_by_one_body",
    "ties",
    "uncoordinated",
    "vacant_post",
    "what_holds",
]

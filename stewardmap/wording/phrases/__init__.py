"""What each rule says, a file for each subject; importing this registers them all."""

from stewardmap.wording.phrases import (
    bridge,
    connectors,
    cut_person,
    held_by_one,
    needs,
    no_agreed_cover,
    one_keeper,
    one_recorded_link,
    organisations,
    ties,
    vacant_post,
    what_holds,
)

__all__ = [
    "bridge",
    "connectors",
    "cut_person",
    "held_by_one",
    "needs",
    "no_agreed_cover",
    "one_keeper",
    "one_recorded_link",
    "organisations",
    "ties",
    "vacant_post",
    "what_holds",
]

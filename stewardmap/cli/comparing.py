"""The compare command: what changed between two days, or since an earlier copy of the map."""

import argparse
import json
from typing import Any

from stewardmap.analysis.dates.dated_copies import as_kept, kept_as
from stewardmap.analysis.dates.what_changed import (
    KINDS_COMPARED,
    Course,
    Difference,
    WhatChanged,
    what_changed,
)
from stewardmap.analysis.finding import Subject
from stewardmap.cli.copies import log_copies
from stewardmap.cli.done import say_done
from stewardmap.cli.opening import opened
from stewardmap.cli.printed import ref_of
from stewardmap.exchange.writers.copies import copy_of, people_told
from stewardmap.exchange.writers.csv_text import csv_bytes
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Written
from stewardmap.wording.what_changed import ChangeTold, change_in_short, changes_told


def compare_words(words: argparse.Namespace) -> None:
    """Print what changed, or write it as a table."""
    with opened(words.map, words.passphrase_file, must_save=False) as workspace:
        after = workspace.snapshot(words.to).unrestricted
        before = after if words.earlier is None else _earlier(words, workspace.snapshot(words.to))
        before = before.at(words.since or before.on)
        found = what_changed(before, after)
        told = changes_told(found, before, after, words.level)
        if words.csv is not None:
            write_whole(words.csv, csv_bytes(_HEADERS, [_row(one) for one in told]))
            people = people_told(told, before) | people_told(told, after)
            log_copies(workspace, copy_of(words.csv, Written.CHANGES, words.level, people))
    if words.csv is not None:
        say_done(words, {"out": str(words.csv)}, f"Wrote {words.csv}.")
    elif words.json:
        print(json.dumps(_as_json(found, told, before, after), ensure_ascii=False, indent=2))
    else:
        print("\n".join([change_in_short(found), *_as_text(told)]))


def _earlier(words: argparse.Namespace, after: Snapshot) -> Snapshot:
    """What was kept under the name that the words give, on its day, or the map in a file of that name.

    Another map is looked at on the last of the two days unless the words say when.
    """
    kept = None if words.earlier.exists() else kept_as(after, str(words.earlier))
    if kept is not None:
        return as_kept(after, kept)
    with opened(words.earlier, words.passphrase_file) as workspace:
        return workspace.snapshot(after.on).unrestricted


_HEADERS = ["kind", "change", "what changed"]


def _row(one: ChangeTold) -> list[str]:
    return [one.kind, one.became, one.said]


def _as_text(told: list[ChangeTold]) -> list[str]:
    return [f"{one.became:>9}  {one.said}" for one in told]


def _as_json(found: WhatChanged, told: list[ChangeTold], before: Snapshot, after: Snapshot) -> dict[str, Any]:
    by_subject = {one.subject: one for one in found.changed}
    return {
        "from": found.first.isoformat(),
        "to": found.last.isoformat(),
        "sentence": change_in_short(found),
        "counts": {
            kind: {course.value: found.counts[kind, course] for course in Course} for kind in KINDS_COMPARED
        },
        "changes": [_change(row, by_subject[row.subject], before, after) for row in told],
    }


def _change(row: ChangeTold, one: Difference, before: Snapshot, after: Snapshot) -> dict[str, Any]:
    subject: Subject = one.subject
    there = before if one.course is Course.LOST else after
    return {
        "kind": subject.kind,
        "id": subject.id,
        "ref": ref_of(subject.kind, subject.id, there),
        "change": one.course.value,
        "before": one.before,
        "after": one.after,
        "sentence": row.said,
    }

"""The import command: tables read, planned, and put on the map in one step."""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from stewardmap.cli.bar import bar
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.opening import opened
from stewardmap.cli.streams import too_late_to_stop
from stewardmap.cli.who_is_who import plan_with_answers
from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput, ImportPlan, pairs
from stewardmap.exchange.readers import read_tables
from stewardmap.exchange.values.words import folded
from stewardmap.operations.apply_import import ApplyImport
from stewardmap.operations.opening import is_encrypted
from stewardmap.wording.importing import import_label
from stewardmap.wording.labels import kind_label
from stewardmap.wording.language import ngettext

SHOWN = 20


def import_tables(words: argparse.Namespace) -> None:
    """Import, or say what an import would do; raises ImportProblem, changing nothing, if it has problems."""
    kinds = _kinds(words.kinds or [], words.tables)
    is_encrypted(words.map)  # a map that is not there is said before its tables are read
    inputs = _all_inputs(words, kinds)
    with opened(words.map, words.passphrase_file) as workspace:
        with bar() as progress:
            plan = plan_with_answers(words, workspace.snapshot(), inputs, progress)
        if plan.problems:
            raise ImportProblem(*plan.problems)
        if not words.dry_run:
            workspace.do(ApplyImport(plan, import_label(words.tables)))
            too_late_to_stop()
    _say(words, plan)


def _kinds(kinds: Sequence[str], tables: Sequence[Path]) -> list[TableKind | None]:
    if len(kinds) not in {0, 1, len(tables)}:
        raise WrongWordsError("--as is given once for all tables, or once for each of them in order.")
    chosen = [TableKind(kind) for kind in kinds]
    if len(chosen) == len(tables):
        return list(chosen)
    return [chosen[0] if chosen else None] * len(tables)


def _all_inputs(words: argparse.Namespace, kinds: Sequence[TableKind | None]) -> list[ImportInput]:
    """The tables of all files; raises one ImportProblem for every file that cannot be read."""
    found: list[ImportInput] = []
    problems: list[Problem] = []
    for file, kind in zip(words.tables, kinds, strict=True):
        try:
            found += _inputs(file, words.tables, kind, words.columns)
        except ImportProblem as unread:
            problems += [one for one in unread.problems if one not in problems]
    if problems:
        raise ImportProblem(*problems)
    return found


def _inputs(
    file: Path, files: Sequence[Path], kind: TableKind | None, words: Sequence[str]
) -> list[ImportInput]:
    """The tables of a file; of the pairs for a workbook, each sheet takes those whose headers it has."""
    columns = pairs(_columns_of(file, files, words))
    tables = read_tables(file, [header for headers in columns.values() for header in headers])
    somewhere = {folded(header) for table in tables for header in table.headers}
    found = []
    for table in tables:
        elsewhere = somewhere - {folded(header) for header in table.headers}
        kept = {
            ours: [one for one in theirs if folded(one) not in elsewhere] for ours, theirs in columns.items()
        }
        said = None if table.rows_are else kind  # an address book knows its people from its organisations
        found.append(ImportInput(table, said, {ours: theirs for ours, theirs in kept.items() if theirs}))
    return found


def _columns_of(file: Path, files: Sequence[Path], words: Sequence[str]) -> list[str]:
    """The words that are for this file: those that begin with its name, and those that name none."""
    said = [_addressed(word, files) for word in words]
    return [word for to, word in said if to in (None, file)]


def _addressed(word: str, files: Sequence[Path]) -> tuple[Path | None, str]:
    """The file that a word begins with and the rest of it; a whole path goes before a bare name.

    Raises:
        WrongWordsError: if it begins with a name that several of the files bear.
    """
    for called in (str, _bare_name):
        meant = {one: called(one) for one in files if word.startswith(f"{called(one)}:")}
        longest = {one: name for one, name in meant.items() if len(name) == max(map(len, meant.values()))}
        if len(longest) > 1:
            paths = " or ".join(sorted(map(str, longest)))
            raise WrongWordsError(f'--columns "{word}" may be for {paths}: begin it with the whole path.')
        for one, name in longest.items():
            return one, word.removeprefix(f"{name}:")
    return None, word


def _bare_name(file: Path) -> str:
    return file.name


def _say(words: argparse.Namespace, plan: ImportPlan) -> None:
    if words.json:
        counts = {kind: asdict(count) for kind, count in plan.counts.items()}
        notices = [asdict(notice) for notice in plan.notices]
        told = {"dry_run": words.dry_run, "counts": counts, "notices": notices}
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return
    would = "Would add" if words.dry_run else "Added"
    added = _listed({kind: count.added for kind, count in plan.counts.items()})
    changed = _listed({kind: count.changed for kind, count in plan.counts.items()})
    print(f"{would}: {added}. Changed: {changed}.")
    for notice in plan.notices[:SHOWN]:
        print(notice, file=sys.stderr)
    if len(plan.notices) > SHOWN:
        more = len(plan.notices) - SHOWN
        said = ngettext(
            "... and {n} more notice: --json lists them all.",
            "... and {n} more notices: --json lists them all.",
            more,
        )
        print(said.format(n=more), file=sys.stderr)


def _listed(counts: Mapping[str, int]) -> str:
    some = [f"{count} {kind_label(kind, many=count != 1)}" for kind, count in counts.items() if count]
    return ", ".join(some) or "nothing"

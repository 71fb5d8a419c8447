"""The measures command: every measure of a map, for a person to read, as JSON, or as a table."""

import argparse
import csv
import json
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import TYPE_CHECKING, Any

from stewardmap.analysis.measures.asked import Asked, Weight
from stewardmap.analysis.measures.key_sets import key_set_by_df, key_set_by_f
from stewardmap.analysis.measures.measured import measured
from stewardmap.analysis.measures.two_mode import two_mode, two_mode_graph
from stewardmap.analysis.measures.vertex_connectivity import vertex_connectivity
from stewardmap.cli import measures_told as told
from stewardmap.cli.bar import bar
from stewardmap.cli.copies import log_copies
from stewardmap.cli.done import say_done
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.printed import parameters
from stewardmap.exchange.values.cells import guarded
from stewardmap.exchange.writers.copies import copy_of, people_told
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Written
from stewardmap.wording.namer import Namer

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace

_HEADINGS = {
    "name": "name",
    "organisation": "organisation",
    "degree": "ties",
    "strength": "strength",
    "betweenness_share": "betweenness",
    "closeness": "closeness",
    "effective_size": "effective size",
    "constraint": "constraint",
    "cut_person": "cut person",
    "cut_off": "would be parted",
    "load": "load",
}


def measures_words(words: argparse.Namespace, workspace: "Workspace") -> None:
    """Measure the map as the words ask, and print it or write it to a table."""
    snapshot = workspace.snapshot(words.at).unrestricted
    if words.two_mode and (words.valued or words.directed or words.weight or words.alpha is not None):
        raise WrongWordsError("--two-mode counts seats, which have no direction and no weight.")
    if words.json and words.csv:
        raise WrongWordsError("--json prints and --csv writes a file: give one of them.")
    namer = Namer(snapshot)
    found = _two_modes(words, snapshot, namer) if words.two_mode else _of_people(words, snapshot, namer)
    if words.csv:
        write_whole(words.csv, _table(found["people"]))
        people = people_told(found["people"], snapshot)
        log_copies(workspace, copy_of(words.csv, Written.MEASURES, namer.naming, people))
        say_done(words, {"out": str(words.csv)}, f"Wrote {words.csv}.")
    elif words.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        print(_text(found))


def asked_by(words: argparse.Namespace, snapshot: Snapshot) -> Asked:
    """Return what the words ask for; naming a weight, or alpha, asks for valued measures."""
    valued = words.valued or words.weight is not None or words.alpha is not None
    return Asked(
        parameters=parameters(words, snapshot),
        valued=valued,
        directed=words.directed,
        weight=Weight(words.weight or Weight.STRENGTH),
        alpha=words.alpha,
    )


def _of_people(words: argparse.Namespace, snapshot: Snapshot, namer: Namer) -> told.Told:
    asked = asked_by(words, snapshot)
    with bar() as progress:
        found = measured(snapshot, asked, progress)
        as_told = told.whole(found, namer)
        if words.key_set is not None:
            graph = found.graph if asked.valued else found.graph.counted
            as_told["key_sets"] = {
                "f": told.key_set(key_set_by_f(graph, words.key_set, progress), namer),
                "df": told.key_set(key_set_by_df(graph, words.key_set, asked.length_alpha, progress), namer),
            }
    return as_told


def _two_modes(words: argparse.Namespace, snapshot: Snapshot, namer: Namer) -> told.Told:
    graph = two_mode_graph(snapshot, without_keeper=words.without_keeper)
    with bar() as progress:
        found = two_mode(graph, progress)
        connectivity = vertex_connectivity(graph.graph.neighbours, found.leavings.structure, progress)
    return told.two_modes(graph, found, connectivity, namer)


def _table(people: Sequence[Mapping[str, Any]]) -> bytes:
    """A row for each person; what has parts gets a column for each, and a list its length."""
    rows = [dict(_flat(one)) for one in people]
    text = StringIO(newline="")
    headers = list(rows[0]) if rows else ["id", "name", "ref", "organisation"]
    writer = csv.DictWriter(text, headers, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _flat(one: Mapping[str, Any], before: str = "") -> list[tuple[str, str]]:
    cells: list[tuple[str, str]] = []
    for key, value in one.items():
        if isinstance(value, Mapping):
            cells += _flat(value, f"{before}{key}_")
        else:
            cells.append((f"{before}{key}", _cell(value)))
    return cells


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return str(len(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return guarded(value) if isinstance(value, str) else "" if value is None else str(value)


def _text(found: told.Told) -> str:
    """The map in a few lines, then a line for each person in the order of names."""
    numbers = found["map"]
    lines = [
        f"{_plain(key)}: {_short(value)}"
        for key, value in numbers.items()
        if _is_one(value) and key != "place_cover"
    ]
    central = numbers.get("centralisation", {}).items()
    lines += [f"centralisation of {key}: {_short(value)}" for key, value in central if value is not None]
    if numbers.get("place_cover"):
        rests = f"at most {numbers['place_cover']} of {numbers['people']} people"
        lines.append(f"half of the recorded links rest on {rests}")
    people = sorted(found["people"], key=lambda one: (one["name"].casefold(), one["id"]))
    return "\n".join([*lines, *_columns(people)] if people else ["Nobody is on this map yet."])


def _columns(people: Sequence[Mapping[str, Any]]) -> list[str]:
    shown = [key for key in _HEADINGS if key in people[0]]
    rows = [[_HEADINGS[key] for key in shown], *([_short(one[key]) for key in shown] for one in people)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(shown))]
    return ["", *("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)]


def _is_one(value: Any) -> bool:
    return value is not None and not isinstance(value, Mapping | list)


def _plain(key: str) -> str:
    names = {"f": "share of pairs that cannot reach each other", "df": "share of nearness that is missing"}
    return names.get(key, key.replace("_", " "))


def _short(value: Any) -> str:
    """A value as a person would write it."""
    if isinstance(value, Mapping):
        return str(value["total"])
    if isinstance(value, list):
        return str(len(value)) if value else ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    return "" if value is None else str(value)

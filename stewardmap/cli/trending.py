"""The trends command: where the map is heading, quarter by quarter."""

import argparse
import json
from dataclasses import asdict
from typing import Any

from stewardmap.analysis.dates.trends import Trend, quarters, trends
from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.parameters import parameters_of
from stewardmap.cli.bar import bar
from stewardmap.cli.measures_told import rounded
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.trends import TrendTold, trends_told


def trends_words(words: argparse.Namespace, snapshot: Snapshot) -> None:
    """Print each number with its sentence, its values, and how it is worked out."""
    asked = Asked(parameters=parameters_of(snapshot))
    with bar() as progress:
        found = trends(snapshot, quarters(snapshot, words.quarters), asked, progress)
    told = trends_told(found)
    if words.json:
        as_json = {
            "days": rounded([_day(one) for one in found]),
            "said": {one.key: {"sentence": one.said, "how": one.how} for one in told},
        }
        print(json.dumps(as_json, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_as_text(one) for one in told))


def _day(one: Trend) -> dict[str, Any]:
    measures = asdict(one.measures)
    return {
        **measures,
        "on": one.on.isoformat(),
        "relations": one.relations,
        "single_person": one.single_person,
        "links": one.links,
        "confirmed": one.confirmed,
        "confirmed_share": one.confirmed_share,
    }


def _as_text(one: TrendTold) -> str:
    rows = [f"  {day.isoformat()}  {text}" for day, _value, text in one.values]
    return "\n".join([one.said, *rows, f"  {one.how}"])

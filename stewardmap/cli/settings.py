"""The settings command: the numbers behind the findings, why each is what it is, and a map's own."""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stewardmap.analysis.parameters import ALLOWED, DEFAULTS, Parameters, parameters_of
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.opening import opened
from stewardmap.cli.streams import too_late_to_stop
from stewardmap.operations.change_parameters import change_parameters
from stewardmap.wording.labels import parameter_label
from stewardmap.wording.parameters import parameter_why, value_in_words


def settings(words: argparse.Namespace) -> None:
    """Change what the words ask for, if anything, and print every number with its reason."""
    wanted = dict(_wanted(words.changes))
    with opened(words.map, words.passphrase_file) as workspace:
        if wanted:
            workspace.do(change_parameters(workspace.snapshot(), wanted))
            too_late_to_stop()
        chosen = parameters_of(workspace.snapshot())
    told = [_told(name, chosen) for name in ALLOWED]
    print(json.dumps(told, ensure_ascii=False, indent=2) if words.json else _as_text(told))


def _wanted(changes: list[str]) -> Iterator[tuple[str, object]]:
    for change in changes:
        name, equals, value = change.partition("=")
        if not equals:
            raise WrongWordsError(
                f'"{change}" changes nothing: write NAME=VALUE, or NAME= for the usual value.'
            )
        yield name.strip(), _value(value)


def _value(text: str) -> object:
    if not text.strip():
        return None
    numbers = [_number(part.strip()) for part in text.replace(",", ";").split(";")]
    return numbers[0] if len(numbers) == 1 else numbers


def _number(text: str) -> object:
    for sort in (int, float):
        try:
            return sort(text)
        except ValueError:
            continue
    return text


def _told(name: str, chosen: Parameters) -> dict[str, Any]:
    allowed = ALLOWED[name]
    return {
        "name": name,
        "what": parameter_label(name),
        "value": getattr(chosen, name),
        "usual": getattr(DEFAULTS, name),
        "least": allowed.least,
        "most": allowed.most,
        "basis": allowed.basis,
        "why": parameter_why(name),
    }


def _as_text(told: Sequence[Mapping[str, Any]]) -> str:
    lines: list[str] = []
    for one in told:
        usual = "" if one["value"] == one["usual"] else f" (usually {value_in_words(one['usual'])})"
        lines.append(f"{one['name']}={value_in_words(one['value'])}{usual}: {one['what']}")
        lines.append(f"    {one['basis']}: {one['why']}")
    return "\n".join(lines)

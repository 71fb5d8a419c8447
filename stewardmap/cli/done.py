"""The one line, or the one object, by which a command says that it is done."""

import argparse
import json
from collections.abc import Mapping


def say_done(words: argparse.Namespace, as_json: Mapping[str, object], as_text: str) -> None:
    """Print one or the other, as the words ask."""
    print(json.dumps(as_json, ensure_ascii=False) if words.json else as_text)

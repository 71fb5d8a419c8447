"""Which part of the map is drawn: the options of the map command."""

import argparse
from typing import Any

from stewardmap.model.vocabulary import Level, Sector, TieKind

ORDERS = ("organisation", "sector", "collaboration", "level", "purpose", "rings")
KINDS = ("people", "organisations", "collaborations")
STEPS = (1, 2, 3)


def showing_options(words: argparse.ArgumentParser) -> None:
    """Add the options that choose a kind of map, what it is drawn round, and what is left out."""
    several: dict[str, Any] = {"action": "append", "default": []}
    words.add_argument("--kind", choices=KINDS, help="what is drawn, where the level leaves a choice")
    words.add_argument(
        "--arrange", choices=ORDERS, help="draw it as it would stand so; rings are round what --focus names"
    )
    words.add_argument("--focus", metavar="NAME", help="draw only what lies round one person or body")
    words.add_argument("--steps", type=int, choices=STEPS, help="how far from it: 1 unless said otherwise")
    for name, kind, what in (
        ("--sector", Sector, "this sector"),
        ("--post-level", Level, "people and posts of this level"),
        ("--tie-kind", TieKind, "ties of this kind"),
    ):
        listed = ", ".join(kind)
        words.add_argument(
            name, choices=list(kind), metavar=name.rpartition("-")[2].upper(),
            help=f"only {what}: {listed}; may be repeated", **several,
        )  # fmt: skip
    for name, what in (
        ("--within", "this organisation"),
        ("--sitting-on", "this collaboration and who sits on it"),
    ):
        words.add_argument(name, metavar="NAME", help=f"only {what}; may be repeated", **several)
    words.add_argument("--purpose", metavar="P", help="only what is for this purpose")
    sides = words.add_mutually_exclusive_group()
    sides.add_argument(
        "--confirmed", action="store_const", const=True, help="only ties that a side has confirmed"
    )
    sides.add_argument(
        "--not-confirmed", dest="confirmed", action="store_const", const=False,
        help="only ties that neither side has confirmed",
    )  # fmt: skip

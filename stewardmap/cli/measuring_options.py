"""The options of the measures command, which the whole command line reads before anything is measured."""

import argparse
from pathlib import Path


def measuring_options(words: argparse.ArgumentParser) -> None:
    """Add them."""
    words.add_argument("--without-keeper", action="store_true", help="leave the map's keeper out")
    words.add_argument("--csv", type=_table, metavar="OUT", help="write a row for each person to OUT.csv")
    words.add_argument("--valued", action="store_true", help="let strong ties tell more than weak ones")
    words.add_argument(
        "--alpha", type=_alpha, metavar="X",
        help="valued, with ties 1/strength^X long and degrees by count and strength: 0 count, 1 strength",
    )  # fmt: skip
    words.add_argument("--directed", action="store_true", help="let ties run the way their kinds run")
    words.add_argument(
        "--weight", choices=("strength", "value"), help="valued, by strength or by another tool's weight"
    )
    words.add_argument("--two-mode", action="store_true", help="measure people and collaborations")
    words.add_argument(
        "--key-set", type=int, choices=range(1, 11), metavar="K",
        help="and the K people without whom most others could not reach each other",
    )  # fmt: skip


def _alpha(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 10:
        raise argparse.ArgumentTypeError(f'"{text}" is no number from 0 to 10')
    return number


def _table(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".csv":
        raise argparse.ArgumentTypeError(f"{path.name}: this command writes a table (.csv)")
    return path

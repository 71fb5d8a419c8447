"""The words of every command: their names, their options and what those mean."""

import argparse
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from stewardmap import __version__
from stewardmap.cli.measuring_options import measuring_options
from stewardmap.cli.showing_options import showing_options
from stewardmap.exchange.kinds import ASKED_FOR
from stewardmap.exchange.values.dates import read_date
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.model.vocabulary import LawfulBasis, View
from stewardmap.wording.naming import Naming

Words = argparse.ArgumentParser
CHAPTERS = ("summary", "map", "findings", "since", "rehearsals", "plan", "method")
E = TypeVar("E", bound=StrEnum)
EARLIEST, LATEST = 1800, 2200  # years; reckoning months back and forth from the ends of time would fail


def parser() -> Words:
    """Return the parser of the whole command line."""
    whole = argparse.ArgumentParser(
        prog="stewardmap",
        description="Who works with whom in a place, and what happens when a key person moves on.",
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"Steward Map {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    for name, (about, words) in COMMANDS.items():
        one = commands.add_parser(name, help=about, description=about, allow_abbrev=False)
        words(one)
        one.add_argument("--json", action="store_true", help="print the result as JSON")
        one.add_argument("--passphrase-file", type=Path, metavar="FILE", help="read the passphrase from FILE")
    return whole


def _open(words: Words) -> None:
    _map(words)


def _new(words: Words) -> None:
    _map(words)
    words.add_argument("--plain", action="store_true", help="make a map without a passphrase")
    words.add_argument("--title", default="", help="what the map is called")
    words.add_argument("--place", default="", help="the place it covers")
    words.add_argument("--purpose", default="", help="what it is for")
    words.add_argument("--controller", default="", help="who answers for it by law")
    words.add_argument(
        "--basis", type=_one_of(LawfulBasis), metavar="BASIS",
        help="public task, which a public authority has, or legitimate interests",
    )  # fmt: skip
    words.add_argument(
        "--retention", type=int, choices=range(1, 121), metavar="MONTHS", help="look at people again after so"
    )
    words.add_argument("--requests-to", default="", help="where people ask about themselves")


def _sample(words: Words) -> None:
    _map(words)


def _import(words: Words) -> None:
    _map(words)
    words.add_argument(
        "tables",
        nargs="+",
        type=Path,
        metavar="TABLE",
        help="a CSV or XLSX file, an address book, or a network",
    )
    words.add_argument(
        "--as", dest="kinds", action="append", choices=[kind.value for kind in ASKED_FOR], metavar="KIND",
        help=f"what the rows are: {', '.join(ASKED_FOR)}; once for all tables, or once for each in order",
    )  # fmt: skip
    words.add_argument(
        "--columns", nargs="+", action="extend", default=[], metavar='"their header=our field"',
        help="which header is which of our fields; with several tables begin with TABLE:",
    )  # fmt: skip
    words.add_argument(
        "--one-person", nargs="*", action="extend", metavar="NAME",
        help="rows of NAME in several organisations are one person's; of every name where none is given",
    )  # fmt: skip
    words.add_argument(
        "--two-people", nargs="+", action="extend", metavar="NAME",
        help="rows of NAME are a person in each organisation",
    )  # fmt: skip
    words.add_argument("--dry-run", action="store_true", help="say what would happen, and change nothing")


def _findings(words: Words) -> None:
    _map(words)
    _looking(words)
    words.add_argument("--purpose", help="only what bears on this purpose")
    words.add_argument("--without-keeper", action="store_true", help="leave the map's keeper out")


def _measures(words: Words) -> None:
    _map(words)
    _looking(words)
    measuring_options(words)


def _relations(words: Words) -> None:
    _map(words)
    _looking(words)
    words.add_argument("--rolled-up", action="store_true", help="take every organisation with all its parts")


def _introductions(words: Words) -> None:
    _map(words)
    plans = words.add_mutually_exclusive_group()
    plans.add_argument(
        "--whole", action="store_true",
        help="the fewest after which no one person can split the map, as recorded unless --view",
    )  # fmt: skip
    plans.add_argument(
        "--relations", action="store_true", help="one for each relation that rests on one person or pair"
    )
    plans.add_argument(
        "--handover", metavar="NAME", help="who of their colleagues has which of somebody's links already"
    )
    plans.add_argument(
        "--co-chairs", metavar="COLLABORATION", help="who else sits on a collaboration that one person leads"
    )
    words.add_argument(
        "--common-contact", action="store_true", help="with --whole: only between two who both know somebody"
    )
    _looking(words)


def _losses(words: Words) -> None:
    _map(words)
    _looking(words)


def _compare(words: Words) -> None:
    _map(words)
    since = words.add_mutually_exclusive_group(required=True)
    since.add_argument("--from", dest="since", type=day_called, metavar="DATE", help="the first of two days")
    since.add_argument(
        "--with",
        dest="earlier",
        type=Path,
        metavar="COPY",
        help="a date that is kept in it, by name, or the file of an earlier copy",
    )
    words.add_argument("--to", type=day_called, metavar="DATE", help="the last of the two days, else today")
    words.add_argument("--csv", type=Path, metavar="OUT", help="write a table of it: a .csv file")
    _level(words, Naming.NAMED)


def _trends(words: Words) -> None:
    _map(words)
    words.add_argument("--at", type=day_called, metavar="DATE", help="the last day; today if none is given")
    words.add_argument(
        "--quarters",
        type=int,
        choices=range(1, 41),
        default=8,
        metavar="N",
        help="how far back: 8 is two years",
    )


def _settings(words: Words) -> None:
    _map(words)
    words.add_argument(
        "changes", nargs="*", metavar="NAME=VALUE", help="a number to keep with the map; NAME= for the usual"
    )


def _rehearse(words: Words) -> None:
    _map(words)
    several: dict[str, Any] = {"action": "append", "default": []}
    words.add_argument(
        "--post-empty", nargs=2, metavar=("POST", "MONTHS"), **several,
        help='a post stands empty for some months; of several, "Title (Organisation)"; may be repeated',
    )  # fmt: skip
    words.add_argument("--interim", metavar="NAME", help="who holds the empty post meanwhile")
    words.add_argument(
        "--leaving", metavar="NAME", **several,
        help='somebody leaves; of several, "Name (Organisation)"; may be repeated',
    )  # fmt: skip
    words.add_argument("--handover-to", metavar="NAME", help="who takes the leaver's posts over")
    words.add_argument("--sudden", action="store_true", help="it is sudden: nothing is handed over")
    words.add_argument("--on", type=day_called, metavar="DATE", help="the day on which it has happened")
    _restructuring(words, several)
    words.add_argument("--keep", metavar="NAME", help="keep it with the map under this name, for a year")
    words.add_argument("--kept", metavar="NAME", help="what was kept under this name, in place of the above")
    _looking(words)


def _restructuring(words: Words, several: dict[str, Any]) -> None:
    words.add_argument(
        "--merge", nargs=2, metavar=("ORG", "ORG"), **several, help="the first takes in the second"
    )
    words.add_argument("--close", metavar="ORG", **several, help="it ends with its posts")
    words.add_argument(
        "--split", nargs="+", metavar="ORG", **several,
        help="an organisation, INTO, and the names of its parts; posts that are not assigned are undecided",
    )  # fmt: skip
    words.add_argument(
        "--assign", type=Path, metavar="TABLE", help="a table with the columns post and part, for --split"
    )
    words.add_argument("--move", nargs=2, metavar=("POST", "ORG"), **several, help="a post goes there")
    words.add_argument(
        "--grant-ends", metavar="FUNDER", **several, help="every post and connector role it pays for ends"
    )


def _picture(words: Words) -> None:
    _map(words)
    words.add_argument("out", type=Path, metavar="OUT", help="a file to write: .svg, .png or .pdf")
    words.add_argument("--page", choices=("A4", "A3"), default="A4")
    _level(words, Naming.ORGANISATIONS)
    _looking(words)
    showing_options(words)


def _paper(words: Words) -> None:
    _map(words)
    words.add_argument(
        "out", type=Path, metavar="OUT", help="a file to write: .pdf, .docx, .pptx, .html or .xlsx"
    )
    _level(words, Naming.ORGANISATIONS)
    several: dict[str, Any] = {"action": "append", "default": []}
    words.add_argument("--leaving", metavar="NAME", **several, help="rehearse that they leave, all together")
    words.add_argument("--kept", metavar="NAME", **several, help="a rehearsal that is kept under this name")
    words.add_argument(
        "--leave-out", choices=CHAPTERS, metavar="PART", **several,
        help=f"what it is not to hold: {', '.join(CHAPTERS)}; may be repeated",
    )  # fmt: skip
    words.add_argument(
        "--since", metavar="NAME",
        help="what it is compared with: a date that is kept, by its name, or a day; else the newest kept",
    )  # fmt: skip
    words.add_argument("--title", default="", metavar="T", help="its title, in place of the map's own")
    words.add_argument(
        "--template", type=Path, metavar="DOCX", help="a Word paper whose styles, head and foot it gets"
    )
    _looking(words)


def _brief(words: Words) -> None:
    _map(words)
    words.add_argument(
        "names", nargs="+", metavar="NAME",
        help="who will be there; a last one that ends in .pdf or .docx is the file to write",
    )  # fmt: skip
    words.add_argument("--at", type=day_called, metavar="DATE", help="look at the map as it stands on a day")


def _confirm(words: Words) -> None:
    _map(words)
    ways = words.add_mutually_exclusive_group(required=True)
    ways.add_argument("--out", type=Path, metavar="FOLDER", help="write a form for each who is asked here")
    ways.add_argument(
        "--in", dest="answers", nargs="+", type=Path, metavar="FILE", help="read forms that came back"
    )
    words.add_argument(
        "--as", dest="form", choices=("xlsx", "docx"), default="xlsx", help="workbooks or Word papers"
    )
    words.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="ask this person; may be repeated"
    )
    words.add_argument(
        "--old", action="store_true", help="ask only about ties that nobody confirmed for a year"
    )


def _access(words: Words) -> None:
    _map(words)
    _person(words)
    words.add_argument("out", type=Path, metavar="OUT", help="a file to write: .pdf or .json")
    words.add_argument(
        "--cleared", nargs="+", action="extend", default=[], metavar="NAME",
        help="people who may be named in it; everyone else is masked",
    )  # fmt: skip


def _forget(words: Words) -> None:
    _map(words)
    _person(words)


def _privacy(words: Words) -> None:
    _map(words)
    papers = words.add_mutually_exclusive_group()
    papers.add_argument("--notice", type=Path, metavar="OUT", help="write the notice to people: .docx, .txt")
    papers.add_argument(
        "--assessment", type=Path, metavar="OUT", help="write a draft impact assessment: .docx or .txt"
    )


def _export(words: Words) -> None:
    _map(words)
    words.add_argument(
        "out",
        type=Path,
        metavar="OUT",
        help="a folder for CSV tables, or a file: .xlsx, .graphml, .gexf or .json",
    )
    _level(words, None)


def _map(words: Words) -> None:
    words.add_argument("map", type=Path, metavar="MAP", help="the map's file")


def _person(words: Words) -> None:
    words.add_argument("name", metavar="NAME", help='a person; of several, "Name (Organisation)"')


def _level(words: Words, default: Naming | None) -> None:
    words.add_argument(
        "--level", type=_one_of(Naming), default=default, metavar="LEVEL",
        help="how much it tells: named, roles, organisations, anonymous",
    )  # fmt: skip


def _looking(words: Words) -> None:
    words.add_argument("--at", type=day_called, metavar="DATE", help="look at the map as it stands on a day")
    words.add_argument(
        "--theta", type=int, choices=range(1, 6), metavar="N", help="count ties of this strength and more"
    )
    words.add_argument(
        "--view", type=_one_of(View), metavar="VIEW", help=f"one view alone: {', '.join(View)}"
    )


def _one_of(kind: type[E]) -> Callable[[str], E]:
    """A reader of one closed list's words."""

    def read(text: str) -> E:
        try:
            return kind(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f'"{text}" is none of {", ".join(kind)}') from error

    return read


def day_called(text: str) -> date:
    """The first day that a date of any precision may mean, written as in a table."""
    try:
        day = read_date(text, silent).earliest
    except Unread as unread:
        said = f"{unread.problem} Write it as 2026-11-22, 22/11/2026, Nov 2026 or 2026."
        raise argparse.ArgumentTypeError(said) from unread
    if not EARLIEST <= day.year <= LATEST:
        raise argparse.ArgumentTypeError(f"a map is looked at on a day from {EARLIEST} to {LATEST}")
    return day


def _check(words: Words) -> None:
    _map(words)


def _backups(words: Words) -> None:
    _map(words)
    words.add_argument("--go-back", type=int, metavar="N", help="make the map what backup N holds")


def _passphrase(words: Words) -> None:
    _map(words)
    words.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help="read the new one from FILE")
    words.add_argument(
        "--sheet", type=Path, metavar="OUT.pdf", help="write the recovery sheet, and change nothing"
    )


COMMANDS: dict[str, tuple[str, Callable[[Words], None]]] = {
    "open": ("open a map in the window", _open),
    "new": ("make a new map", _new),
    "sample": ("make the sample map of an invented borough", _sample),
    "import": ("bring tables into a map", _import),
    "findings": ("say what stands out, with reasons and what would clear it", _findings),
    "measures": ("measure the map and everyone's place in it", _measures),
    "relations": ("list pairs of organisations and how many people carry each", _relations),
    "introductions": ("say who might meet whom, who could introduce them, and why", _introductions),
    "losses": ("for experts: what the whole map may lose in a year, by borrowed figures", _losses),
    "compare": ("say what was added, lost, stronger or weaker since a day or an earlier copy", _compare),
    "trends": ("say where the map is heading: how shared, how confirmed, how many relations on one", _trends),
    "settings": ("print or change the numbers behind the findings", _settings),
    "rehearse": (
        "say what would be lost, and what holds: leavings, empty posts, restructures, money",
        _rehearse,
    ),
    "map": ("draw the map to a file", _picture),
    "paper": ("write the board paper", _paper),
    "brief": ("one page before a meeting: who, last words, promises, who they know", _brief),
    "confirm": (
        "write forms for people to confirm their own ties, and read their answers back",
        _confirm,
    ),
    "access": ("write everything that is held about one person, with others masked", _access),
    "forget": ("take one person out of the map for good: it cannot be undone", _forget),
    "privacy": ("say who is to be told or looked at again; the notice, the draft assessment", _privacy),
    "export": ("write every table of the map", _export),
    "check": ("say whether a map is whole, and how it is kept", _check),
    "backups": ("list the backups of a map, or go back to one", _backups),
    "passphrase": ("change what opens a map, or write its recovery sheet", _passphrase),
}

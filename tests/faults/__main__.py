"""`python -m tests.faults [--deaths 1000] [--cuts 2000] [--only NAME ...]`: let the world fail, and count.

Prints a table; ends with 1 if anything was lost, torn, corrupt or shown that is not so, or if a planted
fault was not found. Linux and macOS only, since programs are killed as those do.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from stewardmap import secrets
from tests.faults import (
    bringing_up,
    clocks,
    damage,
    failing,
    full,
    in_plain,
    keyrings,
    killing,
    measured,
    piece,
    power,
    read_only,
    recorder,
    sharing,
)
from tests.faults.jobs import JOBS
from tests.faults.table import HEADING, Row, Sum, summary

_PARTS = (
    "kills",
    "damaged",
    "controls",
    "migrations",
    "shared",
    "keyrings",
    "clocks",
    "power",
    "failing",
    "full",
    "read-only",
    "in plain",
    "readers",
    "forgetting",
    "keeping",
    "sockets",
)
_KEPT_IN = "STEWARDMAP_FAULTS_SUM"
_WATCHED = {"power", "failing", "full", "read-only"}
"""The parts for which every call on a file has to be watched."""
_DAMAGED_IN_ALL = len(damage.DAMAGES)
_CONTROLS_MOST = 60
_PLAIN = 10
_POINTS_FEW = 2  # then the last of the states and the worst of the faults alone
_ROOMS = 60  # of every disk that is full, in each of the states and both of the ways on
_CUTS_LEAST = 5  # of each kind of work: where there are fewer in all, only what comprises most is done

Found = Row | Sum
"""A line to print, or what came of a part in all."""
Part = Callable[[argparse.Namespace], Iterator[Found]]


def main() -> int:
    """Run what was asked for."""
    words = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__.splitlines()[0])
    words.add_argument("--deaths", type=int, default=100, help="of each of six kinds of work")
    words.add_argument("--damaged", type=int, default=250, help="documents in all")
    words.add_argument("--shared", type=int, default=60, help="deaths of two who share a document, in all")
    words.add_argument("--patience", type=float, default=secrets.PATIENCE_SECONDS, help="with a keyring")
    words.add_argument("--clocks", type=int, default=40, help="of each kind of work under each clock")
    words.add_argument("--cuts", type=int, default=200, help="of the power in all")
    words.add_argument("--points", type=int, help="at which calls fail, of each kind; all if none is given")
    words.add_argument("--inputs", type=int, default=20_000, help="for all readers together")
    words.add_argument("--windows", default="tests/ui", help="the tests in which sockets are counted")
    words.add_argument("--only", choices=_PARTS, nargs="+", default=_PARTS)
    chosen = words.parse_args()
    if not recorder.is_loaded():  # then it was printed by the program that began this one
        print(HEADING, flush=True)
    parts = {
        "kills": _kills,
        "damaged": _damaged,
        "controls": _controls,
        "migrations": _migrations,
        "shared": _shared,
        "keyrings": _keyrings,
        "clocks": _clocks,
        "power": _power,
        "failing": _failing,
        "full": _full,
        "read-only": _read_only,
        "in plain": _in_plain,
        "readers": lambda chosen: measured.readers(chosen.inputs),
        "forgetting": lambda _chosen: measured.measured("forgetting"),
        "keeping": lambda _chosen: measured.measured("keeping"),
        "sockets": lambda chosen: measured.sockets(chosen.windows),
    }
    sums = []
    for name in _PARTS:
        if name in chosen.only:
            sums.append(Sum(name))
            for found in (_watched if name in _WATCHED else _plainly)(name, parts[name], chosen):
                if isinstance(found, Sum):
                    sums[-1] = found
                else:
                    print(found.told(), flush=True)
                    sums[-1].add(found)
    if recorder.is_loaded():
        sums[-1].keep(Path(os.environ[_KEPT_IN]))
    else:
        print(summary(sums), flush=True)
    return 1 if any(one.bad for one in sums) else 0


def _plainly(_name: str, part: Part, chosen: argparse.Namespace) -> Iterator[Found]:
    return part(chosen)


def _watched(name: str, part: Part, chosen: argparse.Namespace) -> Iterator[Found]:
    """Run a part in a program whose calls are watched: this one, or one that is begun for it."""
    why_not = recorder.why_not()
    if why_not:
        print(f"{name}: left out, as {why_not}")
    elif recorder.is_loaded():
        yield from part(chosen)
    else:
        with tempfile.TemporaryDirectory() as folder:
            kept = Path(folder, "sum")
            os.environ[_KEPT_IN] = str(kept)
            wrong = recorder.begun_with_it([*sys.argv[1:], "--only", name])
            yield Sum.kept(name, kept) if kept.exists() else Sum(name, bad=wrong)


def _power(chosen: argparse.Namespace) -> Iterator[Row]:
    few = dict(list(JOBS.items())[-max(1, chosen.cuts // _CUTS_LEAST) :])
    for name, job in few.items():
        began = time.monotonic()
        found = power.cut(job, -(-chosen.cuts // len(few)))
        said = found.told()
        yield Row(f"power cut: {name}", found.times, began, f"{said} of {found.steps} steps", found.bad)
    for name in power.CONTROLS:
        began = time.monotonic()
        found = power.planted(name, _CONTROLS_MOST)
        yield Row.planted(name, found.times, began, found=bool(found.bad))


def _failing(chosen: argparse.Namespace) -> Iterator[Row]:
    faults = failing.FOR_GOOD if _few(chosen) else failing.FAULTS
    with piece.pieces(*_states(chosen)) as ready:
        for name, fault in faults.items():
            began = time.monotonic()
            found = failing.failing(ready, fault, chosen.points)
            yield Row(f"failing: {name}", found.times, began, found.told(), found.bad)
    for name in failing.CONTROLS:
        began = time.monotonic()
        found = failing.planted(name, _CONTROLS_MOST)
        yield Row.planted(name, found.times, began, found=bool(found.bad))


def _full(chosen: argparse.Namespace) -> Iterator[Row]:
    with piece.pieces(*_states(chosen)) as ready:
        for disk in list(full.DISKS)[: 1 if _few(chosen) else None]:
            for after, goes_on in list(full.AFTERWARDS.items())[: 1 if _few(chosen) else None]:
                began = time.monotonic()
                found = full.full(ready, disk, chosen.points or _ROOMS, goes_on=goes_on)
                yield Row(f"full: {disk}, {after}", found.times, began, found.told(), found.bad)
    began = time.monotonic()
    found = full.planted(_CONTROLS_MOST)
    yield Row.planted("a short write not minded", found.times, began, found=bool(found.bad))


def _few(chosen: argparse.Namespace) -> bool:
    return chosen.points is not None and chosen.points <= _POINTS_FEW


def _states(chosen: argparse.Namespace) -> Iterable[str]:
    return ["not yet saved"] if _few(chosen) else piece.STATES


def _read_only(chosen: argparse.Namespace) -> Iterator[Row]:
    with piece.pieces(*_states(chosen)) as ready:
        for case in read_only.CASES:
            began = time.monotonic()
            found = read_only.read_only(ready, case)
            said = f"{found.lost} lost, {found.torn} torn, {found.corrupt} changed"
            yield Row(
                f"read-only: {case}",
                found.times,
                began,
                f"{said}, {found.unclear} not said clearly",
                found.bad,
            )
        began = time.monotonic()
        found = read_only.read_only(ready, "the document", planted=True)
        yield Row.planted("a mark not minded", found.times, began, found=bool(found.bad))


def _kills(chosen: argparse.Namespace) -> Iterator[Row]:
    for name, work in killing.WORKS.items():
        began = time.monotonic()
        found = killing.killed(work, chosen.deaths)
        said = found.told()
        yield Row(f"kill -9: {name}", found.times, began, f"{said} of {found.steps} steps", found.bad)


def _damaged(chosen: argparse.Namespace) -> Iterator[Row]:
    for name, kind in damage.DAMAGES.items():
        began = time.monotonic()
        found = damage.damaged({name: kind}, -(-chosen.damaged // _DAMAGED_IN_ALL))
        said = f"{found.shown} shown as data, {found.unhelpful} without a clear line"
        yield Row(
            f"damaged: {name}",
            found.times,
            began,
            f"{said}, {found.without_backup} without a backup",
            found.bad,
        )


def _controls(_chosen: argparse.Namespace) -> Iterator[Row]:
    """What is wrong on purpose has to be found."""
    for name, work in killing.CONTROLS.items():
        began = time.monotonic()
        found = killing.killed(work, _CONTROLS_MOST, until_bad=True)
        yield Row.planted(name, found.times, began, found=bool(found.bad))
    began = time.monotonic()
    shown = damage.damaged({"names misspelt": damage.misspell}, _PLAIN, encrypted=False)
    yield Row.planted("no encryption", shown.times, began, found=bool(shown.shown))


def _migrations(chosen: argparse.Namespace) -> Iterator[Row]:
    began = time.monotonic()
    found = bringing_up.killed(chosen.deaths)
    said = found.told()
    said = f"{said}, {found.without_backup} without a backup; {found.old} old, {found.new} new"
    yield Row("kill -9: migrations", found.times, began, said, found.bad)
    for name, how in bringing_up.CONTROLS.items():
        began = time.monotonic()
        found = bringing_up.killed(_CONTROLS_MOST, how=how, until_bad=True)
        yield Row.planted(name, found.times, began, found=bool(found.bad))


def _shared(chosen: argparse.Namespace) -> Iterator[Row]:
    for name, way in sharing.WAYS.items():
        began = time.monotonic()
        found = sharing.shared(way, -(-chosen.shared // len(sharing.WAYS)))
        said = f"{found.lost} lost, {found.torn} torn, {found.refused} refused, {found.left_over} left over"
        yield Row(f"shared: {name}", found.times, began, f"{said} of {found.told()}", found.bad)
    for name, way in sharing.CONTROLS.items():
        began = time.monotonic()
        found = sharing.shared(way, _CONTROLS_MOST, until_bad=True)
        yield Row.planted(name, found.times, began, found=bool(found.lost))


def _keyrings(chosen: argparse.Namespace) -> Iterator[Row]:
    began = time.monotonic()
    for name, found in keyrings.asked(keyrings.KEYRINGS, chosen.patience).items():
        yield Row(f"keyring: {name}", found.times, began, found.told(), found.bad)
    for name, found in keyrings.asked(keyrings.CONTROLS, chosen.patience).items():
        yield Row.planted(name, found.times, began, found=bool(found.bad))


def _clocks(chosen: argparse.Namespace) -> Iterator[Row]:
    for name, jump in clocks.JUMPS.items():
        works = {"backups": clocks.backed_up, "work, killed": clocks.worked, "locks": clocks.locked}
        for what, work in works.items():
            began = time.monotonic()
            found = work(jump, chosen.clocks)
            said = f"{found.lost} lost, {found.torn} torn, {found.gone} of the newest {clocks.NEWEST} gone"
            said = f"{said}, {found.stolen} stolen, {found.stuck} stuck"
            yield Row(f"clock {name}: {what}", found.times, began, said, found.bad)
    for name in clocks.CONTROLS:
        began = time.monotonic()
        found = clocks.planted(name, max(chosen.clocks, 2 * clocks.NEWEST + 4))
        yield Row.planted(name, found.times, began, found=bool(found.bad))


def _in_plain(chosen: argparse.Namespace) -> Iterator[Row]:
    began = time.monotonic()
    found = in_plain.seen(chosen.deaths // 2)
    said = f"{found.bad} of {len(in_plain.WORDS)} words in {found.files} files looked through"
    yield Row("in plain: every file", found.times, began, said, found.bad)
    began = time.monotonic()
    found = in_plain.seen(_CONTROLS_MOST, encrypted=False)
    yield Row.planted("no passphrase", found.times, began, found=len(found.found) == len(in_plain.WORDS))


if __name__ == "__main__":
    sys.exit(main())

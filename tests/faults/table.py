"""The table that the bench prints: a line for each thing done, and at the end one for each promise."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

HEADING = f"{'promise':<34} {'times':>6} {'seconds':>8}  found"
PROMISES: Mapping[str, tuple[str, str]] = {
    "kills": ("kill -9, six kinds of work", "1,000 each: 0 lost, 0 torn, 0 corrupt"),
    "migrations": ("kill -9 while a map is brought up", "1,000: 0 lost, 0 torn, 0 corrupt"),
    "power": ("power cuts", "2,000: 0, 0"),
    "failing": ("failing system calls, full disk", "every injected point: 0 damaged, a clear message"),
    "full": ("failing system calls, full disk", "every injected point: 0 damaged, a clear message"),
    "read-only": ("folders that cannot be written", "0 damaged, a clear message"),
    "damaged": ("damaged files", "1,000: 0 shown as data; offered the newest good backup"),
    "shared": ("two processes on one document", "500 kills: 0 lost"),
    "keyrings": ("keyrings that fail", "all end in the passphrase prompt within 5 s"),
    "clocks": ("clocks set back, forward and anywhere", "0 lost, the newest 8 backups kept, 0 locks stolen"),
    "readers": ("reader inputs", "1,000,000: 0 crashes, hangs over 2 s or other errors"),
    "sockets": ("sockets over the window's tests", "0, with a planted leak caught"),
    "in plain": ("plaintext of any name in any file", "0 bytes"),
    "forgetting": ("forgotten person, 30 backups", "0 bytes anywhere, at most 10 s"),
    "keeping": ("cost of encryption", "commit p95 at most 1.25 times; open 50 ms, 600 ms by passphrase"),
    "controls": ("what is wrong on purpose", "all found"),
}
"""Each part of the bench by what it is for, and what is promised."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what was tried, how often, from when on, what is said of it, and how much was wrong."""

    what: str
    times: int
    began: float
    said: str
    bad: int

    @classmethod
    def planted(cls, what: str, times: int, began: float, *, found: bool) -> "Row":
        """A fault that is planted, and has to be found."""
        return cls(f"planted: {what}", times, began, "found" if found else "NOT FOUND", not found)

    def told(self) -> str:
        """Return the line."""
        return f"{self.what:<34} {self.times:>6} {time.monotonic() - self.began:>8.1f}  {self.said}"


@dataclass(slots=True)
class Sum:
    """What came of one part in all."""

    part: str
    times: int = 0
    bad: int = 0
    planted: int = 0

    @classmethod
    def kept(cls, part: str, path: Path) -> "Sum":
        """Return what came of a part that another program did."""
        return cls(part, *map(int, path.read_text(encoding="utf-8").split()))

    def keep(self, path: Path) -> None:
        """Keep it for the program that began this one."""
        path.write_text(f"{self.times} {self.bad} {self.planted}", encoding="utf-8")

    def add(self, row: Row) -> None:
        """Count one more line; what is planted is counted apart."""
        self.bad += row.bad
        if row.what.startswith("planted:"):
            self.planted += 1
        else:
            self.times += row.times


def summary(sums: Iterable[Sum]) -> str:
    """Return a line for each promise: what is promised, what came of it, and whether it held."""
    lines = [f"\n{'promise':<38} {'times':>7} {'wrong':>6} {'planted':>8}  held  bar"]
    for one in _by_promise(sums):
        promise, bar = PROMISES.get(one.part, (one.part, ""))
        held = "no" if one.bad else "yes"
        lines.append(f"{promise:<38} {one.times:>7,} {one.bad:>6} {one.planted:>8}  {held:<4}  {bar}")
    return "\n".join(lines)


def _by_promise(sums: Iterable[Sum]) -> Iterable[Sum]:
    """Put together the parts that hold the same promise."""
    together: dict[object, Sum] = {}
    for one in sums:
        found = together.setdefault(PROMISES.get(one.part, one.part), Sum(one.part))
        found.times, found.bad = found.times + one.times, found.bad + one.bad
        found.planted += one.planted
    return together.values()

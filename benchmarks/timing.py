"""Take times and print them as a table."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True, kw_only=True)
class Row:
    """One thing measured, in seconds or another unit, ours and the plain way, and what was promised."""

    what: str
    ours: float
    plain: float | None = None
    plain_way: str = ""
    at_most: float | None = None
    ratio_at_most: float | None = None
    ratio_at_least: float | None = None
    unit: str = ""
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the plain way ours takes."""
        return self.ours / self.plain if self.plain else None

    @property
    def kept(self) -> bool:
        """Whether what was promised holds."""
        in_time = self.at_most is None or self.ours <= self.at_most
        ratio = self.ratio or 0.0
        low = self.ratio_at_most is None or ratio <= self.ratio_at_most
        return in_time and low and (self.ratio_at_least is None or ratio >= self.ratio_at_least)

    def cells(self) -> tuple[str, ...]:
        """Return the row as words."""
        promises = []
        if self.at_most is not None:
            promises.append(f"at most {self._amount(self.at_most)}")
        if self.ratio_at_most is not None:
            promises.append(f"at most {self.ratio_at_most:g} times")
        if self.ratio_at_least is not None:
            promises.append(f"at least {self.ratio_at_least:g} times")
        promised = ", ".join(promises)
        return (
            self.what,
            self._amount(self.ours),
            self._amount(self.plain) if self.plain else "",
            f"{self.ratio:.1f}" if self.ratio else "",
            promised + ("" if self.kept else " MISSED"),
            "; ".join(part for part in (self.plain_way, self.note) if part),
        )

    def _amount(self, value: float) -> str:
        return f"{value:,.0f} {self.unit}" if self.unit else _time(value)


HEADINGS = ("what", "ours", "plain", "ratio", "promised", "the plain way, and notes")


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def taken(work: Callable[[], object], times: int = 7) -> float:
    """Return the shortest time that some work takes, in seconds: what else runs only adds to it."""
    return min(_once(work) for _ in range(times))


def _once(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a table of plain text."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )

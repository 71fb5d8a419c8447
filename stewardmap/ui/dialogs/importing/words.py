"""What an import would do, in words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stewardmap.errors import Problem
from stewardmap.wording.labels import kind_label
from stewardmap.wording.language import _, ngettext

if TYPE_CHECKING:
    from stewardmap.exchange.plan import ImportPlan

_SHOWN = (
    "person",
    "organisation",
    "post",
    "collaboration",
    "tie",
    "membership",
    "connector_role",
    "need",
    "contact",
)


def counts(plan: "ImportPlan") -> list[tuple[str, int, int]]:
    """Return kind, how many are added and how many changed, of the kinds that people speak of."""
    found: dict[str, list[int]] = {}
    for at, records in enumerate((plan.added, plan.changed)):
        for record in records:
            found.setdefault(record.kind, [0, 0])[at] += 1
    return [(kind, *found[kind]) for kind in _SHOWN if kind in found]  # type: ignore[misc]


def button_words(plan: "ImportPlan | None") -> str:
    """Return what the one button does: "Add 28 people and 14 organisations"."""
    if plan is None or plan.is_empty:
        return _("Nothing to add")
    added = [(kind, n) for kind, n, _changed in counts(plan) if n]
    if not added:
        return _("Update {n} rows").format(n=f"{len(plan.changed):,}")
    return _("Add {what}").format(what=_listed(added[:3]))


def done_words(plan: "ImportPlan", left_out: int = 0) -> str:
    """Return what was done."""
    added = [(kind, n) for kind, n, _changed in counts(plan) if n]
    said = _("{what} are on the map.").format(what=_listed(added)) if added else _("The map is up to date.")
    return f"{said} {left_out_words(left_out)}." if left_out else said


def left_out_words(n: int) -> str:
    """Return how many rows the user has left out."""
    return ngettext("{n} row left out", "{n} rows left out", n).format(n=n)


def summary_words(problems: Sequence[Problem], notices: Sequence[Problem], left_out: int, typed: int) -> str:
    """Return how the import stands, in a line."""
    said = [left_out_words(left_out)] if left_out else []
    if typed:
        said.append(ngettext("{n} cell mended", "{n} cells mended", typed).format(n=typed))
    if problems:
        n = len(problems)
        said.append(ngettext("{n} problem to mend first", "{n} problems to mend first", n).format(n=n))
    if notices:
        n = len(notices)
        said.append(ngettext("{n} notice", "{n} notices", n).format(n=n))
    return " · ".join(said) or _("Nothing stands in the way. It is one step, and can be undone.")


def _listed(counted: list[tuple[str, int]]) -> str:
    said = [f"{n:,} {kind_label(kind, many=n != 1)}" for kind, n in counted]
    if len(said) < 2:
        return "".join(said)
    return _("{some} and {last}").format(some=", ".join(said[:-1]), last=said[-1])

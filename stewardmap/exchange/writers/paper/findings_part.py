"""The findings of a paper: what holds, what is serious and what is worth asking."""

from collections import Counter
from collections.abc import Sequence

from stewardmap.analysis.finding import Finding, Severity
from stewardmap.exchange.writers.paper.chosen import Chosen, chosen
from stewardmap.exchange.writers.paper.content import Group, Item, Section
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import counted, number, sentence
from stewardmap.wording.said import PHRASES, Said
from stewardmap.wording.sentences import say

_ROWS = 2
_MOST = {Severity.HOLDS: (4, 2), Severity.SERIOUS: (6, 3), Severity.WORTH_ASKING: (9, 3)}
_MARKS = {Severity.HOLDS: "=", Severity.SERIOUS: "!", Severity.WORTH_ASKING: "?"}


def sections(findings: Sequence[Finding], namer: Namer) -> tuple[Section, ...]:
    """Return three sections: what holds, which comes first, what is serious and what is worth asking."""
    order = (Severity.HOLDS, Severity.SERIOUS, Severity.WORTH_ASKING)
    return tuple(_section(findings, severity, namer) for severity in order)


def _section(findings: Sequence[Finding], severity: Severity, namer: Namer) -> Section:
    groups = chosen(findings, severity, *_MOST[severity])
    said = {finding.key: say(finding, namer) for group in groups for finding in group.shown}
    shared = _shared_caveats(list(said.values()))
    return Section(
        heading=_heading(severity),
        lead=" ".join((_lead(severity, sum(len(g.every) for g in groups)), *_for_all(shared))),
        mark=_MARKS[severity],
        groups=tuple(_group(group, said, shared) for group in groups),
    )


def _heading(severity: Severity) -> str:
    headings = {
        Severity.HOLDS: _("What holds"),
        Severity.SERIOUS: _("Serious"),
        Severity.WORTH_ASKING: _("Worth asking"),
    }
    return headings[severity]


def _lead(severity: Severity, total: int) -> str:
    if total == 0:
        nothing = {
            Severity.HOLDS: _("Nothing is recorded yet that would show what survives a leaving."),
            Severity.SERIOUS: _("Nothing on this map is serious as that is defined at the end."),
            Severity.WORTH_ASKING: _("There is nothing else to ask about."),
        }
        return nothing[severity]
    leads = {
        Severity.HOLDS: _("What would survive if someone moved on, and why."),
        Severity.SERIOUS: _("On a need or an important purpose, and asked about within a year."),
        Severity.WORTH_ASKING: _("Each is a question before it is a conclusion: nobody may have asked yet."),
    }
    return leads[severity]


def _shared_caveats(said: Sequence[Said]) -> frozenset[str]:
    """The caveats that stand beside most findings of a section, to be said once."""
    counts = Counter(caveat for one in said for caveat in one.caveats)
    return frozenset(caveat for caveat, count in counts.items() if count > 1 and count == len(said))


def _for_all(shared: frozenset[str]) -> tuple[str, ...]:
    return tuple(_("Of all of these: {caveat}").format(caveat=caveat) for caveat in sorted(shared))


def _group(group: Chosen, said: dict[str, Said], shared: frozenset[str]) -> Group:
    total = len(group.every)
    return Group(
        heading=sentence(PHRASES[group.rule].several(total)) if total > 1 else "",
        items=tuple(_item(finding, said[finding.key], shared) for finding in group.shown),
        more=_more(group),
    )


def _more(group: Chosen) -> str:
    if group.more == 0:
        return ""
    if not group.shown:
        return counted(group.more, _("{n} of this kind in the app."), _("{n} of this kind in the app."))
    return ngettext(
        "And {n} more of this kind in the app.", "And {n} more of this kind in the app.", group.more
    ).format(n=number(group.more))


def _item(finding: Finding, said: Said, shared: frozenset[str]) -> Item:
    lines = [(_("Why:"), _why(said.why))]
    if finding.severity is not Severity.HOLDS:
        lines += [(_("What would clear it:"), said.clears), (_("Asked of the board:"), said.do)]
    notes = " ".join(caveat for caveat in said.caveats if caveat not in shared)
    lines.append((_("Note:"), notes))
    return Item(sentence=said.sentence, lines=tuple(line for line in lines if line[1]))


def _why(rows: Sequence[str]) -> str:
    shown = "; ".join(row.rstrip(".") for row in rows[:_ROWS])
    if not shown:
        return ""
    more = len(rows) - _ROWS
    if more <= 0:
        return shown + "."
    rest = ngettext("and {n} more row", "and {n} more rows", more).format(n=number(more))
    return f"{shown}; {rest}."

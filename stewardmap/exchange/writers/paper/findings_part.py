"""The findings of a paper: what holds, what is serious and what is worth asking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stewardmap.analysis.finding import Finding, Severity
from stewardmap.exchange.writers.paper.chosen import Chosen, chosen
from stewardmap.exchange.writers.paper.content import Chapter, Group, Item, Part, said
from stewardmap.exchange.writers.paper.reasons import reasons
from stewardmap.wording.caveats import caveats_of
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number, sentence
from stewardmap.wording.said import PHRASES
from stewardmap.wording.sentences import say

_OF_A_RULE = 2
_MARKS = {Severity.HOLDS: "=", Severity.SERIOUS: "!", Severity.WORTH_ASKING: "~"}


@dataclass(frozen=True, slots=True)
class Budget:
    """How many findings of each severity, planned ends and introductions a paper shows at most."""

    holds: int = 3
    serious: int = 5
    asking: int = 5
    ends: int = 7
    introductions: int = 3

    @property
    def of(self) -> Mapping[Severity, int]:
        """The findings, in the order in which a paper shows them."""
        return {
            Severity.HOLDS: self.holds,
            Severity.SERIOUS: self.serious,
            Severity.WORTH_ASKING: self.asking,
        }


@dataclass(frozen=True, slots=True)
class Selection:
    """What is shown of each severity."""

    groups: Mapping[Severity, tuple[Chosen, ...]]

    @property
    def shown(self) -> tuple[Finding, ...]:
        """Every finding that is shown, and so marked on the map."""
        return tuple(f for groups in self.groups.values() for group in groups for f in group.shown)


def select(findings: Sequence[Finding], budget: Budget) -> Selection:
    """Return what a paper shows of the findings for a board: what holds comes first."""
    of_a_rule = {Severity.HOLDS: budget.holds}
    return Selection(
        {
            severity: chosen(findings, severity, most, of_a_rule.get(severity, _OF_A_RULE))
            for severity, most in budget.of.items()
        }
    )


def findings_parts(selection: Selection, namer: Namer) -> tuple[Part, ...]:
    """Return three parts: what holds, which comes first, what is serious and what is worth asking."""
    return tuple(_part(severity, groups, namer) for severity, groups in selection.groups.items())


def _part(severity: Severity, groups: tuple[Chosen, ...], namer: Namer) -> Part:
    return Part(
        chapter=Chapter.FINDINGS,
        heading=_heading(severity),
        name=_("Findings"),
        blocks=(
            *said(_lead(severity) if groups else _nothing(severity)),
            *(_group(group, _MARKS[severity], namer) for group in groups if group.shown),
            *said(_also([group for group in groups if not group.shown])),
        ),
    )


def _heading(severity: Severity) -> str:
    headings = {
        Severity.HOLDS: _("What holds"),
        Severity.SERIOUS: _("What is serious"),
        Severity.WORTH_ASKING: _("What is worth asking"),
    }
    return headings[severity]


def _nothing(severity: Severity) -> str:
    nothing = {
        Severity.HOLDS: _("Nothing is recorded yet that shows what would survive if someone moved on."),
        Severity.SERIOUS: _("Nothing on this map is serious, as that is defined at the end."),
        Severity.WORTH_ASKING: _("There is nothing else to ask about."),
    }
    return nothing[severity]


def _lead(severity: Severity) -> str:
    leads = {
        Severity.HOLDS: _("What would survive if someone moved on, and why."),
        Severity.SERIOUS: _(
            "A need or an important purpose stands behind each, and somebody has asked about it."
        ),
        Severity.WORTH_ASKING: _(
            "Each is a question before it is a conclusion. Unless a note says otherwise, nobody is recorded "
            "as having asked within a year: ask first."
        ),
    }
    return leads[severity]


def _group(group: Chosen, mark: str, namer: Namer) -> Group:
    more = group.count - len(group.shown)
    note = _("{shown} shown here, {more} more of this kind in the app")
    return Group(
        mark=mark,
        heading=sentence(PHRASES[group.rule].several(group.count)) if group.count > 1 else "",
        note=note.format(shown=number(len(group.shown)), more=f"{more:,}") if more else "",
        items=tuple(item_of(finding, namer) for finding in group.shown),
    )


def _also(groups: Sequence[Chosen]) -> str:
    if not groups:
        return ""
    kinds = (f"{sentence(PHRASES[group.rule].several(group.count))}." for group in groups)
    return _("There is more in the app. {kinds}").format(kinds=" ".join(kinds))


def item_of(finding: Finding, namer: Namer) -> Item:
    """Return a finding with why it stands, what would clear it, what is asked, and what limits it."""
    told = say(finding, namer)
    grounds = [(_("Why:"), reasons(finding, namer))]
    asked = []
    if finding.severity is not Severity.HOLDS:
        grounds.append((_("Would clear it:"), _clears(finding, told.clears)))
        asked.append((_("Asked of the board:"), told.do))
    asked.append((_("Note:"), _note(finding)))
    return Item(sentence=told.sentence, lines=tuple(line for line in map(_said, (grounds, asked)) if line))


def _said(line: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(part for part in line if part[1])


def _clears(finding: Finding, clears: str) -> str:
    if not finding.one_tie_would_clear:
        return clears
    return _("{clears} One tie that is not recorded would do.").format(clears=clears)


def _note(finding: Finding) -> str:
    """Return the caveats that neither the section's lead nor what would clear it says."""
    notes = list(caveats_of(replace(finding, asked=True, one_tie_would_clear=False)))
    if finding.severity is Severity.WORTH_ASKING and finding.asked:
        notes.append(_("Somebody asked about this within a year."))
    return " ".join(notes)

"""How findings are put: a sign, a colour and a word for each severity, never colour alone."""

from stewardmap.analysis.finding import Severity
from stewardmap.ui.parts.marks import Mark
from stewardmap.ui.tokens import Tokens
from stewardmap.wording.language import _

SIGNS = {Severity.SERIOUS: "!", Severity.WORTH_ASKING: "~", Severity.HOLDS: "="}


def in_words(severity: Severity) -> str:
    """Return how a finding is put."""
    return {
        Severity.SERIOUS: _("Serious"),
        Severity.WORTH_ASKING: _("Worth asking"),
        Severity.HOLDS: _("Would hold"),
    }[severity]


def mark(severity: Severity, tokens: Tokens) -> Mark:
    """Return the sign in its colour."""
    colours = {
        Severity.SERIOUS: tokens.finding,
        Severity.WORTH_ASKING: tokens.asking,
        Severity.HOLDS: tokens.holds,
    }
    return Mark("finding", sign=SIGNS[severity], colour=colours[severity])

"""Any fact of a rehearsal as a sentence."""

from stewardmap.analysis.rehearsals.fact import Fact, Hold, Loss
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import sentence
from stewardmap.wording.rehearsals.holds import hold_in_words
from stewardmap.wording.rehearsals.losses import loss_in_words
from stewardmap.wording.rehearsals.waits import wait_in_words


def say_fact(fact: Fact, namer: Namer) -> str:
    """Return a fact as a sentence, with a second where it comes anyway or hangs on what is undecided."""
    if isinstance(fact.kind, Loss):
        said = loss_in_words(fact, namer)
    elif isinstance(fact.kind, Hold):
        said = hold_in_words(fact, namer)
    else:
        said = wait_in_words(fact, namer)
    more = []
    if fact.anyway:
        more.append(_("It is so by then in any case."))
    if fact.unless_decided:
        more.append(_("It depends on where the undecided posts go."))
    return " ".join([sentence(said), *more])

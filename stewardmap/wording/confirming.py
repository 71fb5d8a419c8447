"""A round of confirming in words: how far it has come, where views part, who is asked about."""

from stewardmap.analysis.confirming.conflicts import Conflict, Parting
from stewardmap.analysis.confirming.review import Unconfirmed
from stewardmap.analysis.confirming.rounds import Round, last_round, subject_at
from stewardmap.analysis.finding import Subject
from stewardmap.model.dates import PartialDate
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, TieSort
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import rung_label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer

Said = tuple[ReadingState, int | None]


def say_progress(found: Round | None) -> str:
    """Return how many of those asked in the last round have answered; nothing before the first."""
    if found is None:
        return ""
    asked, answered = len(found.asked), len(found.answered)
    return _("{n} of {total} answered").format(n=f"{answered:,}", total=f"{asked:,}")


def say_round(snapshot: Snapshot) -> str:
    """Return the same as a sentence for a paper, with the day of the round."""
    found = last_round(snapshot)
    if found is None:
        return ""
    said = _("On {day}, {total} were asked to confirm their own ties; {n} answered.")
    return said.format(day=in_words(found.on), total=f"{len(found.asked):,}", n=f"{len(found.answered):,}")


def say_forms(count: int) -> str:
    """Return what undo calls the sending of forms."""
    return ngettext("Forms for {n} to confirm", "Forms for {n} to confirm", count).format(n=count)


def say_answers(count: int) -> str:
    """Return what undo calls the reading of answers."""
    return ngettext("Answers of {n} form", "Answers of {n} forms", count).format(n=count)


def say_said(said: Said, *, organisations: bool) -> str:
    """Return what a side says of a tie."""
    state, rung = said
    if state is ReadingState.NO:
        return _("no link")
    if rung is None:
        return _("a link, not rated")
    return f"{rung}, {rung_label(rung, organisations=organisations)}"


def say_conflict(conflict: Conflict, namer: Namer) -> str:
    """Return where an answer and what is recorded part, with both beside each other."""
    answer = conflict.answer
    tie = namer.snapshot.ties[answer.tie_id]
    bodies = tie.sort is TieSort.ORGANISATIONS
    whose = subject_at(tie, tie.ends[answer.side - 1])
    across = subject_at(tie, tie.other(whose.id))
    words = {
        "one": namer.of(whose),
        "other": namer.of(across),
        "now": say_said((answer.state, answer.rung), organisations=bodies),
        "said": say_said((conflict.said or ReadingState.YES, conflict.rung), organisations=bodies),
        "when": _when(conflict.on),
    }
    if conflict.parting is Parting.OLDER:
        text = _("{one} on {other}: “{now}”, which is older than their “{said}” ({when}).")
    elif conflict.said is None:
        text = _("{one} on {other}: “{now}”. The keeper recorded “{said}” ({when}), and that is what counts.")
    else:
        text = _("{one} on {other}: “{now}”. {other} says “{said}” ({when}).")
    return text.format(**words)


def _when(on: PartialDate | None) -> str:
    return in_words(on) if on is not None else _("no date")


def say_question(
    namer: Namer, by: Subject, name: str, where: str, said: Said | None, *, known: bool, tied: bool
) -> str:
    """Return a name on a form as something to find out; nothing is put on the map by it."""
    who = f"{name} ({where})" if where else name
    how = "" if said is None else ": " + say_said(said, organisations=by.kind == "organisation")
    if tied:
        ask = _("They have a tie on the map already, which was not on the form.")
    elif known:
        ask = _("That name is on the map, without this tie. Add it?")
    else:
        ask = _("Not on the map. Who is it?")
    return _("{by} names {who}{how}. {ask}").format(by=namer.of(by), who=who, how=how, ask=ask)


def say_last_confirmed(one: Unconfirmed) -> str:
    """Return when a tie was last confirmed."""
    return in_words(one.last) if one.last is not None else _("no day known")


def say_unconfirmed(count: int, months: int) -> str:
    """Return how many ties wait to be confirmed again; nothing for none."""
    if not count:
        return ""
    if months == 12:
        return _("not confirmed for a year: {n}").format(n=f"{count:,}")
    return _("not confirmed for {months} months: {n}").format(months=months, n=f"{count:,}")

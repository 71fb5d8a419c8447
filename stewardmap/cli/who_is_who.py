"""Whether rows of one name are one person or two, as the words of an import say."""

import argparse
from collections.abc import Sequence
from dataclasses import replace

from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.errors import Problem
from stewardmap.exchange.plan import ImportInput, ImportPlan, Question, plan_import
from stewardmap.exchange.plan.people_named import parted
from stewardmap.exchange.values.words import spelled
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress


def plan_with_answers(
    words: argparse.Namespace, snapshot: Snapshot, inputs: Sequence[ImportInput], progress: Progress
) -> ImportPlan:
    """Return the plan of an import, its questions about people of one name answered where the words do.

    Raises:
        WrongWordsError: if a name is said to be one person's and two people's.
    """
    both = _names(words.one_person) & _names(words.two_people)
    if both:
        raise WrongWordsError(f'"{both.pop()}" is either --one-person or --two-people.')
    answers: dict[str, bool] = {}
    while True:
        plan = plan_import(snapshot, inputs, progress, answers)
        needed = [one for one in plan.questions if one.needed]
        given = {one.key: same for one in needed if (same := _answer(words, one)) is not None}
        if given.keys() <= answers.keys():
            return replace(plan, problems=_with_words(plan.problems, needed))
        answers |= given


def _names(given: Sequence[str] | None) -> set[str]:
    return {spelled(name) for name in given or ()}


def _answer(words: argparse.Namespace, question: Question) -> bool | None:
    name = spelled(_name(question))
    if name in _names(words.two_people):
        return False
    everyone = words.one_person is not None and not words.one_person
    return True if everyone or name in _names(words.one_person) else None


def _name(question: Question) -> str:
    return parted(question.one)[0]


def _with_words(problems: Sequence[Problem], questions: Sequence[Question]) -> tuple[Problem, ...]:
    """Add to what can be done about each question the words that answer it."""
    words = {one.problem: f'Or add --one-person "{_name(one)}", or --two-people.' for one in questions}
    return tuple(replace(one, do=f"{one.do} {words[one]}") if one in words else one for one in problems)
